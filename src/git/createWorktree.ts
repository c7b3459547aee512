import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CONTEXT_FILES } from '../core/agent.js';
import type { Worktree, WorktreeRequest } from '../core/repository.js';
import { agentBase } from './agentBase.js';
import { commitTree, keepRound } from './commits.js';
import { explainUnmade } from './fillWorktree.js';
import { indexPlace, storePlace } from './place.js';
import { deleteWorktree } from './removeWorktree.js';
import { runGit, splitNul } from './runGit.js';
import { unfilledIndexPath, worktreePath } from './sessionPaths.js';
import { readUserConfig } from './userConfig.js';

/**
 * A folder for an agent to work in, based on the user's files as they stand: a worktree of our own store, so that
 * nothing in the user's git directory knows of it. It holds no more than what an agent reads first; `fillWorktree`
 * brings the rest. When it cannot be made, or is aborted, nothing is left of it.
 */
export async function createWorktree(request: WorktreeRequest, signal: AbortSignal): Promise<Worktree> {
  try {
    return await make(request, signal);
  } catch (error) {
    await deleteWorktree(request.repository, request.session);
    throw explainUnmade(error);
  }
}

async function make({ repository, session }: WorktreeRequest, signal: AbortSignal): Promise<Worktree> {
  const index = unfilledIndexPath(repository, session);
  const path = worktreePath(repository, session);
  const config = await readUserConfig(repository.root, repository.commonDirectory);
  const { tree, leftOut } = await agentBase({ repository, index, config }, signal);
  const baseCommit = await commitTree(repository.store, tree, null);
  const worktree = { repository, session, path, baseCommit, leftOut };
  const kept = keepRound(repository.store, session, { base: baseCommit, head: null });
  const outcomes = await Promise.allSettled([kept, add(worktree, signal)]); // nothing is deleted under a git at work
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return worktree;
}

async function add(worktree: Worktree, signal: AbortSignal): Promise<void> {
  const { repository, path, baseCommit } = worktree;
  await mkdir(dirname(path), { recursive: true });
  const words = ['worktree', 'add', '--quiet', '--no-checkout', '--detach', path, baseCommit];
  await runGit(storePlace(repository.store), words, { signal });
  await checkOutFirst(worktree, signal);
}

/** With their times in the index, so that filling the rest leaves these alone while they are being read. */
async function checkOutFirst({ repository, session, path }: Worktree, signal: AbortSignal): Promise<void> {
  const index = unfilledIndexPath(repository, session);
  const at = indexPlace({ store: repository.store, index, workTree: path });
  const there = await runGit(at, ['ls-files', '-z', '--', ...CONTEXT_FILES], { signal });
  const names = splitNul(there).map(String);
  if (names.length > 0)
    await runGit(at, ['checkout-index', '--quiet', '--index', '--', ...names], { signal });
}
