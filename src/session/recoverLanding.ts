import type { Adopted } from './adopt.js';
import type { Desk } from './desk.js';
import { folderOf } from './desk.js';
import type { Entry } from './entry.js';
import { takeOwnership, releaseOwnership } from './owner.js';
import type { RecoveredWrite } from './ports.js';
import { settle } from './settle.js';
import { saveLanded } from './storage/saveSession.js';

/**
 * Settles the landing that a crash left open in this session: it holds if its write was carried out, else the
 * landing never was. Returns what the user should hear. While another window lands in the same repository nothing is
 * settled, and the next window does it.
 */
export async function recoverLanding(
  desk: Desk,
  { entry, pending }: Pick<Adopted, 'entry' | 'pending'>,
): Promise<{ readonly entry: Entry; readonly told: readonly string[] }> {
  if (pending === null || entry.round === null || entry.access !== 'ours') return { entry, told: [] };
  const recovered = await recoverAlone(desk, entry);
  if (recovered === null) return { entry, told: [] };
  const write = recovered.find(({ id }) => id === pending.write);
  const landed = write?.landed === true ? pending.landed : entry.round.landed;
  const round = await saveLanded(folderOf(desk, entry), entry.round, landed, null);
  return { entry: await settle(desk, { ...entry, round }), told: recovered.flatMap(({ told }) => told) };
}

async function recoverAlone(desk: Desk, entry: Entry): Promise<readonly RecoveredWrite[] | null> {
  const { repository } = entry.saved;
  const owner = await takeOwnership(`${repository.store}.landing`);
  if (owner === null) return null;
  try {
    return await desk.ports.recoverWrites(repository);
  } finally {
    await releaseOwnership(owner);
  }
}
