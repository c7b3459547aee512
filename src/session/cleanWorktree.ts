import { messageOf } from '../core/errors.js';
import type { Change, Desk } from './desk.js';
import { folderOf } from './desk.js';
import type { Entry } from './entry.js';
import { fingerprint } from './fingerprint.js';
import type { Worktree } from './ports.js';
import { saveSession } from './storage/saveSession.js';

/**
 * Removes the worktree of a session that is over, unless something is in it that no review has shown. A worktree that
 * cannot be removed is no failure of the session: it is told and kept.
 */
export async function cleanWorktree(desk: Desk, entry: Entry): Promise<Entry> {
  const { worktree, captured } = entry.saved;
  if (worktree === null) return entry;
  const why = await removed(desk, worktree, captured);
  const saved =
    why === null
      ? { ...entry.saved, worktree: null }
      : { ...entry.saved, notice: keptSentence(worktree, why) };
  await saveSession(folderOf(desk, entry), saved);
  return { ...entry, saved };
}

export async function cleanIfLanded(desk: Desk, entry: Entry): Promise<Change<void>> {
  const landed = entry.saved.session.state.kind === 'landed';
  return { entry: landed ? await cleanWorktree(desk, entry) : entry, value: undefined };
}

/** Why it was kept; `null` when it is gone. */
async function removed(desk: Desk, worktree: Worktree, captured: string | null): Promise<string | null> {
  try {
    const now = await desk.ports.captureChanges({ kind: 'worktree', worktree }, NEVER);
    if (fingerprint(now) !== captured) return 'it holds changes that were made after the review was taken';
    await desk.ports.removeWorktree(worktree);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

function keptSentence({ path }: Worktree, why: string): string {
  return `The worktree ${path} was kept: ${why}. Discard the session to remove it.`;
}

const NEVER = new AbortController().signal;
