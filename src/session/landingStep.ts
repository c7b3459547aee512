import type { ChangeSet, HunkId } from '../core/changeSet.js';
import { hunksOf } from '../core/changeSet.js';
import type { LandingStep } from '../core/landing.js';
import type { Round } from './entry.js';

/** Accepted hunks come in, rejected ones go out, undecided ones stay. */
export function stepOf(round: Round): LandingStep {
  const from = round.landed.present;
  const { decisions } = round.reviewed.review;
  const to = new Set<HunkId>();
  for (const { hunk } of hunksOf(round.reviewed.review.changeSet)) {
    const decision = decisions.get(hunk.id);
    if (decision === 'accepted' || (decision === undefined && from.has(hunk.id))) to.add(hunk.id);
  }
  return { from, to };
}

/** Hunks that the step brings in or takes out. */
export function changedBy({ from, to }: LandingStep): Set<HunkId> {
  return new Set([...[...from].filter((id) => !to.has(id)), ...[...to].filter((id) => !from.has(id))]);
}

/** A file that a landing took from one path to another. */
export type FileMove = { readonly from: string; readonly to: string };

export function movesOf(changeSet: ChangeSet, step: LandingStep): FileMove[] {
  const changed = changedBy(step);
  return changeSet.files.flatMap(({ base, head, hunks }) => {
    const move = hunks.find(({ kind, id }) => kind === 'path' && changed.has(id));
    if (move === undefined || base === null || head === null) return [];
    return step.to.has(move.id) ? [{ from: base.path, to: head.path }] : [{ from: head.path, to: base.path }];
  });
}
