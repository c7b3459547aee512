import type { RulePage } from '../page.js';

export const thresholdLoweredPage: RulePage = {
  says: 'A configuration asks for less than before: less coverage, more retries or time, weaker lints or types.',
  why: 'What would have failed before may pass now.',
  severities: ['medium', 'low when all files that are left out are new'],
  silent: [
    'values that ask for more',
    'a value that moves to another file',
    'files left out of the coverage that hold tests only, or that are not there',
  ],
  remedy: 'Reject the hunk, or ask what makes the lower value right.',
  examples: [
    {
      title: 'less coverage is asked for',
      before: { '.coveragerc': '[report]\nfail_under = 90\n' },
      after: { '.coveragerc': '[report]\nfail_under = 60\n' },
      severity: 'medium',
    },
    {
      title: 'more coverage is asked for',
      before: { '.coveragerc': '[report]\nfail_under = 90\n' },
      after: { '.coveragerc': '[report]\nfail_under = 95\n' },
      severity: null,
    },
  ],
};
