import { rowsRemovedPage } from './pages/rowsRemoved.js';
import { atPair, more, type Rule } from './rule.js';

/** A parametrised test with fewer rows than it had, by what the rows say and not by their number. */
export const rowsRemoved: Rule = {
  id: 'TI106',
  name: 'data-rows-removed',
  page: rowsRemovedPage,
  check: ({ pairs }) =>
    pairs.flatMap((pair) => {
      const [before, after] = [pair.base.test.rows, pair.head.test.rows];
      if (
        !before ||
        before.open ||
        !after ||
        after.open ||
        pair.how === 'parametrised' ||
        pair.how === 'merged'
      )
        return [];
      const removed = more(before.values, after.values, (row) => row);
      const count = before.values.length - after.values.length;
      if (count <= 0 || removed.length === 0) return [];
      const empty = after.values.length === 0;
      return [
        {
          ...atPair(pair, after),
          severity: empty ? ('high' as const) : ('medium' as const),
          before: removed.slice(0, 3).join(' · ').slice(0, 200),
          fact: `The test “${pair.head.test.path.join(' › ')}” runs with ${after.values.length} rows of data, ${count} fewer than before.`,
          why: empty ? 'Without any row it never runs.' : 'The cases that are gone are no longer checked.',
        },
      ];
    }),
};
