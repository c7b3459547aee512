import { newTestSkippedPage } from './pages/newTestSkipped.js';
import { atMark, groupByMark, type Rule, subjectPhrase, withoutBase } from './rule.js';

/** A test that comes into the world skipped, pending, or under a condition. */
export const newTestSkipped: Rule = {
  id: 'TI108',
  name: 'new-test-skipped',
  page: newTestSkippedPage,
  check: ({ added }) =>
    groupByMark(withoutBase(added), (head) =>
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
