import type { RulePage } from '../page.js';

export const newTestSkippedPage: RulePage = {
  says: 'The change adds a test that does not run, or runs only under a condition.',
  why: 'It counts as a test in every list and checks nothing where it is skipped.',
  severities: ['low'],
  silent: ['a test that ran before: see TI101 and TI105'],
  remedy: 'Ask when it will run. A test “to do” is a note and no more.',
  examples: [
    {
      title: 'a test is born skipped',
      before: {
        'sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
      },
      after: {
        'sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});

it.skip('subtracts', () => {
  expect(subtract(3, 2)).toBe(1);
});
`,
      },
      severity: 'low',
    },
  ],
};
