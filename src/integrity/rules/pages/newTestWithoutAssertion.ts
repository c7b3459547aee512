import type { RulePage } from '../page.js';

export const newTestWithoutAssertionPage: RulePage = {
  says: 'The change adds a test in which no assertion was found.',
  why: 'It can only fail by an exception. That may be enough, and often it is an oversight.',
  severities: ['low'],
  silent: [
    'tests that call an assertion helper: a function whose name says so, or one that `countersign.json` names',
    'tests that were there before: see TI401',
  ],
  remedy: 'Ask what would make it fail.',
  examples: [
    {
      title: 'a test that only calls',
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

it('adds large numbers', () => {
  add(1e300, 1e300);
});
`,
      },
      severity: 'low',
    },
  ],
};
