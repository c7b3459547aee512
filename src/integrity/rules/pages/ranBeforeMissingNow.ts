import type { RulePage } from '../page.js';

export const ranBeforeMissingNowPage: RulePage = {
  says: 'A test ran in our own run of the project’s tests before the change, and our run after it has no such test: none of that name, and none that is known to have moved or been renamed.',
  why: 'It was seen to run, and it does not run any more, however that came about.',
  severities: ['high', 'medium when what the tests were about is deleted too'],
  silent: [
    'tests that were skipped before',
    'runs that cannot be compared: the evidence says why',
    'a test that a second pair of runs finds again: it is flaky',
  ],
  remedy:
    'Look for the cause among the changes: a deleted test, a name or a file that the runner no longer takes, a configuration. Reject that hunk.',
  examples: [
    {
      title: 'a file is renamed out of what the runner takes',
      before: {
        'src/sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      after: {
        'src/sums.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      ran: { before: ['src/sums.test.js › adds: passed'], after: [] },
      severity: 'high',
    },
  ],
};
