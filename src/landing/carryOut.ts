import { dirname, join, relative } from 'node:path';
import type { Occupant } from '../core/landing.js';
import { abreast } from './abreast.js';
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
  const tree = { root, disk, made: new Set<string>(), touched: new Set<string>() };
  const sharing = sharedSpellings(moves.map(({ path }) => path));
  for (const batch of batches(moves)) {
    // Looked at together, for that is fast, and just before the first of them is moved.
    const found = await abreast(batch, BATCH, ({ path }) =>
      readOccupant(root, path, disk, sharing.has(path)),
    );
    for (const [index, move] of batch.entries()) {
      const there = found[index] ?? 'absent';
      const gaveWay = there === 'folder' && move.to === null && isFilled(moves, move.path);
      if (gaveWay || isAt(there, move.to) || isAt(there, move.from)) await carryOutOne(move, there, tree);
      else left.push(move);
    }
    if (stopAt === 'first' && left.length > 0) return left;
  }
  await abreast([...tree.touched], BATCH, (folder) => syncIfThere(folder, disk));
  return left;
}

const BATCH = 16;

/** In their order; what goes away and what comes never in the same batch. */
function batches(moves: readonly StagedMove[]): StagedMove[][] {
  const { going, coming } = inOrder(moves);
  return [going, coming].flatMap((some) =>
    Array.from({ length: Math.ceil(some.length / BATCH) }, (_, at) =>
      some.slice(at * BATCH, (at + 1) * BATCH),
    ),
  );
}

type Tree = {
  readonly root: string;
  readonly disk: Disk;
  /** Folders that are known to be there. */
  readonly made: Set<string>;
  /** Folders whose names have changed. */
  readonly touched: Set<string>;
};

async function carryOutOne(move: StagedMove, there: Occupant, tree: Tree): Promise<void> {
  const { root, disk, made, touched } = tree;
  const file = join(root, move.path);
  const folder = dirname(file);
  if (move.staged === null) {
    if (typeof there !== 'string') await disk.unlink(file);
    // Also when the file was gone already: a crash may have come between the two.
    touched.add(await removeEmptyFolders(folder, root, disk));
    return;
  }
  for (const above of foldersBetween(folder, root)) touched.add(above);
  if (isAt(there, move.to)) return;
  if (!made.has(folder)) await disk.mkdir(folder, { recursive: true });
  made.add(folder);
  await disk.rename(move.staged, file);
}

/**
 * As git does, which knows no empty folders: those that a removal leaves empty go with it, never the root. Returns the
 * folder that remains.
 */
export async function removeEmptyFolders(folder: string, root: string, disk: Disk): Promise<string> {
  if (relative(root, folder) === '') return folder;
  try {
    await disk.rmdir(folder);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return removeEmptyFolders(dirname(folder), root, disk);
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    return folder;
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
