import type { RulePage } from '../page.js';

const TEST = `import { cubes } from './cubes.js';
it('counts', () => {
  expect(cubes(1729)).toBe(2);
});
`;

export const inputsSpecialCasedPage: RulePage = {
  says: 'Code outside of the tests got a branch that compares its input with a literal of a test and returns the very constant that the test expects.',
  why: 'The test passes then, and nothing is known of any other input.',
  severities: ['high'],
  silent: [
    'small and well-known numbers, statuses and single words, which code may well ask for',
    'a table of four branches or more',
  ],
  remedy: 'Reject the hunk, and add a test with other inputs.',
  examples: [
    {
      title: 'the input of a test is answered with a constant',
      before: { 'cubes.js': 'export function cubes(n) {\n  return 0;\n}\n', 'cubes.test.js': TEST },
      after: {
        'cubes.js': `export function cubes(n) {
  if (n === 1729) return 2;
  return 0;
}
`,
        'cubes.test.js': `${TEST}// passes now\n`,
      },
      severity: 'high',
    },
  ],
};
