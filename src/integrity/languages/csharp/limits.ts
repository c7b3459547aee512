import type { Limit } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { type Source, textOf } from '../../syntax.js';
import type { Attribute } from './attributes.js';

/** Attributes whose first value is the number. */
const KINDS: Readonly<Record<string, Limit['kind']>> = {
  Timeout: 'timeout',
  MaxTime: 'timeout',
  CancelAfter: 'timeout',
  Retry: 'retries',
  Repeat: 'samples',
};

/** Named values of the attribute that makes the test. */
const NAMED: readonly (readonly [string, Limit['kind']])[] = [
  ['Timeout', 'timeout'],
  ['MaxRetries', 'retries'],
  ['MaxTest', 'samples'],
];

/** What a test's attributes say in numbers about its run: `[Timeout(500)]`, `[Retry(3)]`, `[Fact(Timeout = 500)]`. */
export function limitsOf(source: Source, attributes: readonly Attribute[]): Limit[] {
  return attributes.flatMap(({ node, name, values, named }): Limit[] => {
    const own = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    const told = [
      ...(own ? [[own, values[0]] as const] : []),
      ...NAMED.map(([key, kind]) => [kind, named.get(key)] as const),
    ];
    return told.flatMap(([kind, value]) => {
      const number = value ? Number(textOf(source, value).replaceAll('_', '')) : Number.NaN;
      return Number.isFinite(number) ? [{ ...placeOf(source, node), kind, value: number }] : [];
    });
  });
}
