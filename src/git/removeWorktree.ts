import { existsSync } from 'node:fs';
import { chmod, lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HumanError } from '../core/errors.js';
import type { Repository, Worktree } from '../core/repository.js';
import { storePlace } from './place.js';
import { runGit } from './runGit.js';
import { indexPath, unfilledIndexPath, worktreePath } from './sessionPaths.js';

/**
 * Deletes a worktree that `createWorktree` made, and no other folder: its path must be the one we give to this
 * session. One that is gone already is no error. Links in it are deleted, never followed.
 */
export async function removeWorktree(worktree: Worktree): Promise<void> {
  const { repository, session, path } = worktree;
  if (!/^[A-Za-z0-9-]+$/.test(session) || path !== worktreePath(repository, session)) {
    throw new HumanError(
      `${path} is not a worktree that Countersign made.`,
      'Look at it and delete it yourself.',
    );
  }
  await deleteWorktree(repository, session);
}

export async function deleteWorktree(repository: Repository, session: string): Promise<void> {
  const path = worktreePath(repository, session);
  await deleteFolder(path);
  await rm(indexPath(repository, session), { force: true });
  await rm(unfilledIndexPath(repository, session), { force: true });
  if (existsSync(repository.store)) {
    await runGit(storePlace(repository.store), ['worktree', 'prune', '--expire=now']);
  }
}

/** What an agent ran may have taken its own write permission away. */
async function deleteFolder(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true });
  } catch {
    await makeWritable(path);
    await rm(path, { recursive: true, force: true });
  }
}

async function makeWritable(folder: string): Promise<void> {
  if (!(await lstat(folder)).isDirectory()) return;
  await chmod(folder, 0o700);
  for (const name of await readdir(folder)) await makeWritable(join(folder, name));
}
