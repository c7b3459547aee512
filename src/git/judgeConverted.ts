import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LeftOut } from '../core/changeSet.js';
import { UNTRACKED_FILE_CAP } from './admit.js';
import { type Conversion, conversions } from './conversions.js';
import { convertedEntries, indexEntries, treeEntries } from './indexEntries.js';
import { isPointerTo } from './lfsPointer.js';
import { checkedOutBytes, storedBytes } from './lineEndings.js';
import type { IndexedFolder } from './place.js';
import { readBlobs } from './readBlobs.js';
import type { IndexEntry } from './stage.js';
import type { UserConfig } from './userConfig.js';

/** Tells a change from a conversion, for every file that is about to be written into a snapshot. */
export async function judgeConverted(request: JudgeRequest, signal: AbortSignal): Promise<Judged> {
  const { folder, config, baseTree } = request;
  const [index, head] = await Promise.all([
    indexEntries(folder, signal),
    treeEntries(folder.store, baseTree, signal),
  ]);
  const pending = new Set(request.written);
  const staged = [...index.values()].filter(
    ({ path, oid }) => !pending.has(path) && head.get(path)?.oid !== oid,
  );
  const forgotten = await convertedEntries(folder, staged, signal);
  const paths = [...request.written, ...forgotten.map(({ path }) => path)];
  const applied = await conversions(folder.workTree, config, paths, signal);
  const judged: Judging = { written: [], baseFiles: [], leftOut: [] };
  for (const path of paths) {
    const sides = { path, index: index.get(path), head: head.get(path) };
    await judge(folder, sides, applied.get(path) ?? { kind: 'none' }, judged);
  }
  return { ...judged, forgotten };
}

export type JudgeRequest = {
  readonly folder: IndexedFolder;
  readonly config: UserConfig;
  /** The tree that the files are compared with, such as HEAD's. */
  readonly baseTree: string;
  /** What the snapshot would take from disk. */
  readonly written: readonly string[];
};

export type Judged = {
  /** What it takes from disk after all. */
  readonly written: readonly string[];
  /** Entries that git holds for clean, to be read from disk nevertheless. */
  readonly forgotten: readonly IndexEntry[];
  /** Files of HEAD with the line endings of the user's folder. */
  readonly baseFiles: readonly BaseFile[];
  readonly leftOut: readonly LeftOut[];
};

type BaseFile = { readonly path: string; readonly mode: string; readonly bytes: Uint8Array };
type Judging = { written: string[]; baseFiles: BaseFile[]; leftOut: LeftOut[] };
type PathSides = {
  readonly path: string;
  readonly index: IndexEntry | undefined;
  readonly head: IndexEntry | undefined;
};

async function judge(
  folder: IndexedFolder,
  sides: PathSides,
  conversion: Conversion,
  judged: Judging,
): Promise<void> {
  const file = join(folder.workTree, sides.path);
  const stats = lstatSync(file);
  const tooLarge = stats.size > UNTRACKED_FILE_CAP;
  if (!stats.isFile() || conversion.kind === 'none' || (tooLarge && conversion.kind === 'lineEndings')) {
    judged.written.push(sides.path);
    return;
  }
  const stored = await blobOf(folder, sides.index);
  if (conversion.kind === 'foreign') {
    if (stored === null || !(await isPointerTo(stored, file))) {
      judged.leftOut.push({
        path: sides.path,
        reason: `Git stores it through ${conversion.name}, which is never run here.`,
      });
    }
    return;
  }
  const bytes = readFileSync(file);
  const clean = stored !== null && Buffer.compare(storedBytes(bytes, conversion.when, stored), stored) === 0;
  if (clean && sides.index?.oid === sides.head?.oid) return;
  judged.written.push(sides.path);
  await judgeBase(folder, sides.head, bytes, judged);
}

async function judgeBase(
  folder: IndexedFolder,
  head: IndexEntry | undefined,
  like: Uint8Array,
  judged: Judging,
): Promise<void> {
  const stored = await blobOf(folder, head);
  if (head === undefined || stored === null) return;
  const bytes = checkedOutBytes(stored, like);
  if (bytes !== stored) judged.baseFiles.push({ path: head.path, mode: head.mode, bytes });
}

async function blobOf(folder: IndexedFolder, entry: IndexEntry | undefined): Promise<Uint8Array | null> {
  if (entry?.mode.startsWith('100') !== true) return null;
  const [bytes] = await readBlobs(folder, [entry.oid]);
  return bytes ?? null;
}
