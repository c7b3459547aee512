import { indexPlace } from './place.js';
import { runGit } from './runGit.js';

/** Brings a private index up to what is on disk at these paths; bytes go into our store as they are. */
export async function stage(place: IndexedFolder, paths: Staging, signal: AbortSignal): Promise<void> {
  await removeEntries(place, paths.removed, signal);
  if (paths.written.length === 0) return;
  const input = nulList(paths.written);
  await runGit(placeOf(place), [...UPDATE, '--add', '--remove', '--replace', '--stdin'], { input, signal });
}

export type Staging = { readonly written: readonly string[]; readonly removed: readonly string[] };

/** A folder of files and the private index (an absolute path) that says what of it is known. */
export type IndexedFolder = { readonly store: string; readonly index: string; readonly workTree: string };

/** Paths that are not in the index are passed over. */
export async function removeEntries(
  place: IndexedFolder,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  if (paths.length === 0) return;
  await runGit(placeOf(place), [...UPDATE, '--force-remove', '--stdin'], { input: nulList(paths), signal });
}

/** Puts entries into the index whatever is on disk. Their times are unknown then: the next look reads the files. */
export async function setEntries(
  place: IndexedFolder,
  entries: readonly IndexEntry[],
  signal?: AbortSignal,
): Promise<void> {
  if (entries.length === 0) return;
  const input = entries.map(({ mode, oid, path }) => `${mode} ${oid} 0\t${path}\0`).join('');
  await runGit(placeOf(place), [...UPDATE, '--add', '--replace', '--index-info'], { input, signal });
}

export type IndexEntry = { readonly mode: string; readonly oid: string; readonly path: string };

const UPDATE = ['update-index', '-z'];

function placeOf({ store, index, workTree }: IndexedFolder): ReturnType<typeof indexPlace> {
  return indexPlace(store, index, workTree);
}

function nulList(paths: readonly string[]): string {
  return paths.map((path) => `${path}\0`).join('');
}
