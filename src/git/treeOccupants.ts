import type { LandingFile, Occupant } from '../core/landing.js';
import type { Conversion } from './conversions.js';
import { treeEntries } from './indexEntries.js';
import { checkedOutBytes } from './lineEndings.js';
import { readBlobs } from './readBlobs.js';
import type { IndexEntry } from './stage.js';

/** What a tree holds at these paths, with the bytes that a checkout would write into the user's folder. */
export async function treeOccupants(
  request: OccupantsRequest,
  paths: readonly string[],
): Promise<TreeOccupants> {
  const { store, tree } = request;
  const entries = await treeEntries(store, tree);
  const folders = new Set([...entries.keys()].flatMap(foldersAbove));
  const files = paths.flatMap((path) => entries.get(path) ?? []).filter(({ mode }) => mode !== '160000');
  const blobs = await readBlobs(
    { store },
    files.map(({ oid }) => oid),
  );
  const stored = new Map(
    files.flatMap(({ path }, at) => (blobs[at] === undefined ? [] : [[path, blobs[at]]])),
  );
  const likes = new Map(request.files.map(({ change, base }) => [change.base?.path ?? '', base]));
  const at = (path: string): Occupant => {
    const [entry, bytes] = [entries.get(path), stored.get(path)];
    if (entry === undefined) return folders.has(path) ? 'folder' : 'absent';
    if (bytes === undefined) return 'folder'; // a submodule
    const like = request.applied.get(path)?.kind === 'lineEndings' ? likes.get(path) : null;
    return { mode: modeOf(entry), bytes: like ? checkedOutBytes(bytes, like) : bytes };
  };
  return { at, stored };
}

export type OccupantsRequest = {
  readonly store: string;
  readonly tree: string;
  readonly applied: ReadonlyMap<string, Conversion>;
  /** Their bases tell how the lines of the user's files end. */
  readonly files: readonly LandingFile[];
};

export type TreeOccupants = {
  readonly at: (path: string) => Occupant;
  /** Bytes of the blobs themselves. */
  readonly stored: ReadonlyMap<string, Uint8Array>;
};

function modeOf({ mode }: IndexEntry): '100644' | '100755' | '120000' {
  return mode === '100755' || mode === '120000' ? mode : '100644';
}

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
    folders.push(path.slice(0, end));
  return folders;
}
