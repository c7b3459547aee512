import type { Place } from './place.js';
import { gitLine, runGit } from './runGit.js';

/** Brings an index up to what is on disk at these paths; bytes go into our store as they are. */
export async function stage(place: Place, paths: Staging, signal: AbortSignal): Promise<void> {
  await removeEntries(place, paths.removed, signal);
  if (paths.written.length === 0) return;
  const input = nulList(paths.written);
  await runGit(place, [...UPDATE, '--add', '--remove', '--replace', '--stdin'], { input, signal });
}

export type Staging = { readonly written: readonly string[]; readonly removed: readonly string[] };

/** Paths that are not in the index are passed over. */
export async function removeEntries(
  place: Place,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  if (paths.length === 0) return;
  await runGit(place, [...UPDATE, '--force-remove', '--stdin'], { input: nulList(paths), signal });
}

/** Puts entries into the index whatever is on disk. Their times are unknown then: the next look reads the files. */
export async function setEntries(
  place: Place,
  entries: readonly IndexEntry[],
  signal?: AbortSignal,
): Promise<void> {
  if (entries.length === 0) return;
  const input = entries.map(({ mode, oid, path }) => `${mode} ${oid} 0\t${path}\0`).join('');
  await runGit(place, [...UPDATE, '--add', '--replace', '--index-info'], { input, signal });
}

export type IndexEntry = { readonly mode: string; readonly oid: string; readonly path: string };

/** A partial clone lacks objects that its index names; whether they are needed, who reads them finds out. */
export function writeTree(place: Place, signal?: AbortSignal): Promise<string> {
  return gitLine(place, ['write-tree', '--missing-ok'], { signal });
}

const UPDATE = ['update-index', '-z'];

function nulList(paths: readonly string[]): string {
  return paths.map((path) => `${path}\0`).join('');
}
