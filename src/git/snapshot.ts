import { rm } from 'node:fs/promises';
import type { LeftOut } from '../core/changeSet.js';
import { admit, type Admission } from './admit.js';
import { pendingPaths } from './pendingPaths.js';
import { type IndexedFolder, indexPlace } from './place.js';
import { stage, writeTree } from './stage.js';

/**
 * Freezes a folder of files as a tree in our store: what git would add, byte for byte, without running anything. The
 * private index is kept between snapshots, so that only files whose times or sizes changed are read again.
 */
export async function snapshot(
  folder: IndexedFolder,
  admission: Admission,
  signal: AbortSignal,
): Promise<Snapshot> {
  await dropStaleLock(folder.index);
  const { leftOut, ...staging } = admit(folder.workTree, await pendingPaths(folder, signal), admission);
  const place = indexPlace(folder);
  await stage(place, staging, signal);
  return { tree: await writeTree(place, signal), leftOut };
}

export type Snapshot = { readonly tree: string; readonly leftOut: readonly LeftOut[] };

/** The index has one writer, so a lock that is there when it begins was left by a process that died. */
export async function dropStaleLock(index: string): Promise<void> {
  await rm(`${index}.lock`, { force: true });
}
