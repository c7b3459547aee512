import type { Repository } from '../core/repository.js';
import { storePlace } from './place.js';
import { runGit } from './runGit.js';

/** Paths of every file of a commit of our store, submodules among them, in git's order. */
export async function pathsAt({ store }: Pick<Repository, 'store'>, commit: string): Promise<string[]> {
  const listed = await runGit(storePlace(store), [
    'ls-tree',
    '-r',
    '--name-only',
    '-z',
    '--full-tree',
    commit,
  ]);
  return listed.toString().split('\0').slice(0, -1);
}
