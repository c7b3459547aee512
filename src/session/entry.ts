import type { Question } from '../core/agent.js';
import type { HunkId } from '../core/changeSet.js';
import { hunksOf } from '../core/changeSet.js';
import { HumanError } from '../core/errors.js';
import type { CheckedSubset } from '../core/evidence.js';
import type { LandingStep, Untouched } from '../core/landing.js';
import type { Review } from '../core/review.js';
import type { Ending, Session } from '../core/session.js';
import type { Task } from '../core/task.js';
import { follow, type Reviewed, type Saying } from './decisions.js';
import type { Repository, Worktree, WriteReceipt } from './ports.js';

/** All that is known of one session: a new value after each change. What it says has been saved first. */
export type Entry = {
  readonly saved: SavedSession;
  /** There once the changes have been captured. */
  readonly round: Round | null;
  readonly question: Question | null;
  readonly hasTranscript: boolean;
  /** What is being checked now while the review stands, on demand or before a landing. */
  readonly checking: 'review' | 'accepted' | null;
  /** Only what is ours can be changed. What is unreadable belongs to nobody. */
  readonly access: 'ours' | 'otherWindow' | 'unreadable';
  /** What was found wrong when it was read. */
  readonly damage: string | null;
};

/** What `session.json` holds. */
export type SavedSession = {
  readonly session: Session;
  /** Absolute path of the folder it was started from. */
  readonly folder: string;
  readonly repository: Repository;
  readonly worktree: Worktree | null;
  /** How the work before the review came to its end; `null` while it goes on. */
  readonly ending: Ending | null;
  /** The round under review; 0 before the first. */
  readonly round: number;
  /** What the worktree held when it was captured last: see `fingerprint`. */
  readonly captured: string | null;
  readonly notice: string | null;
};

/** One change set under review, with everything decided and landed so far. */
export type Round = {
  readonly number: number;
  readonly hunks: ReadonlySet<HunkId>;
  readonly reviewed: Reviewed;
  /** Where the next decision goes in its journal. */
  readonly journal: { readonly length: number; readonly tail: string };
  readonly landed: Landed;
  /** The accepted subset that was checked last. */
  readonly checked: CheckedSubset | null;
};

export type Landed = {
  /** Hunks that are in the working tree now. */
  readonly present: ReadonlySet<HunkId>;
  /** The landings that can be undone, the last one last. */
  readonly landings: readonly Landing[];
};

/** One landing. The bytes it replaced lie beside it in storage, under its id. */
export type Landing = {
  readonly id: string;
  readonly at: number;
  readonly round: number;
  readonly step: LandingStep;
  readonly receipt: WriteReceipt;
  readonly untouched: readonly Untouched[];
  /** What was known of the accepted subset when it landed; `null` when nothing was to be checked. */
  readonly check: LandedCheck | null;
};

export type LandedCheck = {
  /** A line for each check: see `checkSummaries`. */
  readonly summaries: readonly string[];
  /** What spoke against landing, a sentence each, and why a person landed all the same. */
  readonly override: { readonly doubts: readonly string[]; readonly reason: string } | null;
};

export function reviewOf(entry: Entry): Review | null {
  return entry.round?.reviewed.review ?? null;
}

export function newRound(number: number, review: Review, landed: Landed, seed: string): Round {
  return {
    number,
    hunks: new Set(hunksOf(review.changeSet).map(({ hunk }) => hunk.id)),
    reviewed: { review, undo: null },
    journal: { length: 0, tail: seed },
    landed,
    checked: null,
  };
}

export function said(round: Round, sayings: readonly Saying[], journal: Round['journal']): Round {
  return { ...round, journal, reviewed: follow(round.reviewed, sayings, round.hunks) };
}

/** Null when no agent worked. */
export function taskOf({ saved }: Entry): Task | null {
  const { origin } = saved.session;
  return origin.kind === 'agent' ? origin.task : null;
}

/** The entry with another state of its session. */
export function inState(entry: Entry, state: Session['state']): Entry {
  return { ...entry, saved: { ...entry.saved, session: { ...entry.saved.session, state } } };
}

export function roundOf(entry: Entry): Round {
  if (entry.round === null) {
    throw new HumanError(
      'There is nothing to review in this session yet.',
      'Wait until it is done, or stop it.',
    );
  }
  return entry.round;
}
