import * as z from 'zod';
import { defineTool, done, refused } from './tool.js';
import { walkFiles } from './walkFiles.js';

const SHOWN_CAP = 1_000;

export const listFiles = defineTool({
  name: 'list_files',
  description:
    'List the files of the project, or of one folder of it, with all below. Links are not followed.',
  input: z.strictObject({
    folder: z.string().optional().describe('Relative; the whole project unless given.'),
  }),
  summary: ({ folder }) => `List ${folder ?? 'all files'}`,
  run: async ({ folder }, { worktree }) => {
    const walked = await walkFiles(worktree, topless(folder ?? ''));
    if (walked.kind === 'refused') return refused(walked.why);
    const { files, complete } = walked.value;
    const rest = files.length - SHOWN_CAP;
    const notice = complete ? '' : '\n… there are more; list a folder below …';
    const cut = rest > 0 ? `\n… ${rest} more …` : '';
    return done(files.slice(0, SHOWN_CAP).join('\n') + cut + notice || 'There is no file here.');
  },
});

/** `.` and a final `/` are ways to write a folder, not parts of its name. */
export function topless(folder: string): string {
  return folder
    .split('/')
    .filter((part, index) => part !== '.' && (part !== '' || index === 0))
    .join('/');
}
