import type { SessionState } from '../core/session.js';
import type { Desk } from './desk.js';
import { folderOf } from './desk.js';
import { type Entry, inState, type Round } from './entry.js';
import { changedBy, stepOf } from './landingStep.js';
import { saveSession } from './storage/saveSession.js';

/** After a landing: the session has landed when nothing is undecided and all of it is carried out. */
export async function settle(desk: Desk, entry: Entry): Promise<Entry> {
  const { session, ending } = entry.saved;
  if (entry.round === null || ending === null) return entry;
  if (!isLanded(entry.round)) return reopen(desk, entry);
  return session.state.kind === 'landed' ? entry : saveState(desk, entry, { kind: 'landed', at: desk.now() });
}

/** After a decision: what has landed is under review again when it is no longer so. Only a landing makes it landed. */
export async function reopen(desk: Desk, entry: Entry): Promise<Entry> {
  const { session, ending } = entry.saved;
  if (session.state.kind !== 'landed' || ending === null) return entry;
  if (entry.round !== null && isLanded(entry.round)) return entry;
  return saveState(desk, entry, { kind: 'reviewing', ending });
}

async function saveState(desk: Desk, entry: Entry, state: SessionState): Promise<Entry> {
  const next = inState(entry, state);
  await saveSession(folderOf(desk, entry), next.saved);
  return next;
}

export function isLanded(round: Round): boolean {
  return round.reviewed.review.decisions.size === round.hunks.size && changedBy(stepOf(round)).size === 0;
}
