import { basename, join } from 'node:path';
import { HumanError, messageOf } from '../core/errors.js';
import { carryOut } from './carryOut.js';
import { type Disk, realDisk, writeSynced } from './disk.js';
import { sentenceOf } from './errors.js';
import { closeJournal, type Direction, type Journal, listJournals, parseJournal } from './journal.js';
import type { Move } from './move.js';
import { stage, stagingFolder } from './stage.js';
import { takeBack } from './takeBack.js';

/** How a write ended, and what a person should hear of it, a sentence each. */
export type Recovery = { readonly id: string; readonly landed: boolean; readonly told: readonly string[] };

/**
 * Finishes every write into this working tree that was cut off after its point of no return, and takes back the
 * others. A file that is at neither end was changed by somebody else: it is left and named, and what it held before
 * the landing is kept beside the journals. Nobody may be landing in this working tree meanwhile.
 */
export async function recoverWrites(
  root: string,
  journalFolder: string,
  disk: Disk = realDisk,
): Promise<Recovery[]> {
  const recoveries: Recovery[] = [];
  for (const { id, direction, file } of await listJournals(journalFolder, disk)) {
    if (direction === 'done') {
      recoveries.push({ id, landed: true, told: [] });
      continue;
    }
    const journal = parseJournal(await disk.readFile(file));
    if (journal === null) recoveries.push(await setAside(id, file, disk));
    else if (journal.root === root) recoveries.push(await recover(journal, direction, journalFolder, disk));
  }
  return recoveries;
}

async function recover(
  journal: Journal,
  direction: Exclude<Direction, 'done'>,
  folder: string,
  disk: Disk,
): Promise<Recovery> {
  const landed = direction === 'redo';
  try {
    const left = landed ? await finish(journal, folder, disk) : await takeBack(journal, folder, disk);
    const kept = await keepBefore(journal, left, folder, disk);
    return { id: journal.id, landed, told: [...kept, ...(landed ? journal.documents.map(toldOfText) : [])] };
  } catch (error) {
    const sentence = sentenceOf(error, journal.root);
    if (!(sentence instanceof HumanError)) throw error;
    const what = `A landing that was cut off could not be ${landed ? 'finished' : 'taken back'} yet: `;
    return { id: journal.id, landed, told: [`${what}${messageOf(error)}. Mend that and reload the window.`] };
  }
}

async function finish(journal: Journal, folder: string, disk: Disk): Promise<Move[]> {
  const staging = stagingFolder(journal.root, journal.id);
  const staged = await stage(journal.moves, staging, disk);
  const left = await carryOut(staged, journal.root, 'none', disk);
  await disk.rm(staging, { recursive: true, force: true });
  await closeJournal(folder, journal.id, disk);
  return left;
}

async function keepBefore(
  journal: Journal,
  left: readonly Move[],
  folder: string,
  disk: Disk,
): Promise<string[]> {
  const told: string[] = [];
  const kept = join(folder, `before-${journal.id}`);
  for (const [index, { path }] of left.entries()) {
    const before = journal.moves.find((move) => move.path === path)?.from ?? null;
    const sentence = `A landing was cut off, and ${path} was changed since: it was left as it is.`;
    if (before === null) {
      told.push(`${sentence} Before the landing it did not exist.`);
      continue;
    }
    await disk.mkdir(kept, { recursive: true });
    const copy = join(kept, `${index}-${basename(path)}`);
    await disk.rm(copy, { force: true });
    await writeSynced(copy, before.bytes, { narrowed: 0o600 }, disk);
    told.push(`${sentence} What it held before the landing is in ${copy}.`);
  }
  return told;
}

async function setAside(id: string, file: string, disk: Disk): Promise<Recovery> {
  await disk.rename(file, `${file}.damaged`);
  const sentence = `The record of a landing that was cut off is damaged and was set aside as ${file}.damaged.`;
  return { id, landed: false, told: [`${sentence} Compare your files with the last commit.`] };
}

function toldOfText(path: string): string {
  return `A landing was cut off while ${path} had unsaved text. Look whether the change is in it.`;
}
