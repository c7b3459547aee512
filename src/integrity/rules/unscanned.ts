import type { Rule } from './rule.js';

/** No rule: what a flag says of a file that could not be read, so that silence means scanned and clean. */
export const UNSCANNED: Omit<Rule, 'check'> = {
  id: 'unscanned',
  name: 'unscanned',
  page: {
    says: 'A file of the change that may hold tests, or decides about them, was not read or not read wholly.',
    why: 'Nothing is known of what happened to tests there. Silence about every other file means that it was read and nothing was found.',
    severities: ['low'],
    silent: ['prose, data and pictures', 'files that hold no tests and decide nothing about them'],
    remedy: 'Look at the file yourself.',
    examples: [
      {
        title: 'a test file that is not valid',
        before: {
          'sums.test.js': `it('adds', () => {
  expect(add(1, 2)).toBe(3);
});
`,
        },
        after: {
          'sums.test.js': `it('adds', () => {
  expect(add(1, 2).toBe(3);
});
`,
        },
        severity: 'low',
      },
    ],
  },
};
