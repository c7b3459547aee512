import { type Call, callAt } from '../../reader/calls.js';
import { fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { stringValue } from '../calledTests.js';
import type { BodyMark } from '../dialect.js';

type Read = (source: Source, call: Call) => BodyMark | null;

const CALLS: ReadonlyMap<string, Read> = new Map<string, Read>([
  [
    'XCTSkip',
    (source, call) => (isThrown(call.node) ? { kind: 'skipped', reason: reasonOf(source, call, 0) } : null),
  ],
  ['XCTSkipIf', (source, call) => conditional(source, call, 'true')],
  ['XCTSkipUnless', (source, call) => conditional(source, call, 'false')],
  ['cancel', cancelled],
  ['pending', pending],
  ['XCTExpectFailure', expectedFailure],
  ['withKnownIssue', expectedFailure],
]);

/** A skip or an expected failure from within: `throw XCTSkip("later")`, `withKnownIssue { … }`. */
export function bodyMarkOf(source: Source, node: Syntax): BodyMark | null {
  const call = callAt(source, node);
  return (call && CALLS.get(call.name)?.(source, call)) ?? null;
}

function isThrown({ parent }: Syntax): boolean {
  return parent?.type.startsWith('throw') === true;
}

/** `try Test.cancel("later")`. */
function cancelled(source: Source, call: Call): BodyMark | null {
  const own = call.receiver !== null && textOf(source, call.receiver) === 'Test';
  return own ? { kind: 'skipped', reason: reasonOf(source, call, 0) } : null;
}

/** Within an example of Quick. */
function pending(source: Source, call: Call): BodyMark | null {
  const own = call.receiver === null && call.closures.length === 0 && call.values.length < 2;
  return own ? { kind: 'todo', reason: reasonOf(source, call, 0) } : null;
}

function expectedFailure(source: Source, call: Call): BodyMark {
  return { kind: 'expectedToFail', reason: reasonOf(source, call, 0), strict: isStrict(source, call) };
}

function conditional(source: Source, call: Call, always: string): BodyMark {
  const asked = call.values[0] ? fingerprintOf(source, call.values[0]) : always;
  const told = { kind: 'skipped' as const, reason: reasonOf(source, call, 1) };
  if (asked === always) return told;
  return { ...told, condition: call.name === 'XCTSkipIf' ? asked : `not (${asked})` };
}

function reasonOf(source: Source, { values }: Call, at: number): string | null {
  const said = values[at];
  return said?.type.endsWith('string') ? stringValue(source, said) : null;
}

/** A test that passes after all fails the run, unless that is given up. */
function isStrict(source: Source, { node, labels }: Call): boolean {
  const said = (label: string): string => textOf(source, labels.get(label) ?? node);
  return (
    said('isIntermittent') !== 'true' && said('strict') !== 'false' && !said('options').includes('nonStrict')
  );
}
