import type { Limit } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { textOf } from '../../syntax.js';
import type { Annotation, Grammar } from './grammar.js';

/** By annotation and key; a value without a key goes by `value`. */
const NUMBERS: readonly (readonly [RegExp, RegExp, Limit['kind']])[] = [
  [/^Timeout$/, /^value$/, 'timeout'],
  [/^Test$/, /^(timeout|timeOut)$/, 'timeout'],
  [/^RetryingTest$/, /^(value|maxAttempts)$/, 'retries'],
  [/^(RetryTest|Retry|Flaky|FlakyTest)$/, /^(value|count|times|maxAttempts|maxRetries|attempts)$/, 'retries'],
  [/^Property$/, /^tries$/, 'samples'],
];

/** Seconds of `@Timeout(value = 5, unit = TimeUnit.MINUTES)`. */
const SECONDS: Readonly<Record<string, number>> = {
  NANOSECONDS: 1e-9,
  MICROSECONDS: 1e-6,
  MILLISECONDS: 1e-3,
  SECONDS: 1,
  MINUTES: 60,
  HOURS: 3600,
  DAYS: 86_400,
};

/** What a test's annotations say in numbers about its run: `@Timeout(5)`, `@Test(timeout = 500)`, `@RetryingTest(3)`. */
export function limitsOf({ source }: Grammar, annotations: readonly Annotation[]): Limit[] {
  return annotations.flatMap(({ node, name, values }) => {
    const unit = values.find(({ key }) => key === 'unit');
    const scale = (unit && SECONDS[/\w+$/.exec(textOf(source, unit.value))?.[0] ?? '']) ?? 1;
    const own = name.split('.').at(-1) ?? '';
    return values.flatMap(({ key, value }): Limit[] => {
      const kind = NUMBERS.find(([on, by]) => on.test(own) && by.test(key ?? 'value'))?.[2];
      const number = Number(textOf(source, value).replace(/_|[lL]$/g, ''));
      return kind && Number.isFinite(number)
        ? [{ ...placeOf(source, node), kind, value: number * scale }]
        : [];
    });
  });
}
