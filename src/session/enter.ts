import { messageOf } from '../core/errors.js';
import type { Ending, SessionState } from '../core/session.js';
import { cleanWorktree } from './cleanWorktree.js';
import type { Desk } from './desk.js';
import { folderOf } from './desk.js';
import { type Entry, inState, type SavedSession } from './entry.js';
import { fingerprint } from './fingerprint.js';
import type { Phase } from './runSession.js';
import { saveSession } from './storage/saveSession.js';
import { takeRound } from './takeRound.js';

/** The entry in the next phase of its run, saved. */
export async function enter(desk: Desk, entry: Entry, phase: Phase): Promise<Entry> {
  switch (phase.kind) {
    case 'working':
      return save(desk, entry, {
        worktree: phase.worktree,
        ending: null,
        state: { kind: 'running', activity: 'Starting' },
      });
    case 'checking':
      return save(desk, entry, { ending: phase.ending, state: { kind: 'checking' } });
    case 'examined': {
      const { review, ending } = phase;
      const captured = fingerprint(review.changeSet);
      if (review.changeSet.files.length > 0) return takeRound(desk, entry, review, { captured, ending });
      const closed = await save(desk, entry, { captured, ending, state: { kind: 'closed', ending } });
      return cleanWorktree(desk, closed);
    }
  }
}

/** The entry of a run that came to no review. What it had made is kept where it is. */
export async function fail(desk: Desk, entry: Entry, error: unknown): Promise<Entry> {
  const ending: Ending = { kind: 'failed', message: messageOf(error) };
  const notice =
    entry.saved.worktree === null
      ? entry.saved.notice
      : 'What the agent made could not be captured and is still in its worktree. Refresh the review to try again.';
  return save(desk, entry, { ending, notice, state: { kind: 'closed', ending } });
}

/** When even that cannot be saved; the next window finds the session interrupted and captures what is there. */
export function failUnsaved(entry: Entry, error: unknown): Entry {
  return inState(entry, { kind: 'closed', ending: { kind: 'failed', message: messageOf(error) } });
}

/** The entry of a run that ended before there was a worktree. */
export function stopped(desk: Desk, entry: Entry, ending: Ending = { kind: 'stopped' }): Promise<Entry> {
  return save(desk, entry, { ending, state: { kind: 'closed', ending } });
}

type Learned = Partial<Pick<SavedSession, 'worktree' | 'ending' | 'captured' | 'notice'>>;

export async function save(
  desk: Desk,
  entry: Entry,
  { state, ...learned }: Learned & { readonly state: SessionState },
): Promise<Entry> {
  const next = inState({ ...entry, saved: { ...entry.saved, ...learned } }, state);
  await saveSession(folderOf(desk, next), next.saved);
  return next;
}
