import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ImpossibleError } from '../core/errors.js';
import type { FileState } from '../core/landing.js';
import { type Disk, syncFolder, systemCode, writeSynced } from './disk.js';
import { type Kept, parseHeader } from './journalHeader.js';
import type { Move } from './move.js';

/** Everything needed to finish a write or to take it back after a crash. */
export type Journal = {
  readonly id: string;
  /** Absolute path of the working tree. */
  readonly root: string;
  readonly moves: readonly Move[];
  /** Files whose unsaved text is changed in the editor, which no journal can do for it. */
  readonly documents: readonly string[];
};

/** Which way a recovery goes: `undo` until everything is ready, `redo` from then on, `done` when nothing is left to do. */
export type Direction = 'undo' | 'redo' | 'done';

/**
 * One file: a line of JSON, then the blobs it points into, each once and found by its SHA-256. It gets its name when
 * it is whole and durable, and its extension says the direction, so that turning it is one rename.
 */
export async function writeJournal(folder: string, journal: Journal, disk: Disk): Promise<void> {
  const blobs: Blobs = { starts: new Map(), bytes: [], length: 0 };
  const header = {
    version: 1,
    id: journal.id,
    root: journal.root,
    documents: journal.documents,
    moves: journal.moves.map(({ path, from, to, permissions }) => ({
      path,
      permissions,
      from: keep(from, blobs),
      to: keep(to, blobs),
    })),
  };
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...blobs.bytes]);
  const draft = join(folder, `${journal.id}.writing`);
  await disk.mkdir(folder, { recursive: true });
  await disk.rm(draft, { force: true });
  await writeSynced(draft, bytes, { narrowed: 0o600 }, disk);
  await disk.rename(draft, fileOf(folder, journal.id, 'undo'));
  await syncFolder(folder, disk);
}

/** `null` when it is damaged: a header that cannot be read, or bytes that are not those it was written with. */
export function parseJournal(bytes: Uint8Array): Journal | null {
  const end = bytes.indexOf(0x0a);
  const header = end < 0 ? null : parseHeader(Buffer.from(bytes.subarray(0, end)).toString());
  if (header === null) return null;
  const blobs = bytes.subarray(end + 1);
  const moves: Move[] = [];
  for (const { path, permissions, from, to } of header.moves) {
    const states = [from, to].map((kept) => (kept === null ? null : stateOf(kept, blobs)));
    const [before, after] = states;
    if (before === undefined || after === undefined) return null;
    moves.push({ path, permissions, from: before, to: after });
  }
  return { id: header.id, root: header.root, documents: header.documents, moves };
}

export async function turnJournal(
  folder: string,
  id: string,
  way: { readonly from: Direction; readonly to: Direction },
  disk: Disk,
): Promise<void> {
  await disk.rename(fileOf(folder, id, way.from), fileOf(folder, id, way.to));
  await syncFolder(folder, disk);
}

/** What is left says only that the write of this id was done. */
export async function closeJournal(folder: string, id: string, disk: Disk): Promise<void> {
  await turnJournal(folder, id, { from: 'redo', to: 'done' }, disk);
  await disk.truncate(fileOf(folder, id, 'done'));
}

export async function dropJournal(folder: string, id: string, disk: Disk): Promise<void> {
  await disk.rm(fileOf(folder, id, 'undo'), { force: true });
  await syncFolder(folder, disk);
}

/** Every journal in the folder; none when there is no folder yet. */
export async function listJournals(
  folder: string,
  disk: Disk,
): Promise<{ id: string; direction: Direction; file: string }[]> {
  try {
    return (await disk.readdir(folder)).toSorted().flatMap((name) => {
      const [, id, direction] = /^([\w-]+)\.(undo|redo|done)$/.exec(name) ?? [];
      if (id === undefined || (direction !== 'undo' && direction !== 'redo' && direction !== 'done'))
        return [];
      return [{ id, direction, file: join(folder, name) }];
    });
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

export function fileOf(folder: string, id: string, direction: Direction): string {
  if (!/^[\w-]+$/.test(id)) throw new ImpossibleError(`not an id: ${id}`);
  return join(folder, `${id}.${direction}`);
}

type Blobs = { readonly starts: Map<string, number>; readonly bytes: Uint8Array[]; length: number };

function keep(state: FileState | null, blobs: Blobs): Kept | null {
  if (state === null) return null;
  const sha256 = createHash('sha256').update(state.bytes).digest('hex');
  const start = blobs.starts.get(sha256) ?? blobs.length;
  if (start === blobs.length) {
    blobs.bytes.push(state.bytes);
    blobs.length += state.bytes.length;
  }
  blobs.starts.set(sha256, start);
  return { mode: state.mode, sha256, start, length: state.bytes.length };
}

function stateOf(kept: Kept, blobs: Uint8Array): FileState | undefined {
  const bytes = blobs.subarray(kept.start, kept.start + kept.length);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sha256 === kept.sha256 ? { mode: kept.mode, bytes } : undefined;
}
