import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HumanError } from '../core/errors.js';
import type { Worktree, WorktreeRequest } from '../core/repository.js';
import { agentBase } from './agentBase.js';
import { commitTree, keepRound } from './commits.js';
import { type IndexedFolder, indexPlace, storePlace } from './place.js';
import { explainMissing } from './readBlobs.js';
import { deleteWorktree } from './removeWorktree.js';
import { GitError, runGit } from './runGit.js';
import { indexPath, worktreePath } from './sessionPaths.js';
import { readUserConfig } from './userConfig.js';

/**
 * A folder for an agent to work in, filled with the user's files as they stand: a worktree of our own store, so that
 * nothing in the user's git directory knows of it. Submodules are empty folders. When it cannot be made, or is
 * aborted, nothing is left of it.
 */
export async function createWorktree(request: WorktreeRequest, signal: AbortSignal): Promise<Worktree> {
  const { repository, session } = request;
  const index = indexPath(repository, session);
  const path = worktreePath(repository, session);
  const config = await readUserConfig(repository.root, repository.commonDirectory);
  const base = await agentBase({ repository, index, config }, signal);
  const baseCommit = await commitTree(repository.store, base.tree, null);
  const kept = keepRound(repository.store, session, { base: baseCommit, head: null });
  const filled = addFilled({ repository, session, index, path, baseCommit }, signal);
  const [keeping, filling] = await Promise.allSettled([kept, filled]);
  const failure = [keeping, filling].find((outcome) => outcome.status === 'rejected');
  if (failure !== undefined) {
    await deleteWorktree(repository, session);
    throw explained(failure.reason);
  }
  return { repository, session, path, baseCommit, leftOut: base.leftOut };
}

type NewWorktree = Omit<Worktree, 'leftOut'> & { readonly index: string };

async function addFilled(worktree: NewWorktree, signal: AbortSignal): Promise<void> {
  const { store } = worktree.repository;
  const { path, index } = worktree;
  await mkdir(dirname(path), { recursive: true });
  const add = ['worktree', 'add', '--quiet', '--no-checkout', '--detach', path, worktree.baseCommit];
  await runGit(storePlace(store), add, { signal });
  await fill({ store, index, workTree: path }, signal);
  await copyFile(index, join(store, 'worktrees', worktree.session, 'index'));
}

/** The index keeps the times of what it writes, so that the first snapshot already reads only what changed. */
async function fill(folder: Omit<IndexedFolder, 'excludeFiles'>, signal: AbortSignal): Promise<void> {
  const parallel = ['-c', 'checkout.workers=4', '-c', 'checkout.thresholdForParallelism=1000'];
  const at = indexPlace(folder);
  await runGit(
    { ...at, config: [...at.config, ...parallel] },
    ['checkout-index', '--all', '--force', '--quiet', '--index'],
    { signal },
  );
}

function explained(error: unknown): unknown {
  if (!(error instanceof GitError && /No space left/i.test(error.complaint))) return explainMissing(error);
  return new HumanError(
    'The disk is full: the worktree could not be made.',
    'Free some space and start again.',
  );
}
