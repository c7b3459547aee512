import type { RulePage } from '../page.js';

const jest = (more: string): string => `module.exports = {
  testMatch: ['**/*.test.js'],${more}
};
`;

const files = { 'src/cart.test.js': '', 'src/total.test.js': '' };

export const testsExcludedPage: RulePage = {
  says: 'The configuration of a test runner, or the command that starts it, takes fewer tests than before. What patterns mean is worked out on the files that are there, and the files that are lost are named.',
  why: 'Tests that are not taken neither fail nor show up as skipped.',
  severities: [
    'high',
    'medium when the configuration is new and leaves tests out from the start, or when a list of what the tests pass over grows',
  ],
  silent: [
    'a pattern that takes the same files in another way',
    'files that another configuration of the change takes',
    'fewer exclusions',
  ],
  remedy: 'Reject the hunk, or ask why these tests must not run.',
  examples: [
    {
      title: 'a pattern that leaves a file out',
      before: { ...files, 'jest.config.js': jest('') },
      after: { ...files, 'jest.config.js': jest("\n  testPathIgnorePatterns: ['/node_modules/', 'cart'],") },
      severity: 'high',
    },
    {
      title: 'a pattern that leaves nothing out',
      before: { ...files, 'jest.config.js': jest('') },
      after: {
        ...files,
        'jest.config.js': jest("\n  testPathIgnorePatterns: ['/node_modules/', '/dist/'],"),
      },
      severity: null,
    },
    {
      title: 'tests left out by a mark',
      before: { 'pytest.ini': '[pytest]\naddopts = -q\n' },
      after: { 'pytest.ini': '[pytest]\naddopts = -q -m "not slow"\n' },
      severity: 'high',
    },
  ],
};
