import type { HunkId } from './changeSet.js';
import { hunksOf } from './changeSet.js';
import { type Doubt, doubtsOf } from './doubts.js';
import type { CheckedSubset, Evidence } from './evidence.js';
import type { Review } from './review.js';

/** What our runs say about landing what is accepted now. */
export type LandingCheck =
  /** Nothing is to be checked: nothing is accepted, or no check is confirmed. */
  | { readonly kind: 'none' }
  /** Checks are confirmed, and none has been run on just these hunks. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'clean'; readonly evidence: Evidence }
  /** It may land, by an override that is recorded. */
  | { readonly kind: 'doubtful'; readonly evidence: Evidence; readonly doubts: readonly Doubt[] };

/** `checked`: the subset that was checked last. All hunks together are the head, which the review's evidence is of. */
export function landingCheck(review: Review, checked: CheckedSubset | null): LandingCheck {
  const accepted = acceptedHunks(review);
  if (accepted.length === 0) return { kind: 'none' };
  const evidence = evidenceOf(review, checked, accepted);
  if (evidence === null) return { kind: 'missing' };
  const doubts =
    evidence.kind === 'notRun'
      ? [{ command: '', sentence: `Nothing was run. ${evidence.why}`, tests: [] }]
      : doubtsOf(evidence);
  return doubts.length === 0 ? { kind: 'clean', evidence } : { kind: 'doubtful', evidence, doubts };
}

export function acceptedHunks({ decisions }: Review): HunkId[] {
  return [...decisions].flatMap(([id, decision]) => (decision === 'accepted' ? [id] : []));
}

function evidenceOf(
  { changeSet, evidence }: Review,
  checked: CheckedSubset | null,
  accepted: readonly HunkId[],
): Evidence | null {
  if (checked !== null && sameHunks(checked.hunks, accepted)) return checked.evidence;
  const whole = accepted.length === hunksOf(changeSet).length;
  return whole && evidence.kind === 'ran' ? evidence : null;
}

function sameHunks(some: readonly HunkId[], others: readonly HunkId[]): boolean {
  const known = new Set(some);
  return some.length === others.length && others.every((id) => known.has(id));
}
