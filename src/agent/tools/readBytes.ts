import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Placed } from './atPlace.js';
import { atPlace, codeOf } from './atPlace.js';

export type FileBytes = {
  readonly bytes: Buffer;
  /** Of the whole file; `bytes` may be its start only. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
};

/** More than this is not read into memory. */
export const READ_CAP = 10_000_000;

const READ = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * The first `READ_CAP` bytes of a regular file of the worktree. A link, a folder, a pipe or a device is refused: opened
 * without waiting (a pipe would wait for ever) and looked at before anything is read.
 */
export async function readBytes(worktree: string, path: string): Promise<Placed<FileBytes>> {
  const shown = JSON.stringify(path);
  const placed = await atPlace(
    { worktree, path, create: false },
    async ({ real }): Promise<Placed<FileBytes>> => {
      try {
        const handle = await open(real, READ);
        try {
          const { size, mode } = await handle
            .stat()
            .then((stat) => ({ size: stat.isFile() ? stat.size : -1, mode: stat.mode }));
          if (size < 0) return { kind: 'refused', why: `${shown} is not a regular file.` };
          const buffer = Buffer.alloc(Math.min(size, READ_CAP));
          const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
          return { kind: 'ok', value: { bytes: buffer.subarray(0, bytesRead), size, mode: mode & 0o777 } };
        } finally {
          await handle.close();
        }
      } catch (error) {
        const why = readProblem(error);
        if (why === null) throw error;
        return { kind: 'refused', why: `${shown} ${why}` };
      }
    },
  );
  return placed.kind === 'ok' ? placed.value : placed;
}

function readProblem(error: unknown): string | null {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'does not exist.';
    case 'ELOOP':
    case 'EMLINK':
      return 'is a symbolic link, which is not followed.';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read.';
    case 'ENXIO':
    case 'EISDIR':
      return 'is not a regular file.';
    default:
      return null;
  }
}
