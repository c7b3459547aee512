import { dirname, join } from 'node:path';
import type { Repository } from '../core/repository.js';

/** The private index of a session: of its worktree, or of what it looks at in the user's folder. */
export function indexPath(repository: Repository, session: string): string {
  return join(dirname(repository.store), 'indexes', session);
}

/**
 * The same index while not every file is in the worktree yet. As long as it has this name nobody has worked there, so
 * what is missing has not been deleted by anybody.
 */
export function unfilledIndexPath(repository: Repository, session: string): string {
  return `${indexPath(repository, session)}.unfilled`;
}

/** Beside our store, so outside the repository and of every folder that a person would open. */
export function worktreePath(repository: Repository, session: string): string {
  return join(dirname(repository.store), 'worktrees', session);
}
