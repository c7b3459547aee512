import type { ChangeSet } from '../core/changeSet.js';
import type { Repository } from '../core/repository.js';
import { fileChanges, type Tools } from './captureChanges.js';
import { changedFiles } from './changedFiles.js';
import { emptyTree, treeOf } from './commits.js';
import { frozenTrees } from './frozenSides.js';
import { explainMissing } from './readBlobs.js';
import { type ComparedHead, type ComparedSides, resolveSides, type SidesChoice } from './resolveSides.js';
import { indexPath } from './sessionPaths.js';
import { stagedTree } from './stagedTree.js';
import { readUserConfig } from './userConfig.js';
import { type TreeSides, workingTreeSides } from './workingTreeSides.js';

/**
 * What lies between two sides that a person named: a commit, and another, or the index, or the files on disk. Nothing
 * is written outside the store, and the change set lasts no longer than the user's own objects: no session keeps it.
 * Rejects with a HumanError where a person can help.
 */
export async function compareSides(
  repository: Repository,
  choice: SidesChoice,
  tools: Tools,
): Promise<Comparison> {
  try {
    const sides = await resolveSides(repository, choice);
    const { store } = repository;
    const frozen = await frozenTrees(store, await treesOf(repository, sides));
    const changed = await changedFiles(store, frozen);
    const files = await fileChanges(repository, changed.changes, tools, NEVER);
    const leftOut = [...frozen.leftOut, ...changed.leftOut];
    const names = { base: sides.base ?? (await emptyTree(store)), head: headName(sides.head) };
    return { ...names, changeSet: { baseCommit: frozen.base, headCommit: frozen.head, files, leftOut } };
  } catch (error) {
    throw explainMissing(error);
  }
}

/** A command is stopped as a whole. */
const NEVER = new AbortController().signal;

export type Comparison = {
  /** A commit of the user's repository, or the empty tree. */
  readonly base: string;
  /** A commit of the user's repository, `staged` or `worktree`. */
  readonly head: string;
  readonly changeSet: ChangeSet;
};

function headName(head: ComparedHead): string {
  switch (head.kind) {
    case 'commit':
      return head.commit;
    case 'staged':
      return 'staged';
    case 'workingTree':
      return 'worktree';
  }
}

async function treesOf(repository: Repository, { base, head }: ComparedSides): Promise<TreeSides> {
  const { store } = repository;
  const baseTree = await (base === null ? emptyTree(store) : treeOf(store, base));
  return headSides(repository, head, baseTree);
}

async function headSides(repository: Repository, head: ComparedHead, baseTree: string): Promise<TreeSides> {
  const index = indexPath(repository, 'compared');
  switch (head.kind) {
    case 'commit':
      return { baseTree, headTree: await treeOf(repository.store, head.commit), leftOut: [] };
    case 'staged':
      return { baseTree, headTree: await stagedTree(repository, index), leftOut: [] };
    case 'workingTree': {
      const config = await readUserConfig(repository.root, repository.commonDirectory);
      return workingTreeSides({ repository, config, index, baseTree }, NEVER);
    }
  }
}
