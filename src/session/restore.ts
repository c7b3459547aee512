import * as fs from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isActive } from '../core/session.js';
import { adopt, type Adopted } from './adopt.js';
import type { Desk } from './desk.js';
import { save } from './enter.js';
import type { Entry } from './entry.js';
import { recoverLanding } from './recoverLanding.js';
import { codeOf } from './storage/durableFile.js';

export type Restored = {
  readonly sessions: readonly Pick<Adopted, 'entry' | 'owner'>[];
  /** What the user should hear, a sentence each. */
  readonly told: readonly string[];
};

/**
 * The sessions in storage whose repository has to do with one of the folders, but for those that are known. Landings
 * that a crash cut are settled, and what was running is marked as interrupted.
 */
export async function restoreSessions(
  desk: Desk,
  folders: readonly string[],
  known: ReadonlySet<string>,
): Promise<Restored> {
  const ids = (await sessionIds(desk.storage)).filter((id) => !known.has(id));
  const roots = await Promise.all(folders.map(realPath));
  const sessions: Pick<Adopted, 'entry' | 'owner'>[] = [];
  const told: string[] = [];
  for (const id of ids) {
    const adopted = await adopt(desk, id, (root) => roots.some((folder) => areRelated(folder, root)));
    if (adopted === null) continue;
    const recovered = await recoverLanding(desk, adopted);
    told.push(...recovered.told);
    sessions.push({ owner: adopted.owner, entry: await interrupted(desk, recovered.entry) });
  }
  return { sessions, told };
}

async function interrupted(desk: Desk, entry: Entry): Promise<Entry> {
  if (entry.access !== 'ours' || !isActive(entry.saved.session.state)) return entry;
  return save(desk, entry, { state: { kind: 'interrupted' } });
}

async function sessionIds(storage: string): Promise<string[]> {
  try {
    return (await fs.readdir(join(storage, 'sessions'))).toSorted();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** A folder that is gone is compared as it was written. */
async function realPath(folder: string): Promise<string> {
  try {
    return await fs.realpath(folder);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return folder;
  }
}

function areRelated(folder: string, root: string): boolean {
  return isWithin(folder, root) || isWithin(root, folder);
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith('/'));
}
