import type { HunkId } from '../core/changeSet.js';
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
