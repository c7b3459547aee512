import type { LeftOut } from '../core/changeSet.js';
import type { Repository } from '../core/repository.js';
import { emptyTree, treeOf } from './commits.js';
import { judgeConverted } from './judgeConverted.js';
import { mayConvert } from './mayConvert.js';
import { readHead } from './openRepository.js';
import { indexPlace, scratchPlace, storePlace } from './place.js';
import { runGit } from './runGit.js';
import { scratchIndex } from './scratchIndex.js';
import { setEntries, stage, writeTree } from './stage.js';
import { type UserFolder, userChanges } from './userChanges.js';
import { oidAt, writeBlobs } from './writeBlobs.js';

/**
 * What lies between a tree and the user's files, staged or not, as two trees in our store. A file that git itself would
 * call clean is the same on both sides; one whose line endings git converts has the endings of the user's folder on
 * both, so that only real changes show, and what is taken out of them fits the folder.
 */
export async function workingTreeSides(request: SidesRequest, signal: AbortSignal): Promise<TreeSides> {
  const { config, baseTree } = request;
  const { folder, admitted } = await userChanges(request, signal);
  const place = indexPlace(folder);
  if (!(await mayConvert(folder, config, admitted.written))) {
    await stage(place, admitted, signal);
    return { baseTree, headTree: await writeTree(place, signal), leftOut: admitted.leftOut };
  }
  const judged = await judgeConverted({ folder, config, baseTree, written: admitted.written }, signal);
  await setEntries(place, judged.forgotten, signal);
  await stage(place, { written: judged.written, removed: admitted.removed }, signal);
  return {
    baseTree: await withBlobs(folder.store, baseTree, judged.baseFiles),
    headTree: await writeTree(place, signal),
    leftOut: [...admitted.leftOut, ...judged.leftOut],
  };
}

export type SidesRequest = UserFolder & { readonly baseTree: string };

export type TreeSides = {
  readonly baseTree: string;
  readonly headTree: string;
  readonly leftOut: readonly LeftOut[];
};

/** HEAD as it is now: the branch may have been switched since the repository was opened. */
export async function treeAtHead(repository: Repository): Promise<string> {
  const head = await readHead(repository.root);
  return head.kind === 'unborn' ? emptyTree(repository.store) : treeOf(repository.store, head.commit);
}

type BaseFile = { readonly path: string; readonly mode: string; readonly bytes: Uint8Array };

async function withBlobs(store: string, tree: string, files: readonly BaseFile[]): Promise<string> {
  if (files.length === 0) return tree;
  const bytes = files.map((file) => file.bytes);
  const oids = await writeBlobs(storePlace(store), bytes);
  return scratchIndex(store, async (index) => {
    const place = scratchPlace(store, index);
    await runGit(place, ['read-tree', tree]);
    await setEntries(
      place,
      files.map(({ path, mode }, at) => ({ path, mode, oid: oidAt(oids, at) })),
    );
    return writeTree(place);
  });
}
