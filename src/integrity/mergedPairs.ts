import type { Located, Pair } from './change.js';
import type { Assertion, Test } from './inventory.js';
import type { SpeaksFor } from './ownWords.js';
import { wordsOf } from './similarity.js';

/** Subject and expected value together; less says too little to know an assertion again. */
const TELLING = 8;

/**
 * Tests whose every assertion stands in tests after the change that did not have it before: several tests made one, or
 * one that took in another.
 */
export function mergedPairs(
  gone: readonly Located[],
  head: readonly Located[],
  { pairs, speaks }: { readonly pairs: readonly Pair[]; readonly speaks: SpeaksFor },
): Pair[] {
  if (gone.length === 0) return [];
  const before = new Map(pairs.map((pair) => [pair.head.test, pair.base.test]));
  const takers = new Map<string, Located>();
  for (const located of head) {
    const known = new Set(before.get(located.test)?.assertions.map(question));
    for (const asked of ownAssertions(located.test).map(question))
      if (!known.has(asked)) takers.set(asked, located);
  }
  const merged = gone.flatMap((base): Pair[] => {
    const asked = ownAssertions(base.test).map(question);
    const found = asked.flatMap((each) => takers.get(each) ?? []);
    const [taker] = found;
    const taken = taker !== undefined && found.length === asked.length;
    const heads = found.map(({ test }) => test);
    return taken && speaks(base, heads) && (isTelling(base.test) || covers(taker.test, base.test))
      ? [{ base, head: taker, how: 'merged' }]
      : [];
  });
  const common = shared(merged);
  return merged.filter(({ head }) => before.has(head.test) || common.has(head.test));
}

/** One test that is gone and one that is new are no merger: what they have in common other tests have too. */
function shared(merged: readonly Pair[]): ReadonlySet<Test> {
  const seen = new Set<Test>();
  const twice = merged.filter(({ head: { test } }) => seen.has(test) || !seen.add(test));
  return new Set(twice.map(({ head }) => head.test));
}

/** Without those of a function elsewhere in the file, which are told as a part of whatever test calls it first. */
function ownAssertions({ assertions, range }: Test): readonly Assertion[] {
  return assertions.filter((each) => range.start <= each.range.start && each.range.end <= range.end);
}

function isTelling({ assertions }: Test): boolean {
  return assertions.some(({ subject, expected }) => subject.length + (expected?.length ?? 0) >= TELLING);
}

/** Nearly all words of one body stand in the other. */
function covers(whole: Test, part: Test): boolean {
  const known = new Set(wordsOf(whole.body.code.fingerprint));
  const words = wordsOf(part.body.code.fingerprint);
  return words.length >= 6 && words.filter((word) => known.has(word)).length >= 0.9 * words.length;
}

/** What an assertion asks, by which it is known again in another test. */
export function question({ subject, expected, negated }: Assertion): string {
  return [subject, expected ?? '', String(negated)].join('\0');
}
