import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type IndexedFolder, indexPlace, storePlace } from './place.js';
import { readSizes } from './readBlobs.js';
import { runGit, splitNul } from './runGit.js';
import type { IndexEntry } from './stage.js';

/** Every merged entry of a private index, by path; names that are not UTF-8 are passed over. */
export async function indexEntries(
  folder: IndexedFolder,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, IndexEntry>> {
  const at = indexPlace(folder);
  return parseEntries(splitNul(await runGit(at, ['ls-files', '-z', '--stage'], { signal })));
}

/** Every entry of a tree of our store, in all its folders. */
export async function treeEntries(
  store: string,
  tree: string,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, IndexEntry>> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', tree];
  return parseEntries(splitNul(await runGit(storePlace(store), args, { signal })));
}

/**
 * Files that git holds for clean although their bytes are not the blob's, because they were converted on the way: a
 * conversion of line endings, and nearly every filter, changes the size.
 */
export async function convertedEntries(
  folder: IndexedFolder,
  entries: readonly IndexEntry[],
  signal: AbortSignal,
): Promise<readonly (IndexEntry & { readonly size: number })[]> {
  const files = entries.filter(({ mode }) => mode === '100644' || mode === '100755');
  const sizes = await readSizes(folder.store, [...new Set(files.map(({ oid }) => oid))], signal);
  return files.flatMap((entry) => {
    const stats = lstatSync(join(folder.workTree, entry.path), { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size !== sizes.get(entry.oid)
      ? [{ ...entry, size: stats.size }]
      : [];
  });
}

/** `<mode> <oid> <stage>⇥<path>` of an index, `<mode> <type> <oid>⇥<path>` of a tree. */
function parseEntries(fields: readonly Buffer[]): ReadonlyMap<string, IndexEntry> {
  const entries = new Map<string, IndexEntry>();
  for (const field of fields) {
    const tab = field.indexOf(9);
    const [mode = '', second = '', third = ''] = field.toString('latin1', 0, tab).split(' ');
    const path = field.toString('utf8', tab + 1);
    const stored = third.length > 1 ? third : second;
    if (third.length > 1 || third === '0') entries.set(path, { mode, oid: stored, path });
  }
  return entries;
}
