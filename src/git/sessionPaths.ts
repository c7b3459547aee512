import { dirname, join } from 'node:path';
import type { Repository } from '../core/repository.js';

/** The private index of a session: of its worktree, or of what it looks at in the user's folder. */
export function indexPath(repository: Repository, session: string): string {
  return join(dirname(repository.store), 'indexes', session);
}

/** Beside our store, so outside the repository and of every folder that a person would open. */
export function worktreePath(repository: Repository, session: string): string {
  return join(dirname(repository.store), 'worktrees', session);
}
