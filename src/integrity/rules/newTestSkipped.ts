import { newTestSkippedPage } from './pages/newTestSkipped.js';
import { atMark, groupByMark, type Rule, subjectPhrase } from './rule.js';

/** A test that comes into the world skipped, pending, or under a condition. */
export const newTestSkipped: Rule = {
  id: 'TI108',
  name: 'new-test-skipped',
  page: newTestSkippedPage,
  check: ({ added }) =>
    groupByMark(
      added.map((head) => ({ head, base: null })),
      (head) => head.marks.find(({ kind }) => kind !== 'focused'),
    ).map((marked) => ({
      ...atMark(marked),
      severity: 'low',
      fact: `${subjectPhrase(
        marked.heads.map(({ test }) => test),
        marked.mark.suite,
      )} ${marked.heads.length === 1 ? 'is' : 'are'} new and ${STATE[marked.mark.kind]}${marked.mark.condition === null ? '' : ' under a condition'}.`,
      why: 'It is counted as a test and checks nothing yet.',
    })),
};

const STATE = {
  skipped: 'skipped',
  todo: 'still to be written',
  focused: 'focused',
  expectedToFail: 'expected to fail',
  notDiscovered: 'never reached by the runner',
} as const;
