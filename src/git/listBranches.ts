import type { Repository } from '../core/repository.js';
import { askRepository } from './askRepository.js';

/** Local branches, the most recent commit first, and the one to compare another branch against. */
export async function listBranches(repository: Repository): Promise<Branches> {
  const listed = await askRepository(repository.root, [
    'for-each-ref',
    '--sort=-committerdate',
    '--format=%(refname)%00%(symref)',
    'refs/heads',
    'refs/remotes',
  ]);
  const refs = listed
    .split('\n')
    .filter((line) => line !== '')
    .map(parseRef);
  const local = refs.filter(({ name }) => name.startsWith('refs/heads/')).map(({ name }) => shortName(name));
  const names = new Set(refs.map(({ name }) => name));
  const remoteHead = refs.find(({ name }) => name.endsWith('/HEAD'))?.target;
  const against = [remoteHead, ...DEFAULTS].find((name) => name !== undefined && names.has(name));
  return { branches: local, against: against === undefined ? null : shortName(against) };
}

export type Branches = {
  readonly branches: readonly string[];
  /** What the remote calls its default branch, else a usual name; `null` when there is none of them. */
  readonly against: string | null;
};

const DEFAULTS = ['main', 'master', 'trunk', 'develop'].flatMap((name) => [
  `refs/remotes/origin/${name}`,
  `refs/heads/${name}`,
]);

function parseRef(line: string): { name: string; target: string } {
  const [name = '', target = ''] = line.split('\0');
  return { name, target };
}

function shortName(ref: string): string {
  return ref.replace(/^refs\/(heads|remotes)\//, '');
}
