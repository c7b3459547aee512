import type { RulePage } from '../page.js';

export const exceptionAddedPage: RulePage = {
  says: '`countersign.json` asks for less: an exception is added or lasts longer, a severity is lowered, a glob of test files or the name of a skip helper is gone.',
  why: 'What a change does to the tests is judged by this file, so a change that loosens it may be excusing itself. No severity and no exception applies to this flag.',
  severities: ['medium'],
  silent: [
    'exceptions that are taken out or end sooner',
    'severities that are raised',
    'more globs, and more names of helpers',
  ],
  remedy: 'Accept the hunk when you agree with the reason; reject it otherwise.',
  examples: [
    {
      title: 'an exception is added',
      before: { 'countersign.json': '{\n  "exceptions": []\n}\n' },
      after: {
        'countersign.json': `{
  "exceptions": [
    { "rule": "TI101", "path": "net/**", "reason": "No network in CI.", "expires": "2999-12-31" }
  ]
}
`,
      },
      severity: 'medium',
    },
    {
      title: 'a severity is raised',
      before: { 'countersign.json': '{\n  "severities": { "TI701": "low" }\n}\n' },
      after: { 'countersign.json': '{\n  "severities": { "TI701": "high" }\n}\n' },
      severity: null,
    },
  ],
};
