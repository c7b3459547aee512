import type { RulePage } from '../page.js';

export const runnerTamperedPage: RulePage = {
  says: 'Code ends the run with success, makes every comparison true, replaces an assertion, or rewrites what the runner reports.',
  why: 'All tests are reported as passed, whatever they do.',
  severities: ['high'],
  silent: ['an end with failure', 'what was there before'],
  remedy: 'Reject the hunk.',
  examples: [
    {
      title: 'equality that is always true',
      before: {
        'money.py': `class Money:
    def __init__(self, cents):
        self.cents = cents

    def __eq__(self, other):
        return self.cents == other.cents
`,
      },
      after: {
        'money.py': `class Money:
    def __init__(self, cents):
        self.cents = cents

    def __eq__(self, other):
        return True
`,
      },
      severity: 'high',
    },
  ],
};
