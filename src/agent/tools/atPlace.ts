import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { lstat, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPath } from './checkPath.js';

/** A file's place: its folder is held open, so that the place stays the same whatever happens to the names above it. */
export type Place = {
  /** The path as the model may write it. */
  readonly path: string;
  /** What to give to the file system. Its last component has not been followed. */
  readonly real: string;
};

export type Placed<T> =
  { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'refused'; readonly why: string };

type Wish = { readonly worktree: string; readonly path: string; readonly create: boolean };

/**
 * Calls `use` with the place of `path` inside the worktree. Every folder on the way is opened without following a
 * symbolic link, each through the one before it, so that a link that is put there in the meantime leads nowhere.
 * With `create`, missing folders are made.
 */
export async function atPlace<T>(wish: Wish, use: (place: Place) => Promise<T>): Promise<Placed<T>> {
  const checked = checkPath(wish.path);
  if (checked.kind === 'refused') return checked;
  const leaf = checked.components.at(-1) ?? '';
  const opened: FileHandle[] = [];
  try {
    let folder = wish.worktree;
    for (const name of ['', ...checked.components.slice(0, -1)]) {
      const next = await step(folder, name, wish);
      if (next.kind === 'refused') return next;
      opened.push(next.value.handle);
      folder = next.value.folder;
    }
    const place = { path: checked.components.join('/'), real: join(folder, leaf) };
    return { kind: 'ok', value: await use(place) };
  } finally {
    for (const handle of opened) await handle.close();
  }
}

type Step = { readonly handle: FileHandle; readonly folder: string };

const AS_FOLDER = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;

/** From an open folder into one of its own; `''` opens the worktree itself. */
async function step(folder: string, name: string, wish: Wish): Promise<Placed<Step>> {
  const path = name === '' ? folder : join(folder, name);
  try {
    const handle = await openHere(path, name !== '' && wish.create);
    return { kind: 'ok', value: { handle, folder: nameOf(handle, path) } };
  } catch (error) {
    const why = reasonOf(error, name, wish.path);
    if (why === null) throw error;
    return { kind: 'refused', why };
  }
}

async function openHere(path: string, create: boolean): Promise<FileHandle> {
  try {
    return await openFolder(path);
  } catch (error) {
    if (!create || codeOf(error) !== 'ENOENT') throw error;
    await mkdir(path, { recursive: true }); // somebody else may have been faster
    return await openFolder(path);
  }
}

/** Windows has no O_DIRECTORY or O_NOFOLLOW: there the type is looked at first, and links to folders need a privilege. */
async function openFolder(path: string): Promise<FileHandle> {
  if (process.platform !== 'linux' && (await lstat(path)).isSymbolicLink()) {
    throw Object.assign(new Error('a link'), { code: 'ELOOP' });
  }
  return await open(path, process.platform === 'win32' ? constants.O_RDONLY : AS_FOLDER);
}

/** On Linux the open folder's own name, which follows it wherever it is moved; elsewhere its path. */
function nameOf(handle: FileHandle, path: string): string {
  return process.platform === 'linux' ? `/proc/self/fd/${handle.fd}` : path;
}

function reasonOf(error: unknown, name: string, path: string): string | null {
  const shown = JSON.stringify(path);
  switch (codeOf(error)) {
    case 'ENOENT':
      return `${shown} does not exist: there is no folder ${JSON.stringify(name)}.`;
    case 'ELOOP':
    case 'ENOTDIR':
      return `${shown} goes through ${JSON.stringify(name)}, which is a file or a symbolic link, not a folder.`;
    case 'EACCES':
    case 'EPERM':
      return `${shown} is in a folder that may not be opened.`;
    default:
      return null;
  }
}

/** The system's name of an error, such as `ENOENT`; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
