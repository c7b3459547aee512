import { existsSync } from 'node:fs';
import type { LeftOut } from '../core/changeSet.js';
import { HumanError } from '../core/errors.js';
import type { Source, Worktree } from '../core/repository.js';
import { askRepository } from './askRepository.js';
import type { CommitPair } from './changedFiles.js';
import { commitAt } from './commitAt.js';
import { commitTree, treeOf } from './commits.js';
import { indexPath, unfilledIndexPath } from './sessionPaths.js';
import { snapshot } from './snapshot.js';
import { readUserConfig } from './userConfig.js';
import { treeAtHead, type TreeSides, workingTreeSides } from './workingTreeSides.js';

/** Both sides of a source as commits of our store: the base has no parent, the head has the base for its parent. */
export async function frozenSides(source: Source, signal: AbortSignal): Promise<FrozenSides> {
  switch (source.kind) {
    case 'worktree':
      return worktreeSides(source.worktree, signal);
    case 'workingTree': {
      const { repository, session } = source;
      const config = await readUserConfig(repository.root, repository.commonDirectory);
      const index = indexPath(repository, session);
      const baseTree = await treeAtHead(repository);
      const sides = await workingTreeSides({ repository, config, index, baseTree }, signal);
      return frozenTrees(repository.store, sides);
    }
    case 'branch': {
      const { base, head } = await branchSides(source, signal);
      const { store } = source.repository;
      const [baseTree, headTree] = await Promise.all([treeOf(store, base), treeOf(store, head)]);
      return frozenTrees(store, { baseTree, headTree, leftOut: [] });
    }
  }
}

export type FrozenSides = CommitPair & { readonly leftOut: readonly LeftOut[] };

/** Two trees as commits, the head's parent being the base. */
export async function frozenTrees(store: string, sides: TreeSides): Promise<FrozenSides> {
  const base = await commitTree(store, sides.baseTree, null);
  return { base, head: await commitTree(store, sides.headTree, base), leftOut: sides.leftOut };
}

async function worktreeSides(worktree: Worktree, signal: AbortSignal): Promise<FrozenSides> {
  const { repository, session, path, baseCommit } = worktree;
  if (!existsSync(path)) {
    throw new HumanError(`The worktree ${path} of this session is gone.`, 'Start the task again.');
  }
  if (existsSync(unfilledIndexPath(repository, session))) {
    return { base: baseCommit, head: baseCommit, leftOut: worktree.leftOut };
  }
  const { excludeFiles } = await readUserConfig(repository.root, repository.commonDirectory);
  const folder = {
    store: repository.store,
    index: indexPath(repository, session),
    workTree: path,
    excludeFiles,
  };
  const { tree, leftOut } = await snapshot(folder, { secrets: 'take' }, signal);
  const head = await commitTree(repository.store, tree, baseCommit);
  return { base: baseCommit, head, leftOut: [...worktree.leftOut, ...leftOut] };
}

async function branchSides(source: Source & { kind: 'branch' }, signal: AbortSignal): Promise<CommitPair> {
  const { root } = source.repository;
  const [head, against] = await Promise.all([
    commitNamed(root, source.branch),
    commitNamed(root, source.against),
  ]);
  const base = await askRepository(root, ['merge-base', head, against], signal);
  if (base !== '') return { base: base.split('\n')[0] ?? base, head };
  throw new HumanError(
    `${source.branch} and ${source.against} have no commit in common.`,
    'Choose another branch to compare with; in a shallow clone run "git fetch --unshallow" first.',
  );
}

async function commitNamed(root: string, name: string): Promise<string> {
  const commit = await commitAt(root, name);
  if (commit !== null) return commit;
  throw new HumanError(`There is no branch ${name} in this repository.`, 'Choose another branch.');
}
