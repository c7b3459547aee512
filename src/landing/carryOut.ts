import { dirname, join, relative } from 'node:path';
import type { Occupant } from '../core/landing.js';
import { type Disk, syncFolder, systemCode } from './disk.js';
import { inOrder, isAt, isFilled, type Move } from './move.js';
import { readOccupant, sharedSpellings } from './readWorkingTree.js';
import type { StagedMove } from './stage.js';

/**
 * Brings each path to where its move leads, and returns the moves whose file is at neither end: somebody else wrote
 * there, and it is left as it is. Doing it again does no harm, which is what a recovery does. With `stopAt` the first
 * such file ends it.
 */
export async function carryOut(
  moves: readonly StagedMove[],
  root: string,
  stopAt: 'first' | 'none',
  disk: Disk,
): Promise<Move[]> {
  const left: Move[] = [];
  const touched = new Set<string>();
  const sharing = sharedSpellings(moves.map(({ path }) => path));
  for (const move of inOrder(moves)) {
    const there = await readOccupant(root, move.path, disk, sharing.has(move.path));
    const gaveWay = there === 'folder' && move.to === null && isFilled(moves, move.path);
    if (gaveWay || isAt(there, move.to) || isAt(there, move.from)) {
      for (const folder of await carryOutOne(move, there, root, disk)) touched.add(folder);
    } else {
      left.push(move);
      if (stopAt === 'first') return left;
    }
  }
  for (const folder of touched) await syncIfThere(folder, disk);
  return left;
}

/** Returns the folders whose names have changed. */
async function carryOutOne(move: StagedMove, there: Occupant, root: string, disk: Disk): Promise<string[]> {
  const file = join(root, move.path);
  if (move.staged === null) {
    if (typeof there !== 'string') await disk.unlink(file);
    // Also when the file was gone already: a crash may have come between the two.
    return removeEmptyFolders(dirname(file), root, disk);
  }
  if (isAt(there, move.to)) return foldersBetween(dirname(file), root);
  await disk.mkdir(dirname(file), { recursive: true });
  await disk.rename(move.staged, file);
  return foldersBetween(dirname(file), root);
}

/**
 * As git does, which knows no empty folders: those that a removal leaves empty go with it, never the root. Returns the
 * folder that remains.
 */
export async function removeEmptyFolders(folder: string, root: string, disk: Disk): Promise<string[]> {
  if (relative(root, folder) === '') return [folder];
  try {
    await disk.rmdir(folder);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return removeEmptyFolders(dirname(folder), root, disk);
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    return [folder];
  }
  return removeEmptyFolders(dirname(folder), root, disk);
}

function foldersBetween(folder: string, root: string): string[] {
  return relative(root, folder) === '' ? [folder] : [folder, ...foldersBetween(dirname(folder), root)];
}

async function syncIfThere(folder: string, disk: Disk): Promise<void> {
  try {
    await syncFolder(folder, disk);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}
