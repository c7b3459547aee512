import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Place, Placed } from './atPlace.js';
import { atPlace, codeOf } from './atPlace.js';

export type NewFile = {
  readonly path: string;
  readonly bytes: Buffer;
  /** `null` keeps the bit as it is, and is "not executable" for a new file. */
  readonly executable: boolean | null;
};

const WRITE_NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;

/**
 * Writes a whole file beside the old one and puts it in its place, so that nothing is ever half written and neither a
 * symbolic nor a hard link leads the bytes elsewhere. Says whether there was a file before.
 */
export async function replaceFile(worktree: string, file: NewFile): Promise<Placed<'created' | 'replaced'>> {
  const placed = await atPlace({ worktree, path: file.path, create: true }, (place) => put(place, file));
  return placed.kind === 'ok' ? placed.value : placed;
}

async function put(place: Place, file: NewFile): Promise<Placed<'created' | 'replaced'>> {
  const before = await occupant(place);
  if (before.kind === 'refused') return before;
  const temporary = join(dirname(place.real), `.${randomUUID()}.countersign`);
  try {
    const handle = await open(temporary, WRITE_NEW, 0o666);
    try {
      await handle.writeFile(file.bytes);
      await handle.chmod(modeOf(before.value, (await handle.stat()).mode, file.executable));
    } finally {
      await handle.close();
    }
    await rename(temporary, place.real);
  } catch (error) {
    await rm(temporary, { force: true });
    const why = writeProblem(error);
    if (why === null) throw error;
    return { kind: 'refused', why: `${JSON.stringify(file.path)} was not written: ${why}` };
  }
  return { kind: 'ok', value: before.value === null ? 'created' : 'replaced' };
}

/** Permission bits of what is there, `null` for nothing; anything but a regular file is refused. */
export async function occupant({ path, real }: Place): Promise<Placed<number | null>> {
  try {
    const stat = await lstat(real);
    if (stat.isFile()) return { kind: 'ok', value: stat.mode & 0o777 };
    const what = stat.isSymbolicLink()
      ? 'a symbolic link'
      : stat.isDirectory()
        ? 'a folder'
        : 'no regular file';
    return { kind: 'refused', why: `${JSON.stringify(path)} is ${what}.` };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'ok', value: null };
    throw error;
  }
}

function modeOf(before: number | null, fresh: number, executable: boolean | null): number {
  const mode = before ?? fresh & 0o777;
  switch (executable) {
    case null:
      return mode;
    case true:
      return mode | ((mode & 0o444) >> 2); // whoever may read it may run it
    case false:
      return mode & ~0o111;
  }
}

function writeProblem(error: unknown): string | null {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'the folder is read-only.';
    case 'ENAMETOOLONG':
      return 'the name is too long.';
    case 'EINVAL':
    case 'EILSEQ':
      return 'the file system does not take this name.';
    default:
      return null;
  }
}
