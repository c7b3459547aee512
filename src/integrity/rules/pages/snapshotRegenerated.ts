import type { RulePage } from '../page.js';

const SNAPSHOT = (text: string): string => `exports[\`greets 1\`] = \`"${text}"\`;\n`;

export const snapshotRegeneratedPage: RulePage = {
  says: 'A snapshot, a golden file or a recorded answer that tests compare with has other content: one flag a file, with the names of its entries.',
  why: 'Such files are written by a run and not by hand, so they agree with whatever the code did then.',
  severities: [
    'medium when something else in the change can explain it: code, data, a dependency',
    'high when nothing does',
  ],
  silent: [
    'a snapshot file that is new',
    'entries that came or went with their tests',
    'a snapshot file that is deleted together with tests',
  ],
  remedy: 'Read the new content as if somebody had typed it, and ask for the reason of each difference.',
  examples: [
    {
      title: 'a snapshot changes and no code does',
      before: { 'test/__snapshots__/greet.test.js.snap': SNAPSHOT('Hello Ann') },
      after: { 'test/__snapshots__/greet.test.js.snap': SNAPSHOT('undefined') },
      severity: 'high',
    },
    {
      title: 'a snapshot is added',
      before: { 'test/__snapshots__/greet.test.js.snap': SNAPSHOT('Hello Ann') },
      after: {
        'test/__snapshots__/greet.test.js.snap': `${SNAPSHOT('Hello Ann')}\nexports[\`parts 1\`] = \`"Bye"\`;\n`,
      },
      severity: null,
    },
  ],
};
