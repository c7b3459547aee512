import type { Located, TestChange } from '../change.js';
import { focusAddedPage } from './pages/focusAdded.js';
import { atMark, groupByMark, type Marked, type Rule, withoutBase } from './rule.js';

/** A focus on some tests keeps the runner from all others of the file, or of the whole run. */
export const focusAdded: Rule = {
  id: 'TI201',
  name: 'focus-added',
  page: focusAddedPage,
  check: (change) =>
    groupByMark([...change.pairs, ...withoutBase(change.added)], (head, base) =>
      base?.marks.some(({ kind }) => kind === 'focused') === true
        ? undefined
        : head.marks.find(({ kind }) => kind === 'focused'),
    ).map((marked) => {
      const others = othersOf(marked.heads);
      const hidden =
        others.length === 0
          ? ''
          : `, which leaves out ${others.length} other${others.length === 1 ? '' : 's'} of its file`;
      return {
        ...atMark(marked),
        severity: touchesKnown(change, marked, others) ? ('high' as const) : ('medium' as const),
        fact: `Only ${marked.heads.length === 1 ? 'this test is' : 'these tests are'} told to run${hidden}.`,
        why: 'A focus that stays in keeps every other test from running while the run still passes.',
      };
    }),
};

/** It stands on a test that was there before, or leaves one out that was. */
function touchesKnown({ added }: TestChange, { bases }: Marked, others: readonly Located['test'][]): boolean {
  const fresh = new Set(added.map(({ test }) => test));
  return bases.some((base) => base !== null) || others.some((test) => !fresh.has(test));
}

function othersOf(heads: readonly Located[]): readonly Located['test'][] {
  const focused = new Set(heads.map(({ test }) => test));
  return (heads[0]?.file.head?.tests ?? []).filter((test) => !focused.has(test));
}
