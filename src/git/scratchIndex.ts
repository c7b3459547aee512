import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Lends a private index file for one use, on no files at all, and removes it afterwards. */
export async function scratchIndex<T>(store: string, use: (index: string) => Promise<T>): Promise<T> {
  const index = join(dirname(store), 'indexes', `scratch-${randomUUID()}`);
  try {
    return await use(index);
  } finally {
    await rm(index, { force: true });
  }
}
