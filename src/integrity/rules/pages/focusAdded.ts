import type { RulePage } from '../page.js';

export const focusAddedPage: RulePage = {
  says: 'A test or a suite is focused: the runner takes it and leaves out the others.',
  why: 'All other tests of the file, and with some runners of the whole run, no longer run, without a trace in the result.',
  severities: ['high', 'medium for a test that the change adds'],
  silent: [
    'focus that was there before',
    'focus that is taken away',
    'names such as `fit` of the project itself',
  ],
  remedy: 'Reject the hunk.',
  examples: [
    {
      title: 'one test is focused',
      before: {
        'sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});

it('subtracts', () => {
  expect(subtract(3, 2)).toBe(1);
});
`,
      },
      after: {
        'sums.test.js': `it.only('adds', () => {
  expect(add(1, 2)).toBe(3);
});

it('subtracts', () => {
  expect(subtract(3, 2)).toBe(1);
});
`,
      },
      severity: 'high',
    },
    {
      title: 'a string that holds such code',
      before: {
        'rule.test.js': `it('finds focus', () => {
  expect(find('it(1)')).toBe(0);
});
`,
      },
      after: {
        'rule.test.js': `it('finds focus', () => {
  expect(find('it(1)')).toBe(0);
  expect(find('it.only(1)')).toBe(1);
});
`,
      },
      severity: null,
    },
  ],
};
