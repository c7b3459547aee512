import type { Located } from '../change.js';
import { focusAddedPage } from './pages/focusAdded.js';
import { atMark, groupByMark, type Rule } from './rule.js';

/** A focus on some tests keeps the runner from all others of the file, or of the whole run. */
export const focusAdded: Rule = {
  id: 'TI201',
  name: 'focus-added',
  page: focusAddedPage,
  check: ({ pairs, added }) =>
    groupByMark([...pairs, ...added.map((head) => ({ head, base: null }))], (head, base) =>
      base?.marks.some(({ kind }) => kind === 'focused') === true
        ? undefined
        : head.marks.find(({ kind }) => kind === 'focused'),
    ).map((marked) => {
      const others = othersOf(marked.heads);
      const known = marked.bases.some((base) => base !== null) || others.length > 0;
      const hidden =
        others.length === 0
          ? ''
          : `, which leaves out ${others.length} other${others.length === 1 ? '' : 's'} of its file`;
      return {
        ...atMark(marked),
        severity: known ? ('high' as const) : ('medium' as const),
        fact: `Only ${marked.heads.length === 1 ? 'this test is' : 'these tests are'} told to run${hidden}.`,
        why: 'A focus that stays in keeps every other test from running while the run still passes.',
      };
    }),
};

function othersOf(heads: readonly Located[]): readonly unknown[] {
  const focused = new Set(heads.map(({ test }) => test));
  return (heads[0]?.file.head?.tests ?? []).filter((test) => !focused.has(test));
}
