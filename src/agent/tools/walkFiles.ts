import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Placed } from './atPlace.js';
import { atPlace } from './atPlace.js';
import { isGitFolder } from './checkPath.js';

/** Entries looked at before the walk ends early. */
const ENTRY_CAP = 50_000;

export type Walked = { readonly files: readonly string[]; readonly complete: boolean };

/**
 * Regular files below a folder of the worktree (`''` is its top), in the order of paths, by paths from the top.
 * Symbolic links are not followed; git's own data is passed over.
 */
export async function walkFiles(worktree: string, folder: string): Promise<Placed<Walked>> {
  const files: string[] = [];
  const waiting = [folder];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = await entriesOf(worktree, next);
    if (entries.kind === 'refused' && next === folder) return entries;
    if (entries.kind === 'refused') continue; // gone in the meantime, or not to be opened
    const prefix = next === '' ? '' : `${next}/`;
    for (const entry of entries.value) {
      if (++seen > ENTRY_CAP) return { kind: 'ok', value: { files: files.sort(), complete: false } };
      if (isGitFolder(entry.name)) continue;
      if (entry.isDirectory()) waiting.push(prefix + entry.name);
      else if (entry.isFile()) files.push(prefix + entry.name);
    }
  }
  return { kind: 'ok', value: { files: files.sort(), complete: true } };
}

/** Asks for a name inside the folder, because a place is a file in an open folder. */
async function entriesOf(worktree: string, folder: string): Promise<Placed<Dirent[]>> {
  const path = folder === '' ? 'any' : `${folder}/any`;
  return atPlace({ worktree, path, create: false }, ({ real }) =>
    readdir(dirname(real), { withFileTypes: true }),
  );
}
