import type { ChangeSet, Hunk, HunkId } from './changeSet.js';
import { hunksOf, pathsOf } from './changeSet.js';
import type { Evidence } from './evidence.js';
import type { Flag } from './flag.js';
import { runsCode } from './runsCode.js';

export type Decision = 'accepted' | 'rejected';

/** One change set, what is known of it, and what the reviewer said so far. No entry means undecided. */
export type Review = {
  readonly changeSet: ChangeSet;
  readonly evidence: Evidence;
  readonly flags: readonly Flag[];
  readonly decisions: ReadonlyMap<HunkId, Decision>;
  /** Flags a person looked at and answered for, with the reason given. */
  readonly acknowledged: ReadonlyMap<string, string>;
};

export function newReview(changeSet: ChangeSet, evidence: Evidence, flags: readonly Flag[]): Review {
  return { changeSet, evidence, flags, decisions: new Map(), acknowledged: new Map() };
}

/** Hunks that are not in the review are passed over: a stale button decides nothing. `null` is undecided again. */
export function decide(review: Review, hunks: Iterable<HunkId>, decision: Decision | null): Review {
  const known = new Set(hunksOf(review.changeSet).map(({ hunk }) => hunk.id));
  const decisions = new Map(review.decisions);
  for (const id of hunks) {
    if (!known.has(id)) continue;
    if (decision === null) decisions.delete(id);
    else decisions.set(id, decision);
  }
  return { ...review, decisions };
}

export function acknowledge(review: Review, flag: string, reason: string): Review {
  if (!review.flags.some(({ id }) => id === flag)) return review;
  return { ...review, acknowledged: new Map(review.acknowledged).set(flag, reason) };
}

/** A high flag that nobody has acknowledged and whose hunks are not all rejected. */
export function openHighFlags(review: Review): Flag[] {
  return review.flags.filter(
    (flag) =>
      flag.severity === 'high' &&
      !review.acknowledged.has(flag.id) &&
      (flag.hunks.length === 0 || flag.hunks.some((id) => review.decisions.get(id) !== 'rejected')),
  );
}

/** Why "Accept All" leaves a hunk to the reviewer. */
export type HeldBack = { readonly id: HunkId; readonly reason: 'flagged' | 'runsCode' };

/**
 * What "Accept All" may take: every undecided hunk that no open high flag stands on, in files that do not run by
 * themselves.
 */
export function acceptable(review: Review, among: readonly Hunk[]): { take: HunkId[]; heldBack: HeldBack[] } {
  const reasons = reasonsToHoldBack(review);
  const take: HunkId[] = [];
  const heldBack: HeldBack[] = [];
  for (const { id } of among) {
    if (review.decisions.has(id)) continue;
    const reason = reasons.get(id);
    if (reason === undefined) take.push(id);
    else heldBack.push({ id, reason });
  }
  return { take, heldBack };
}

function reasonsToHoldBack(review: Review): Map<HunkId, HeldBack['reason']> {
  const reasons = new Map<HunkId, HeldBack['reason']>();
  for (const file of review.changeSet.files) {
    if (!pathsOf(file).some((path) => runsCode(path) !== null)) continue;
    for (const { id } of file.hunks) reasons.set(id, 'runsCode');
  }
  for (const flag of openHighFlags(review)) for (const id of flag.hunks) reasons.set(id, 'flagged');
  return reasons;
}

export type Progress = { readonly total: number; readonly accepted: number; readonly rejected: number };

export function progressOf(review: Review): Progress {
  const said = [...review.decisions.values()];
  return {
    total: review.changeSet.files.reduce((sum, file) => sum + file.hunks.length, 0),
    accepted: said.filter((decision) => decision === 'accepted').length,
    rejected: said.filter((decision) => decision === 'rejected').length,
  };
}
