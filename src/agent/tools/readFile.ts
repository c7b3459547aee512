import * as z from 'zod';
import { decodeText } from './fileText.js';
import { readBytes, READ_CAP } from './readBytes.js';
import { defineTool, done, refused } from './tool.js';

/** Characters of a file that go to the model at once. */
const SHOWN_CAP = 60_000;

export const readFile = defineTool({
  name: 'read_file',
  description:
    'Read a text file of the project. Lines are counted from 1, both ends included. Long files are cut with a notice: read on with start_line.',
  input: z.strictObject({
    path: z.string().describe('Relative to the top of the project, separated by "/".'),
    start_line: z.int().min(1).optional(),
    end_line: z.int().min(1).optional(),
  }),
  summary: ({ path }) => `Read ${path}`,
  run: async ({ path, start_line, end_line }, { worktree }) => {
    const file = await readBytes(worktree, path);
    if (file.kind === 'refused') return refused(file.why);
    const { bytes, size } = file.value;
    const decoded = decodeText(bytes);
    if (decoded === null) return refused(`${path} is a binary file of ${size} bytes.`);
    const lines = decoded.text
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n')
      .split('\n');
    const first = (start_line ?? 1) - 1;
    if (first >= lines.length) return refused(`${path} has only ${lines.length} lines.`);
    const shown = cut(lines.slice(first, end_line ?? lines.length).join('\n'));
    return done(size > READ_CAP ? `${shown}\n… the file goes on: ${size} bytes in all …` : shown);
  },
});

function cut(text: string): string {
  if (text.length <= SHOWN_CAP) return text;
  const start = text.slice(0, SHOWN_CAP);
  const lines = start.split('\n').length;
  return `${start}\n… cut after ${lines} lines; ${text.length - SHOWN_CAP} characters left out …`;
}
