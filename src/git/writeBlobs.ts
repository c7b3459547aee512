import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImpossibleError } from '../core/errors.js';
import type { Place } from './place.js';
import { gitLine } from './runGit.js';

/** Writes blobs byte for byte, all by one process; resolves with their object names in the same order. */
export async function writeBlobs(place: Place, blobs: readonly Uint8Array[]): Promise<readonly string[]> {
  if (blobs.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'countersign-blobs-'));
  try {
    // The list of files is split at line ends, so the names are numbers.
    for (const [number, bytes] of blobs.entries()) await writeFile(join(folder, String(number)), bytes);
    const input = blobs.map((_, number) => `${number}\n`).join('');
    const args = ['hash-object', '-w', '--no-filters', '--stdin-paths'];
    return (await gitLine({ ...place, folder }, args, { input })).split('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function oidAt(oids: readonly string[], at: number): string {
  const oid = oids[at];
  if (oid === undefined) throw new ImpossibleError('git wrote fewer blobs than it was given.');
  return oid;
}
