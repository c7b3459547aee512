import { isAbsolute, join } from 'node:path';
import { ImpossibleError } from '../core/errors.js';
import type { DocumentEdit, OpenDocuments, Write } from '../core/landing.js';
import { abreast } from './abreast.js';
import { carryOut } from './carryOut.js';
import { type Disk, realDisk } from './disk.js';
import { changedMeanwhile, cutOffBefore, sentenceOf, unfinished, unsavedText } from './errors.js';
import { closeJournal, type Journal, listJournals, turnJournal, writeJournal } from './journal.js';
import { isAt, makesRoom, type Move } from './move.js';
import { readOccupant, sharedSpellings } from './readWorkingTree.js';
import { stage, stagingFolder } from './stage.js';
import { takeBack } from './takeBack.js';

export type WorkingTreeWrite = {
  /** Absolute path of the working tree. */
  readonly root: string;
  /** Letters, digits, `_` and `-`; never used twice. */
  readonly id: string;
  readonly writes: readonly Write[];
  /** Absolute folder outside the working tree, kept between windows. */
  readonly journalFolder: string;
  readonly open: OpenDocuments;
};

type Receipt = { readonly written: readonly string[]; readonly unsaved: readonly string[] };

/** The parts of a write: what goes to the disk and what goes to text that is open and unsaved. */
type Plan = { readonly journal: Journal; readonly edits: readonly DocumentEdit[] };

/**
 * All of the writes or none of them, also across a crash (see `recoverWrites`). The caller sees to it that nobody else
 * lands in this working tree meanwhile. Rejects with a HumanError, and has written nothing, when a file is not at its
 * `before` any more or the disk refuses.
 */
export async function writeWorkingTree(request: WorkingTreeWrite, disk: Disk = realDisk): Promise<Receipt> {
  try {
    const plan = await prepare(request, disk);
    await perform(request, plan, disk);
    return {
      written: plan.journal.moves.map(({ path }) => path),
      unsaved: plan.journal.documents,
    };
  } catch (error) {
    throw sentenceOf(error, request.root);
  }
}

/** Writes nothing. */
async function prepare(request: WorkingTreeWrite, disk: Disk): Promise<Plan> {
  const { root, id, journalFolder } = request;
  if ((await listJournals(journalFolder, disk)).some(({ direction }) => direction !== 'done'))
    throw cutOffBefore();
  for (const write of request.writes) check(write);
  const open = request.writes.filter(({ path }) => request.open.dirty(join(root, path)) !== null);
  const moves = request.writes.filter((write) => !open.includes(write)).map(moveOf);
  const sharing = sharedSpellings(moves.map(({ path }) => path));
  const ready = await abreast(moves, 16, async (move) => {
    const there = await readOccupant(root, move.path, disk, sharing.has(move.path));
    const free = there === 'folder' && move.from === null && makesRoom(moves, move.path);
    if (!free && !isAt(there, move.from)) throw changedMeanwhile(move.path);
    return move.from === null
      ? move
      : { ...move, permissions: await permissionsOf(join(root, move.path), disk) };
  });
  return {
    edits: open.map((write) => editOf(write, request)),
    journal: { id, root, moves: ready, documents: open.map(({ path }) => path) },
  };
}

async function perform(request: WorkingTreeWrite, { journal, edits }: Plan, disk: Disk): Promise<void> {
  const { root, id, journalFolder } = request;
  const staging = stagingFolder(root, id);
  let edited = false;
  try {
    await writeJournal(journalFolder, journal, disk);
    const staged = await stage(journal.moves, staging, disk);
    edited = edits.length > 0 && (await request.open.edit(edits));
    if (edits.length > 0 && !edited) throw changedMeanwhile(journal.documents.join(', '));
    await turnJournal(journalFolder, id, { from: 'undo', to: 'redo' }, disk);
    const [changed] = await carryOut(staged, root, 'first', disk);
    if (changed !== undefined) throw changedMeanwhile(changed.path);
    await disk.rm(staging, { recursive: true, force: true });
    await closeJournal(journalFolder, id, disk);
  } catch (error) {
    if (edited) await request.open.edit(edits.map(reversed));
    await takeBack(journal, journalFolder, disk).catch((second: unknown) => {
      throw unfinished(error, second);
    });
    throw error;
  }
}

function check({ path, before, after }: Write): void {
  const names = path.split('/');
  const leaves =
    isAbsolute(path) || names.some((name) => ['', '.', '..'].includes(name) || /^\.git$/i.test(name));
  if (leaves || (before === null && after === null)) throw new ImpossibleError(`not a write: ${path}`);
}

function moveOf({ path, before, after }: Write): Move {
  return { path, from: before, to: after, permissions: null };
}

async function permissionsOf(file: string, disk: Disk): Promise<number | null> {
  const found = await disk.lstat(file);
  return found.isFile() ? found.mode & 0o777 : null;
}

/** Unsaved text can be changed, but a file cannot go, move or change its mode under it. */
function editOf({ path, before, after }: Write, { root, open }: WorkingTreeWrite): DocumentEdit {
  const text = open.dirty(join(root, path));
  if (after === null || before?.mode !== after.mode) throw unsavedText(path);
  if (Buffer.compare(text ?? Buffer.of(), before.bytes) !== 0) throw changedMeanwhile(path);
  return { path: join(root, path), before: before.bytes, after: after.bytes };
}

function reversed({ path, before, after }: DocumentEdit): DocumentEdit {
  return { path, before: after, after: before };
}
