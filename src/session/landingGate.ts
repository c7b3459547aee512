import { checkSummaries } from '../core/checkSummary.js';
import { landingCheck, type LandingCheck } from '../core/landingCheck.js';
import type { Desk } from './desk.js';
import { type Entry, type LandedCheck, roundOf } from './entry.js';

/** What is held back may land by an override: a reason that a person gives and that is recorded. */
export type HeldLanding = Extract<LandingCheck, { readonly kind: 'missing' | 'doubtful' }>;

export type Gate =
  | { readonly kind: 'open'; readonly check: LandedCheck | null }
  | { readonly kind: 'held'; readonly check: HeldLanding };

/** What is accepted is checked before it lands, where a check is confirmed and the user has not turned that off. */
export function landingGate(desk: Desk, entry: Entry, override: string | null): Gate {
  const { reviewed, checked } = roundOf(entry);
  const check = landingCheck(reviewed.review, checked);
  const confirmed = desk.ports.confirmedChecks(entry.saved.repository);
  const isAsked = confirmed.kind === 'confirmed' && confirmed.beforeLanding;
  switch (check.kind) {
    case 'none':
      return { kind: 'open', check: null };
    case 'clean':
      return { kind: 'open', check: { summaries: checkSummaries(check.evidence), override: null } };
    case 'missing':
      if (isAsked && override === null) return { kind: 'held', check };
      return {
        kind: 'open',
        check: isAsked ? overridden([], ['What lands was not checked.'], override) : null,
      };
    case 'doubtful': {
      if (isAsked && override === null) return { kind: 'held', check };
      const doubts = check.doubts.map(({ sentence }) => sentence);
      return { kind: 'open', check: overridden(checkSummaries(check.evidence), doubts, override) };
    }
  }
}

function overridden(
  summaries: readonly string[],
  doubts: readonly string[],
  reason: string | null,
): LandedCheck {
  return { summaries, override: reason === null ? null : { doubts, reason } };
}
