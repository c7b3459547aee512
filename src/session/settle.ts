import type { SessionState } from '../core/session.js';
import type { Desk } from './desk.js';
import { folderOf } from './desk.js';
import { type Entry, inState, type Round } from './entry.js';
import { changedBy, stepOf } from './landingStep.js';
import { saveSession } from './storage/saveSession.js';

/** Puts the session in the state that its round gives: landed when nothing is undecided and all of it is carried out. */
export async function settle(desk: Desk, entry: Entry): Promise<Entry> {
  const { session, ending } = entry.saved;
  if (entry.round === null || ending === null) return entry;
  const landed = isLanded(entry.round);
  if (landed === (session.state.kind === 'landed')) return entry;
  const state: SessionState = landed ? { kind: 'landed', at: desk.now() } : { kind: 'reviewing', ending };
  const settled = inState(entry, state);
  await saveSession(folderOf(desk, entry), settled.saved);
  return settled;
}

export function isLanded(round: Round): boolean {
  return round.reviewed.review.decisions.size === round.hunks.size && changedBy(stepOf(round)).size === 0;
}
