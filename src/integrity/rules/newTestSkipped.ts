import type { Located } from '../change.js';
import type { Mark } from '../inventory.js';
import { newTestSkippedPage } from './pages/newTestSkipped.js';
import { atMark, groupByMark, type Rule, subjectPhrase, withoutBase } from './rule.js';

/** A test that comes into the world skipped, pending, or under a condition. */
export const newTestSkipped: Rule = {
  id: 'TI108',
  name: 'new-test-skipped',
  page: newTestSkippedPage,
  check: ({ added }) =>
    groupByMark(withoutBase(added.filter((each) => !isAmongSkipped(each))), (head) =>
      head.marks.find(({ kind }) => kind === 'skipped' || kind === 'todo'),
    ).map((marked) => ({
      ...atMark(marked),
      severity: 'low',
      fact: `${subjectPhrase(
        marked.heads.map(({ test }) => test),
        marked.mark.suite,
      )} ${marked.heads.length === 1 ? 'is' : 'are'} new and ${marked.mark.kind === 'todo' ? 'still to be written' : 'skipped'}${marked.mark.condition === null ? '' : ' under a condition'}.`,
      why: 'It is counted as a test and checks nothing yet.',
    })),
};

/** All that skips it was there before, for the suite it was put into. */
function isAmongSkipped({ test, file }: Located): boolean {
  const known = new Set((file.base?.tests ?? []).flatMap(({ marks }) => marks.map(keyOf)));
  const skips = test.marks.filter(({ kind }) => kind === 'skipped' || kind === 'todo');
  return skips.length > 0 && skips.every((mark) => mark.suite !== null && known.has(keyOf(mark)));
}

function keyOf({ kind, condition, suite }: Mark): string {
  return JSON.stringify([kind, condition, suite]);
}
