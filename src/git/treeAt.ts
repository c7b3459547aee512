import type { Repository } from '../core/repository.js';
import { type CheckedOut, checkOutTree } from './checkOutTree.js';
import { treeOf } from './commits.js';
import { pathsAt } from './pathsAt.js';
import { readPath } from './readPath.js';

/** What a commit of our store holds, and how it becomes a folder. */
export type TreeAt = {
  /** The tree's object id. */
  readonly id: string;
  readonly paths: readonly string[];
  /** As UTF-8; null when there is no regular file at this path. */
  readonly read: (path: string) => Promise<string | null>;
  readonly open: (signal: AbortSignal) => Promise<CheckedOut>;
};

export async function treeAt(repository: Repository, commit: string): Promise<TreeAt> {
  const [id, paths] = await Promise.all([treeOf(repository.store, commit), pathsAt(repository, commit)]);
  const known = new Set(paths);
  return {
    id,
    paths,
    read: async (path) => {
      const bytes = known.has(path) ? await readPath(repository, commit, path) : null;
      return bytes === null ? null : new TextDecoder().decode(bytes);
    },
    open: (signal) => checkOutTree(repository, commit, signal),
  };
}
