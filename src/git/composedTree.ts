import type { FileChange, FileVersion } from '../core/changeSet.js';
import { compose } from '../core/compose.js';
import type { LandingFile } from '../core/landing.js';
import type { SelectionRequest } from '../core/repository.js';
import { scratchPlace, storePlace } from './place.js';
import { readBlobs } from './readBlobs.js';
import { runGit } from './runGit.js';
import { scratchIndex } from './scratchIndex.js';
import { type IndexEntry, removeEntries, setEntries, writeTree } from './stage.js';
import { oidAt, writeBlobs } from './writeBlobs.js';

/** The base with only the accepted hunks taken, as a tree in our store. */
export async function composedTree(request: SelectionRequest): Promise<string> {
  const { repository, changeSet } = request;
  const accepted = new Set(request.accepted);
  const touched = changeSet.files.filter(({ hunks }) => hunks.some(({ id }) => accepted.has(id)));
  const whole = touched.filter((file) => isWhole(file, accepted));
  const partial = touched.filter((file) => !isWhole(file, accepted));
  const entries = [
    ...whole.flatMap(({ head }) => (head === null ? [] : [entryOf(head)])),
    ...(await partialEntries(request, partial, accepted)),
  ];
  return scratchIndex(repository.store, async (index) => {
    const place = scratchPlace(repository.store, index);
    await runGit(place, ['read-tree', changeSet.baseCommit]);
    await removeEntries(
      place,
      touched.flatMap(({ base }) => (base === null ? [] : [base.path])),
    );
    await setEntries(place, entries);
    return writeTree(place);
  });
}

/** A change with the bytes of both sides, as landing takes it. */
export async function landingFile(
  repository: SelectionRequest['repository'],
  change: FileChange,
): Promise<LandingFile> {
  const [base, head] = await Promise.all([change.base, change.head].map((side) => bytesOf(repository, side)));
  return { change, base: base ?? null, head: head ?? null };
}

async function bytesOf(
  repository: SelectionRequest['repository'],
  version: FileVersion | null,
): Promise<Uint8Array | null> {
  if (version === null || version.mode === '160000') return null;
  const [bytes] = await readBlobs(repository, [version.oid]);
  return bytes ?? null;
}

function isWhole({ hunks }: FileChange, accepted: ReadonlySet<string>): boolean {
  return hunks.every(({ id }) => accepted.has(id));
}

function entryOf({ path, mode, oid }: FileVersion): IndexEntry {
  return { path, mode, oid };
}

async function partialEntries(
  { repository }: SelectionRequest,
  files: readonly FileChange[],
  accepted: ReadonlySet<string>,
): Promise<IndexEntry[]> {
  const landing = await Promise.all(files.map((file) => landingFile(repository, file)));
  const placed = landing.map((file) => compose(file, accepted)).filter((file) => file !== null);
  const oids = await writeBlobs(
    storePlace(repository.store),
    placed.map(({ bytes }) => bytes),
  );
  return placed.map(({ path, mode }, at) => ({ path, mode, oid: oidAt(oids, at) }));
}
