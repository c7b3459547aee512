import { rm } from 'node:fs/promises';
import type { LeftOut } from '../core/changeSet.js';
import { admit, type Admission } from './admit.js';
import { pendingPaths } from './pendingPaths.js';
import { indexPlace } from './place.js';
import { gitLine } from './runGit.js';
import { stage, type IndexedFolder } from './stage.js';

/**
 * Freezes a folder of files as a tree in our store: what git would add, byte for byte, without running anything. The
 * private index is kept between snapshots, so that only files whose times or sizes changed are read again.
 */
export async function snapshot(
  place: SnapshotPlace,
  admission: Admission,
  signal: AbortSignal,
): Promise<Snapshot> {
  await dropStaleLock(place.index);
  const { written, removed, leftOut } = admit(place.workTree, await pendingPaths(place, signal), admission);
  await stage(place, { written, removed }, signal);
  return { tree: await writeTree(place, signal), leftOut };
}

/** The index has one writer at a time. For `excludeFiles` see `UserConfig`. */
export type SnapshotPlace = IndexedFolder & { readonly excludeFiles: readonly string[] };

export type Snapshot = { readonly tree: string; readonly leftOut: readonly LeftOut[] };

/** A partial clone lacks objects that its index names; whether they are needed, who reads them finds out. */
export async function writeTree(place: IndexedFolder, signal?: AbortSignal): Promise<string> {
  const at = indexPlace(place.store, place.index, place.workTree);
  return gitLine(at, ['write-tree', '--missing-ok'], { signal });
}

/** The index has one writer, so a lock that is there when it begins was left by a process that died. */
export async function dropStaleLock(index: string): Promise<void> {
  await rm(`${index}.lock`, { force: true });
}
