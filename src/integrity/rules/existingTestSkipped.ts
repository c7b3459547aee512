import { existingTestSkippedPage } from './pages/existingTestSkipped.js';
import { atMark, groupByMark, type Marked, reasoned, type Rule, runs, stops, subjectPhrase } from './rule.js';

/** A test that ran before and is skipped, disabled, pending or ignored now, by itself or with its suite. */
export const existingTestSkipped: Rule = {
  id: 'TI101',
  name: 'existing-test-skipped',
  page: existingTestSkippedPage,
  check: ({ pairs }) =>
    groupByMark(pairs, (head, base) =>
      base && runs(base)
        ? head.marks.find((mark) => stops(mark) && mark.kind !== 'notDiscovered')
        : undefined,
    ).map((marked) => ({
      ...atMark(marked),
      severity: reasoned('high', marked.mark),
      fact: `${phrase(marked)} ran before this change and ${verb(marked)} now${reason(marked)}.`,
      why: 'What it checked is no longer checked, and a run that passes does not show it.',
    })),
};

function phrase({ mark, heads }: Marked): string {
  return subjectPhrase(
    heads.map(({ test }) => test),
    mark.suite,
  );
}

function verb({ mark, heads }: Marked): string {
  return `${heads.length === 1 ? 'is' : 'are'} ${mark.kind === 'todo' ? 'marked as still to be written' : 'skipped'}`;
}

function reason({ mark }: Marked): string {
  return mark.reason === null ? '' : `, with the reason “${mark.reason}”`;
}
