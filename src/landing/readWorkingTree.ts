import { basename, dirname, join } from 'node:path';
import type { FileMode } from '../core/changeSet.js';
import { NO_OPEN_DOCUMENTS, type Occupant, type OpenDocuments } from '../core/landing.js';
import { abreast } from './abreast.js';
import { type Disk, realDisk, systemCode } from './disk.js';

/**
 * What stands at each path (relative to `root`, separated by `/`), in the order asked for. Unsaved text of an open
 * document counts as the file's bytes. No link is followed: a path below a symlinked folder is `unreadable`.
 */
export async function readWorkingTree(
  root: string,
  paths: readonly string[],
  open: OpenDocuments = NO_OPEN_DOCUMENTS,
  disk: Disk = realDisk,
): Promise<Occupant[]> {
  const sharing = sharedSpellings(paths);
  return abreast(paths, 16, async (path) => {
    const occupant = await readOccupant(root, path, disk, sharing.has(path));
    const text = typeof occupant === 'string' ? null : open.dirty(join(root, path));
    return text === null || typeof occupant === 'string' ? occupant : { ...occupant, bytes: text };
  });
}

/** `spelled`: where letter case does not count, the name must be written exactly so to be this file. */
export async function readOccupant(
  root: string,
  path: string,
  disk: Disk,
  spelled = false,
): Promise<Occupant> {
  try {
    const parents = await kindOfParents(root, path, disk);
    if (parents !== 'folder') return parents;
    const file = join(root, path);
    const found = await disk.lstat(file);
    if (spelled && !(await disk.readdir(dirname(file))).includes(basename(file))) return 'absent';
    if (found.isDirectory()) return 'folder';
    if (found.isSymbolicLink()) return { mode: '120000', bytes: await disk.readlink(file, 'buffer') };
    if (!found.isFile()) return 'unreadable';
    return { mode: modeOf(found.mode), bytes: await disk.readFile(file) };
  } catch (error) {
    return occupantOf(error);
  }
}

/** The paths that differ from another one of them in letter case alone. */
export function sharedSpellings(paths: readonly string[]): ReadonlySet<string> {
  const spellings = new Map<string, string[]>();
  for (const path of new Set(paths)) {
    const spelling = path.toLowerCase();
    spellings.set(spelling, [...(spellings.get(spelling) ?? []), path]);
  }
  return new Set([...spellings.values()].filter((same) => same.length > 1).flat());
}

async function kindOfParents(
  root: string,
  path: string,
  disk: Disk,
): Promise<'folder' | 'absent' | 'unreadable'> {
  const names = path.split('/').slice(0, -1);
  for (const end of names.keys()) {
    const parent = await disk.lstat(join(root, ...names.slice(0, end + 1)));
    if (parent.isSymbolicLink()) return 'unreadable';
    if (!parent.isDirectory()) return 'absent';
  }
  return 'folder';
}

function occupantOf(error: unknown): Occupant {
  const code = systemCode(error);
  if (code === null) throw error;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : 'unreadable';
}

/** Git keeps one bit of the permissions: whether the owner may execute. */
function modeOf(permissions: number): FileMode {
  return (permissions & 0o100) === 0 ? '100644' : '100755';
}
