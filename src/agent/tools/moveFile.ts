import { lstat, rename } from 'node:fs/promises';
import * as z from 'zod';
import type { Place, Placed } from './atPlace.js';
import { atPlace, codeOf } from './atPlace.js';
import { occupant } from './replaceFile.js';
import { defineTool, done, refused } from './tool.js';

const PATH = z.string().describe('Relative to the top of the project, separated by "/".');

export const moveFile = defineTool({
  name: 'move_file',
  description: 'Rename or move one file; folders are made as needed. The new path must be free.',
  input: z.strictObject({ from: PATH, to: PATH }),
  summary: ({ from, to }) => `Move ${from} to ${to}`,
  changes: ({ from, to }) => [from, to],
  run: async ({ from, to }, { worktree }) => {
    const moved = await atPlace({ worktree, path: from, create: false }, async (source) => {
      const there = await occupant(source);
      if (there.kind === 'refused') return there;
      if (there.value === null) return refusal(`${from} does not exist.`);
      const target = await atPlace({ worktree, path: to, create: true }, (place) => put(source, place));
      return target.kind === 'ok' ? target.value : target;
    });
    const outcome = moved.kind === 'ok' ? moved.value : moved;
    return outcome.kind === 'ok' ? done(`${from} is now ${to}.`) : refused(outcome.why);
  },
});

async function put(source: Place, target: Place): Promise<Placed<true>> {
  if (!(await isFree(target, source))) return refusal(`${target.path} exists already.`);
  await rename(source.real, target.real);
  return { kind: 'ok', value: true };
}

/** Also free when it is the same file: a change of case on a file system that does not tell them apart. */
async function isFree(target: Place, source: Place): Promise<boolean> {
  try {
    const there = await lstat(target.real);
    const here = await lstat(source.real);
    return (
      there.ino === here.ino && there.dev === here.dev && there.nlink === 1 && target.path !== source.path
    );
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}

function refusal(why: string): Placed<true> {
  return { kind: 'refused', why };
}
