import type { RulePage } from '../page.js';

export const suppressionAddedPage: RulePage = {
  says: 'A comment, an attribute or a mark tells a linter, a type checker, a compiler or a coverage tool to look away.',
  why: 'Whatever the tool would have said there is not heard.',
  severities: [
    'high for a whole file without naming what is hidden',
    'medium in code',
    'low in tests, and on code that comes with it when it names what is hidden',
    'one step lower with a reason',
  ],
  silent: ['comments that move or are formatted anew', 'the same words in a string'],
  remedy: 'Ask what the tool says without it.',
  examples: [
    {
      title: 'a whole file is hidden from the type checker',
      before: {
        'src/sums.ts': `export const add = (a: number, b: number) => a + b;
`,
      },
      after: {
        'src/sums.ts': `// @ts-nocheck
export const add = (a: number, b: number) => a + b;
`,
      },
      severity: 'high',
    },
    {
      title: 'one line, with a reason',
      before: {
        'src/sums.ts': `export const add = (a: any, b: any) => a + b;
`,
      },
      after: {
        'src/sums.ts': `// eslint-disable-next-line no-restricted-syntax -- numbers and strings are both added here
export const add = (a: any, b: any) => a + b;
`,
      },
      severity: 'low',
    },
  ],
};
