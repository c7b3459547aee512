import { dirname, join } from 'node:path';
import { abreast } from './abreast.js';
import { carryOut, removeEmptyFolders } from './carryOut.js';
import type { Disk } from './disk.js';
import { dropJournal, type Journal, listJournals, turnJournal } from './journal.js';
import { backwards, isAt, type Move } from './move.js';
import { readOccupant, sharedSpellings } from './readWorkingTree.js';
import { stage, stagingFolder } from './stage.js';

/**
 * Brings back what a write has changed, and forgets the write. Returns the moves whose file somebody else has changed
 * since. Room on the disk is asked for only where a file has really been replaced.
 */
export async function takeBack(journal: Journal, folder: string, disk: Disk): Promise<Move[]> {
  const found = (await listJournals(folder, disk)).find(({ id }) => id === journal.id);
  if (found !== undefined && found.direction !== 'undo') {
    await turnJournal(folder, journal.id, { from: found.direction, to: 'undo' }, disk);
  }
  const staging = stagingFolder(journal.root, journal.id);
  const carried = await carriedOut(journal, disk);
  const staged = carried.length === 0 ? [] : await stage(carried.map(backwards), staging, disk);
  const left = await carryOut(staged, journal.root, 'none', disk);
  for (const { path, from } of journal.moves) {
    if (from === null) await removeEmptyFolders(dirname(join(journal.root, path)), journal.root, disk);
  }
  await disk.rm(staging, { recursive: true, force: true });
  await dropJournal(folder, journal.id, disk);
  return left;
}

/** The moves whose file is not where it began. */
async function carriedOut({ moves, root }: Journal, disk: Disk): Promise<Move[]> {
  const sharing = sharedSpellings(moves.map(({ path }) => path));
  const begun = await abreast(moves, 16, async (move) => {
    const there = await readOccupant(root, move.path, disk, sharing.has(move.path));
    const waits = there === 'folder' && move.from === null; // the folder has not made room yet
    return waits || isAt(there, move.from) ? [] : [move];
  });
  return begun.flat();
}
