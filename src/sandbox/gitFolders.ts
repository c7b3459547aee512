import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What git needs to read to answer `status`, `log` and `diff` in a linked worktree. */
export type GitFolders = {
  /** The worktree's `.git`, which is never to be written. */
  readonly pointer: string | null;
  /** Absolute folders: the worktree's own git folder, the store it belongs to, the object stores that one borrows from. */
  readonly readable: readonly string[];
};

/** Follows the links that gitrepository-layout (5) describes: `.git` file → git folder → `commondir` → alternates. */
export async function gitFolders(worktree: string): Promise<GitFolders> {
  const pointer = join(worktree, '.git');
  const text = await readText(pointer);
  if (text === 'folder') return { pointer, readable: [] };
  if (text === null) return { pointer: null, readable: [] };
  const own = /^gitdir: (.+)$/m.exec(text)?.[1];
  if (own === undefined) return { pointer, readable: [] };
  const folder = resolve(worktree, own);
  const common = resolve(folder, (await textOf(join(folder, 'commondir'))).trim());
  const objects = join(common, 'objects');
  const alternates = (await textOf(join(objects, 'info/alternates')))
    .split('\n')
    .filter((line) => line !== '');
  return {
    pointer,
    readable: [...new Set([common, folder, ...alternates.map((line) => resolve(objects, line))])],
  };
}

async function textOf(file: string): Promise<string> {
  const text = await readText(file);
  return text === null || text === 'folder' ? '' : text;
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EISDIR') return 'folder';
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}
