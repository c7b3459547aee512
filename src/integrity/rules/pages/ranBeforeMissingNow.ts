import type { RulePage } from '../page.js';

export const ranBeforeMissingNowPage: RulePage = {
  says: 'A test ran in our own run of the project’s tests before the change, and our run after it has no such test: none of that name, and none that is known to have moved or been renamed.',
  why: 'It was seen to run, and it does not run any more, however that came about.',
  severities: ['high', 'medium when what the tests were about is deleted too'],
  silent: [
    'tests that were skipped before',
    'runs that cannot be compared: the evidence says why',
    'tests that another flag says were skipped or deleted: that flag tells what the runs saw',
    'a test that a second pair of runs finds again: it is flaky',
  ],
  remedy:
    'Look for the cause among the changes: a deleted test, a name or a file that the runner no longer takes, a configuration. Reject that hunk.',
  examples: [
    {
      title: 'a neighbour is focused, and the runner leaves the others out',
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
        after: ['src/sums.test.js › adds: passed'],
      },
      severity: 'high',
    },
    {
      title: 'a test is deleted: the flag of that tells what the runs saw',
      before: {
        'src/sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
        'src/sums.js': 'exports.add = (one, other) => one + other;\n',
      },
      after: { 'src/sums.js': 'exports.add = (one, other) => one + other;\n' },
      ran: { before: ['src/sums.test.js › adds: passed'], after: [] },
      severity: null,
    },
  ],
};
