import { HumanError } from '../core/errors.js';
import type { Repository } from '../core/repository.js';
import { askRepository } from './askRepository.js';
import { commitAt } from './commitAt.js';
import { mainBranch } from './mainBranch.js';
import { readHead } from './openRepository.js';

/** What a person asks to compare: a base that is null is worked out by `resolveSides`. */
export type SidesChoice = {
  readonly base: string | null;
  readonly head: { readonly kind: 'revision'; readonly revision: string } | LooseHead;
};
/** Files that are no commit yet. */
export type LooseHead = { readonly kind: 'staged' } | { readonly kind: 'workingTree' };

export type ComparedHead = { readonly kind: 'commit'; readonly commit: string } | LooseHead;
/** A base of null is the empty tree. */
export type ComparedSides = { readonly base: string | null; readonly head: ComparedHead };

/**
 * The commits that are meant. Without a base: what is staged is compared with HEAD, anything else with its merge base
 * with the main branch; a commit that is on the main branch itself with its first parent, and where there is no main
 * branch, files with HEAD.
 */
export async function resolveSides({ root }: Repository, choice: SidesChoice): Promise<ComparedSides> {
  const head = await headNamed(root, choice.head);
  if (choice.base !== null) return { base: await commitNamed(root, choice.base), head };
  switch (head.kind) {
    case 'staged':
      return { base: await checkedOut(root), head };
    case 'workingTree': {
      const commit = await checkedOut(root);
      return { base: commit === null ? null : ((await branchPoint(root, commit)) ?? commit), head };
    }
    case 'commit': {
      const point = await branchPoint(root, head.commit);
      const base = point === null || point === head.commit ? await parentOf(root, head.commit) : point;
      return { base, head };
    }
  }
}

async function headNamed(root: string, head: SidesChoice['head']): Promise<ComparedHead> {
  if (head.kind !== 'revision') return head;
  return { kind: 'commit', commit: await commitNamed(root, head.revision) };
}

async function commitNamed(root: string, revision: string): Promise<string> {
  const commit = await commitAt(root, revision);
  if (commit !== null) return commit;
  throw new HumanError(
    `There is no commit ${revision} in this repository.`,
    'Check its name; what only the remote has is fetched by "git fetch".',
  );
}

/** HEAD's commit; null before the first one. */
async function checkedOut(root: string): Promise<string | null> {
  const head = await readHead(root);
  return head.kind === 'unborn' ? null : head.commit;
}

/** Where a commit's history leaves the main branch; null when there is no main branch. */
async function branchPoint(root: string, commit: string): Promise<string | null> {
  const main = await mainBranch(root);
  if (main === null) return null;
  const [point = ''] = (await askRepository(root, ['merge-base', main, commit])).split('\n');
  if (point !== '') return point;
  throw new HumanError(
    `${main} and ${commit.slice(0, 12)} have no commit in common here.`,
    'Name the commit to compare with by --base; in a shallow clone run "git fetch --unshallow" first.',
  );
}

async function parentOf(root: string, commit: string): Promise<string | null> {
  const parent = await commitAt(root, `${commit}^1`);
  if (parent !== null) return parent;
  if ((await askRepository(root, ['rev-parse', '--is-shallow-repository'])) !== 'true') return null;
  throw new HumanError(
    `The parent of ${commit.slice(0, 12)} is not in this shallow clone.`,
    'Name the commit to compare with by --base, or run "git fetch --deepen=1" first.',
  );
}
