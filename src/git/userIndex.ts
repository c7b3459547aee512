import { copyFile, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readdirSync } from 'node:fs';
import type { Repository } from '../core/repository.js';
import { askRepository } from './askRepository.js';

/**
 * Copies the user's index, and what it is split into, to `index`: its times say which files git holds for clean, so
 * a first snapshot reads only the others. Nothing is copied when there is no index yet. `other`: an index that stands
 * for the user's own meanwhile, absolute.
 */
export async function copyUserIndex(
  repository: Repository,
  index: string,
  other: string | null = null,
): Promise<void> {
  const source = other ?? (await askRepository(repository.root, INDEX));
  await rm(index, { force: true });
  const times = await stat(source).catch(absent);
  if (times === null) return;
  await copySharedPart(dirname(source), repository.store);
  await copyFile(source, index);
  // Git reads a file again that changed when the index was written or later. A copy with a younger time would hide it.
  const written = Math.floor(times.mtimeMs - 1) / 1000;
  await utimes(index, written, written);
}

const INDEX = ['rev-parse', '--path-format=absolute', '--git-path', 'index'];

/** A split index names its larger part by a file beside it in the git directory. */
async function copySharedPart(gitDirectory: string, store: string): Promise<void> {
  const shared = readdirSync(gitDirectory).filter((name) => name.startsWith('sharedindex.'));
  for (const name of shared) await copyFile(join(gitDirectory, name), join(store, name));
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
