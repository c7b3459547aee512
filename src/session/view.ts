import type { Question } from '../core/agent.js';
import type { HunkId, LeftOut } from '../core/changeSet.js';
import type { CheckedSubset } from '../core/evidence.js';
import type { Review } from '../core/review.js';
import type { Session } from '../core/session.js';
import { type Entry, reviewOf } from './entry.js';
import { sessionFolder } from './storage/sessionFolder.js';

/** One session as everybody may read it. A new value after each change; never mutated. */
export type SessionView = {
  readonly session: Session;
  /** There once the changes have been captured. */
  readonly review: Review | null;
  /** Hunks that are in the working tree now, through a landing or because they were found there. */
  readonly present: ReadonlySet<HunkId>;
  readonly leftOut: readonly LeftOut[];
  /** The last landing can be undone. */
  readonly canUndoLanding: boolean;
  /** Another window owns it: it can be read here, not changed. */
  readonly readOnly: boolean;
  /** Absolute path of the transcript (one JSON line per event), once there is one. */
  readonly transcript: string | null;
  /** What the agent waits to hear, while the state is `waiting`. */
  readonly question: Question | null;
  /** The accepted subset that was checked last. */
  readonly checked: CheckedSubset | null;
  /** What is being checked now while the review stands. */
  readonly checking: 'review' | 'accepted' | null;
  /** Something the user should know of this session: what could not be read, what a crash left. */
  readonly notice: string | null;
};

export function view(entry: Entry, storage: string): SessionView {
  const { saved, round } = entry;
  const readOnly = entry.access !== 'ours';
  const review = reviewOf(entry);
  const landed = round?.landed;
  const notices = [entry.damage, saved.notice].filter((notice) => notice !== null);
  return {
    session: saved.session,
    review,
    present: landed?.present ?? NONE,
    leftOut: [...(saved.worktree?.leftOut ?? []), ...(review?.changeSet.leftOut ?? [])],
    canUndoLanding: !readOnly && landed !== undefined && landed.landings.length > 0,
    readOnly,
    transcript: entry.hasTranscript ? sessionFolder(storage, saved.session.id).transcript : null,
    question: entry.question,
    checked: round?.checked ?? null,
    checking: entry.checking,
    notice: notices.length === 0 ? null : notices.join(' '),
  };
}

const NONE: ReadonlySet<HunkId> = new Set();
