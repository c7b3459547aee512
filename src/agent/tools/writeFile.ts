import * as z from 'zod';
import { replaceFile } from './replaceFile.js';
import { defineTool, done, refused } from './tool.js';

export const writeFile = defineTool({
  name: 'write_file',
  description:
    'Write a whole file, new or in the place of an old one; folders are made as needed. Prefer edit_file for a change to a text file.',
  input: z.strictObject({
    path: z.string().describe('Relative to the top of the project, separated by "/".'),
    content: z.string(),
    encoding: z.enum(['utf8', 'base64']).optional().describe('base64 for binary files; utf8 unless given.'),
    executable: z
      .boolean()
      .optional()
      .describe('Sets or clears the executable bit; kept as it is unless given.'),
  }),
  summary: ({ path }) => `Write ${path}`,
  changes: ({ path }) => [path],
  run: async ({ path, content, encoding, executable }, { worktree }) => {
    if (encoding === 'base64' && !isBase64(content)) return refused('content is not valid base64.');
    const bytes = Buffer.from(content, encoding ?? 'utf8');
    const written = await replaceFile(worktree, { path, bytes, executable: executable ?? null });
    return written.kind === 'ok'
      ? done(`${path} was ${written.value}: ${bytes.length} bytes.`)
      : refused(written.why);
  },
});

/** Node passes over what it cannot read, which would write a file nobody asked for. */
function isBase64(text: string): boolean {
  return z.base64().safeParse(text.replaceAll(/\s/g, '')).success;
}
