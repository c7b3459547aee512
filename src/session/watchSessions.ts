import * as fs from 'node:fs/promises';
import type { Adopted } from './adopt.js';
import type { Desk } from './desk.js';
import type { Entry } from './entry.js';
import { isFree } from './owner.js';
import { restoreSessions } from './restore.js';
import { codeOf } from './storage/durableFile.js';
import { roundFolder, sessionFolder } from './storage/sessionFolder.js';

export type Watched = {
  readonly folders: readonly string[];
  readonly held: () => readonly Entry[];
  readonly found: (session: Pick<Adopted, 'entry' | 'owner'>) => void;
  readonly gone: (id: string) => void;
};

/**
 * Keeps an eye on the sessions of other windows: what they changed is read again, and what they left is taken over.
 * Looks at a few file times every two seconds; returns how to stop.
 */
export function watchSessions(desk: Desk, watched: Watched): () => void {
  const stamps = new Map<string, string>();
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      await lookOnce(desk, watched, stamps);
    } finally {
      looking = false;
    }
  };
  // A storage folder that cannot be read now is looked at again in two seconds.
  const timer = setInterval(() => void look().catch(() => undefined), 2000);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

export async function lookOnce(desk: Desk, watched: Watched, stamps: Map<string, string>): Promise<void> {
  const settled = new Set<string>();
  for (const entry of watched.held()) {
    const { id } = entry.saved.session;
    const stamp = entry.access === 'otherWindow' ? await stampOf(desk, entry) : '';
    if (stamp === null) watched.gone(id);
    const same = stamp === stamps.get(id);
    if (stamp !== null) stamps.set(id, stamp);
    if (entry.access !== 'otherWindow' || stamp === null) settled.add(id);
    else if (same && !(await isFree(sessionFolder(desk.storage, id).folder))) settled.add(id);
  }
  const { sessions } = await restoreSessions(desk, watched.folders, settled);
  for (const session of sessions) watched.found(session);
}

/** Changes whenever the owner has saved something; `null` when the session is gone. */
async function stampOf(desk: Desk, { saved }: Entry): Promise<string | null> {
  const at = sessionFolder(desk.storage, saved.session.id);
  const round = roundFolder(at, saved.round);
  const stamps = await Promise.all(
    [at.session, round.decisions, round.landed, round.evidence].map(stampOfFile),
  );
  return stamps[0] === '' ? null : stamps.join(' ');
}

async function stampOfFile(file: string): Promise<string> {
  try {
    const { mtimeMs, size } = await fs.stat(file);
    return `${mtimeMs}:${size}`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}
