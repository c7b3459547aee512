import { carryOver } from '../core/carryOver.js';
import type { HunkId } from '../core/changeSet.js';
import { hunksOf } from '../core/changeSet.js';
import type { Review } from '../core/review.js';
import type { Ending, Origin, SessionState } from '../core/session.js';
import type { Desk } from './desk.js';
import { folderOf } from './desk.js';
import { type Entry, inState, type Landed, type Round, type SavedSession } from './entry.js';
import { fingerprint } from './fingerprint.js';
import { isLanded } from './settle.js';
import { saveRound, saveSession } from './storage/saveSession.js';

/**
 * Puts a review that was taken anew in the place of the one before: what was decided, acknowledged and landed is
 * carried over to it. The same changes make no new round. `known` is what else is learned with it.
 */
export async function takeRound(
  desk: Desk,
  entry: Entry,
  fresh: Review,
  known: Partial<Pick<SavedSession, 'ending' | 'captured'>> = {},
): Promise<Entry> {
  const old = entry.round?.reviewed.review;
  if (old !== undefined && fingerprint(old.changeSet) === fingerprint(fresh.changeSet)) return entry; // seen already
  const at = folderOf(desk, entry);
  const number = entry.saved.round + 1;
  const round = await saveRound(at, number, carried(old, fresh), landedFor(entry, fresh));
  const saved = { ...entry.saved, ...known, round: number };
  const ending = saved.ending ?? { kind: 'finished' };
  const state = stateFor(entry, round, ending);
  const next = inState({ ...entry, saved: { ...saved, ending }, round }, state);
  await saveSession(at, next.saved);
  return next;
}

/** What has landed stays so while that is true; only a landing makes it so. */
function stateFor({ saved }: Entry, round: Round, ending: Ending): SessionState {
  const { state } = saved.session;
  return state.kind === 'landed' && isLanded(round) ? state : { kind: 'reviewing', ending };
}

function carried(old: Review | undefined, fresh: Review): Review {
  if (old === undefined) return fresh;
  const flags = new Set(fresh.flags.map(({ id }) => id));
  return {
    ...fresh,
    decisions: carryOver(old, fresh.changeSet).decisions,
    acknowledged: new Map([...old.acknowledged].filter(([flag]) => flags.has(flag))),
  };
}

/** Changes that were found in the working tree are present; else what was landed of the round before still is. */
function landedFor(entry: Entry, { changeSet }: Review): Landed {
  const all = () => new Set(hunksOf(changeSet).map(({ hunk }) => hunk.id));
  const { origin } = entry.saved.session;
  const old = entry.round;
  if (old === null) return { present: isFoundThere(origin) ? all() : new Set(), landings: [] };
  const over = (hunks: ReadonlySet<HunkId>) => {
    const marked = new Map([...hunks].map((id) => [id, 'accepted' as const]));
    return new Set(carryOver({ ...old.reviewed.review, decisions: marked }, changeSet).decisions.keys());
  };
  return {
    present: origin.kind === 'workingTree' ? all() : over(old.landed.present),
    landings: old.landed.landings.map((landing) => ({
      ...landing,
      step: { from: over(landing.step.from), to: over(landing.step.to) },
    })),
  };
}

function isFoundThere(origin: Origin): boolean {
  return origin.kind === 'workingTree' || (origin.kind === 'branch' && origin.checkedOut);
}
