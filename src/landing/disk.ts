import * as fs from 'node:fs/promises';

/** The calls that landing makes of the file system, so that a test can make any one of them fail. */
export type Disk = Pick<
  typeof fs,
  | 'lstat'
  | 'readFile'
  | 'readlink'
  | 'readdir'
  | 'open'
  | 'mkdir'
  | 'rmdir'
  | 'rename'
  | 'unlink'
  | 'symlink'
  | 'truncate'
  | 'rm'
>;

export const realDisk: Disk = fs;

/** The code of a failed system call, such as `ENOSPC`; `null` for any other error, which is ours. */
export function systemCode(error: unknown): string | null {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/** Makes the names in a folder durable. Windows does not open folders and keeps its own order. */
export async function syncFolder(folder: string, disk: Disk): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The whole file, durable before this resolves. `mode` is narrowed by the umask; the file must not exist. */
export async function writeSynced(
  file: string,
  bytes: Uint8Array,
  permissions: { readonly narrowed: number } | { readonly exact: number },
  disk: Disk,
): Promise<void> {
  const exact = 'exact' in permissions ? permissions.exact : null;
  const handle = await disk.open(file, 'wx', 'narrowed' in permissions ? permissions.narrowed : 0o600);
  try {
    await handle.writeFile(bytes);
    if (exact !== null) await handle.chmod(exact);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
