import { expectedToFailAddedPage } from './pages/expectedToFailAdded.js';
import { atMark, groupByMark, type Rule, runs, subjectPhrase } from './rule.js';

/** A test that had to pass and is now expected to fail. */
export const expectedToFailAdded: Rule = {
  id: 'TI107',
  name: 'expected-failure-added',
  page: expectedToFailAddedPage,
  check: ({ pairs }) =>
    groupByMark(pairs, (head, base) => {
      if (!base || !runs(base) || !runs(head)) return undefined;
      if (base.marks.some(({ kind }) => kind === 'expectedToFail')) return undefined;
      return head.marks.find(({ kind }) => kind === 'expectedToFail');
    }).map((marked) => ({
      ...atMark(marked),
      severity: marked.mark.strict ? 'medium' : 'high',
      fact: `${subjectPhrase(
        marked.heads.map(({ test }) => test),
        marked.mark.suite,
      )} had to pass before and is expected to fail now.`,
      why: marked.mark.strict
        ? 'A failure of the code it checks is now reported as a success.'
        : 'Whether the code it checks works or not, the run now passes.',
    })),
};
