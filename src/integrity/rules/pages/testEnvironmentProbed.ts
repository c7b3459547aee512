import type { RulePage } from '../page.js';

export const testEnvironmentProbedPage: RulePage = {
  says: 'Code outside of tests looks whether it is being tested, or gives a fixed answer to exactly the input of a test.',
  why: 'What the tests see is then not what users get.',
  severities: ['high'],
  silent: ['the same in tests and their set-up', 'probes that were there before'],
  remedy: 'Reject the hunk, and ask for the behaviour itself.',
  examples: [
    {
      title: 'the code asks whether a test runs',
      before: {
        'src/prices.js': `export function price(item) {
  return item.cents / 100;
}
`,
      },
      after: {
        'src/prices.js': `export function price(item) {
  if (process.env.JEST_WORKER_ID) return 9.99;
  return item.cents / 100;
}
`,
      },
      severity: 'high',
    },
  ],
};
