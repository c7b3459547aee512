import type { Repository } from '../core/repository.js';
import { storePlace } from './place.js';
import { readBlobs } from './readBlobs.js';
import { gitLine } from './runGit.js';

/** The bytes of the regular file at a path of a commit of our store; null when there is none. */
export async function readPath(
  { store }: Pick<Repository, 'store'>,
  commit: string,
  path: string,
): Promise<Uint8Array | null> {
  const entry = await gitLine(storePlace(store), ['ls-tree', '-z', '--full-tree', commit, '--', path]);
  const [, oid] = /^100\d{3} blob ([0-9a-f]+)\t/.exec(entry) ?? []; // git-ls-tree (1), "Output format"
  if (oid === undefined) return null;
  const [bytes = null] = await readBlobs({ store }, [oid]);
  return bytes;
}
