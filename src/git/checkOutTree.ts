import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Repository } from '../core/repository.js';
import { explainUnmade } from './fillWorktree.js';
import { indexPlace, storePlace } from './place.js';
import { deleteWorktree } from './removeWorktree.js';
import { runGit } from './runGit.js';
import { scratchIndex } from './scratchIndex.js';
import { worktreePath } from './sessionPaths.js';

/** A throw-away worktree. `path` is real; `close` removes it, whatever has been made in it. */
export type CheckedOut = { readonly path: string; readonly close: () => Promise<void> };

const PREFIX = 'check-';

/**
 * Every file of a commit of our store in a worktree of its own, for one use. Nothing is left of it after an error, an
 * abort, or `close`; after a crash, until the next one is made.
 */
export async function checkOutTree(
  repository: Repository,
  commit: string,
  signal: AbortSignal,
): Promise<CheckedOut> {
  await removeAbandoned(repository);
  const name = `${PREFIX}${process.pid}-${randomUUID()}`;
  const close = (): Promise<void> => deleteWorktree(repository, name);
  try {
    const path = worktreePath(repository, name);
    await mkdir(dirname(path), { recursive: true });
    const words = ['worktree', 'add', '--quiet', '--no-checkout', '--detach', path, commit];
    await runGit(storePlace(repository.store), words, { signal });
    await fill(repository, { name, path, commit }, signal);
    return { path: await realpath(path), close };
  } catch (error) {
    await close();
    throw explainUnmade(error);
  }
}

type Named = { readonly name: string; readonly path: string; readonly commit: string };

/** The index becomes the worktree's own, so that a git in it finds nothing changed. */
async function fill(
  { store }: Repository,
  { name, path, commit }: Named,
  signal: AbortSignal,
): Promise<void> {
  await scratchIndex(store, async (index) => {
    const place = indexPlace({ store, index, workTree: path });
    await runGit(place, ['read-tree', commit], { signal });
    await runGit(place, ['checkout-index', '--all', '--force', '--quiet', '--index'], { signal });
    await copyFile(index, join(store, 'worktrees', name, 'index'));
  });
}

/** Of processes that are no more. */
async function removeAbandoned(repository: Repository): Promise<void> {
  for (const name of await worktreeNames(repository)) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await deleteWorktree(repository, name);
  }
}

async function worktreeNames(repository: Repository): Promise<string[]> {
  try {
    return await readdir(dirname(worktreePath(repository, PREFIX)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
