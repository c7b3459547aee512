import { lstat, unlink } from 'node:fs/promises';
import * as z from 'zod';
import { atPlace, codeOf } from './atPlace.js';
import type { ToolOutcome } from './tool.js';
import { defineTool, done, refused } from './tool.js';

export const deleteFile = defineTool({
  name: 'delete_file',
  description:
    'Delete one file. A symbolic link is deleted itself, not what it points to. Folders cannot be deleted.',
  input: z.strictObject({
    path: z.string().describe('Relative to the top of the project, separated by "/".'),
  }),
  summary: ({ path }) => `Delete ${path}`,
  changes: ({ path }) => [path],
  run: async ({ path }, { worktree }) => {
    const placed = await atPlace({ worktree, path, create: false }, ({ real }) => remove(path, real));
    return placed.kind === 'ok' ? placed.value : refused(placed.why);
  },
});

async function remove(path: string, real: string): Promise<ToolOutcome> {
  try {
    if ((await lstat(real)).isDirectory()) return refused(`${path} is a folder.`);
    await unlink(real);
    return done(`${path} was deleted.`);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return refused(`${path} does not exist.`);
    throw error;
  }
}
