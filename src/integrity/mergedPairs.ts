import type { Located, Pair } from './change.js';
import type { Assertion, Test } from './inventory.js';

/** Subject and expected value together; less says too little to know an assertion again. */
const TELLING = 8;

/**
 * Tests whose every assertion stands in tests after the change that did not have it before: several tests made one, or
 * one that took in another.
 */
export function mergedPairs(
  gone: readonly Located[],
  head: readonly Located[],
  pairs: readonly Pair[],
): Pair[] {
  if (gone.length === 0) return [];
  const before = new Map(pairs.map((pair) => [pair.head.test, pair.base.test]));
  const takers = new Map<string, Located>();
  for (const located of head) {
    const known = new Set(before.get(located.test)?.assertions.map(question));
    for (const asked of located.test.assertions.map(question))
      if (!known.has(asked)) takers.set(asked, located);
  }
  return gone.flatMap((base): Pair[] => {
    const asked = askedBy(base.test);
    const [taker] = asked.map((each) => takers.get(each));
    return taker && asked.every((each) => takers.has(each)) ? [{ base, head: taker, how: 'merged' }] : [];
  });
}

function askedBy({ assertions }: Test): string[] {
  const telling = assertions.filter(
    ({ subject, expected }) => subject.length + (expected?.length ?? 0) >= TELLING,
  );
  return telling.map(question);
}

/** What an assertion asks, by which it is known again in another test. */
export function question({ subject, expected, negated }: Assertion): string {
  return [subject, expected ?? '', String(negated)].join('\0');
}
