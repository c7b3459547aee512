import { copyFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { HumanError } from '../core/errors.js';
import type { Worktree } from '../core/repository.js';
import { indexPlace } from './place.js';
import { explainMissing } from './readBlobs.js';
import { GitError, runGit } from './runGit.js';
import { indexPath, unfilledIndexPath } from './sessionPaths.js';

/**
 * Puts every file into a worktree that `createWorktree` made. Submodules are empty folders. Until it has resolved, the
 * worktree counts as one in which nobody has worked, whatever is in it: after an abort, an error or a crash too.
 */
export async function fillWorktree(worktree: Worktree, signal: AbortSignal): Promise<void> {
  const { repository, session } = worktree;
  const index = unfilledIndexPath(repository, session);
  try {
    await checkOutAll(worktree, signal);
    await copyFile(index, join(repository.store, 'worktrees', session, 'index'));
    await rename(index, indexPath(repository, session));
  } catch (error) {
    throw explainUnmade(error);
  }
}

/** The index keeps the times of what it writes, so that the first snapshot already reads only what changed. */
async function checkOutAll({ repository, session, path }: Worktree, signal: AbortSignal): Promise<void> {
  const index = unfilledIndexPath(repository, session);
  const at = indexPlace({ store: repository.store, index, workTree: path });
  const parallel = ['-c', 'checkout.workers=4', '-c', 'checkout.thresholdForParallelism=1000'];
  const checkOut = ['checkout-index', '--all', '--force', '--quiet', '--index'];
  await runGit({ ...at, config: [...at.config, ...parallel] }, checkOut, { signal });
}

/** What keeps a worktree from being made, in words for the user where they can do something about it. */
export function explainUnmade(error: unknown): unknown {
  if (!(error instanceof GitError && /No space left/i.test(error.complaint))) return explainMissing(error);
  return new HumanError(
    'The disk is full: the worktree could not be made.',
    'Free some space and start again.',
  );
}
