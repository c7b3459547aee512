import type { RulePage } from '../page.js';

export const ranBeforeSkippedNowPage: RulePage = {
  says: 'A test ran in our own run of the project’s tests before the change and was skipped in the one after it.',
  why: 'It was seen to run, and it does not run any more, however that came about.',
  severities: ['high'],
  silent: [
    'tests that were skipped before',
    'runs that cannot be compared: the evidence says why',
    'tests that another flag says were skipped: that flag tells what the runs saw',
  ],
  remedy:
    'Look for what skips it: a mark, a condition, a focused neighbour, a configuration. Reject that hunk.',
  examples: [
    {
      title: 'a neighbour is focused',
      before: {
        'src/sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});

it('subtracts', () => {
  expect(subtract(3, 2)).toBe(1);
});
`,
      },
      after: {
        'src/sums.test.js': `it.only('adds', () => {
  expect(add(1, 2)).toBe(3);
});

it('subtracts', () => {
  expect(subtract(3, 2)).toBe(1);
});
`,
      },
      ran: {
        before: ['src/sums.test.js › adds: passed', 'src/sums.test.js › subtracts: passed'],
        after: ['src/sums.test.js › adds: passed', 'src/sums.test.js › subtracts: skipped'],
      },
      severity: 'high',
    },
  ],
};
