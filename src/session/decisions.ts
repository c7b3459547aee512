import type { HunkId } from '../core/changeSet.js';
import type { Decision, Review } from '../core/review.js';

/** One thing the reviewer said, as it stands in the journal. */
export type Saying =
  | { readonly kind: 'decide'; readonly hunks: readonly HunkId[]; readonly decision: Decision | null }
  | { readonly kind: 'undo' }
  | { readonly kind: 'acknowledge'; readonly flag: string; readonly reason: string };

/** What earlier decisions replaced, the last one first. */
export type Undo = { readonly replaced: readonly Replaced[]; readonly earlier: Undo | null };
type Replaced = { readonly hunk: HunkId; readonly decision: Decision | null };

export type Reviewed = { readonly review: Review; readonly undo: Undo | null };

/**
 * The review after these sayings, in order. Linear in the sayings, whatever the size of the review: it is copied once.
 * `known` are the hunks of its change set; a saying about another hunk or flag is passed over.
 */
export function follow(start: Reviewed, sayings: readonly Saying[], known: ReadonlySet<HunkId>): Reviewed {
  const decisions = new Map(start.review.decisions);
  const acknowledged = new Map<string, string>();
  const flags = new Set(start.review.flags.map(({ id }) => id));
  let undo = start.undo;
  for (const saying of sayings) {
    switch (saying.kind) {
      case 'decide':
        undo = {
          replaced: replace(
            decisions,
            saying.hunks
              .filter((hunk) => known.has(hunk))
              .map((hunk) => ({ hunk, decision: saying.decision })),
          ),
          earlier: undo,
        };
        break;
      case 'undo':
        replace(decisions, undo?.replaced.toReversed() ?? []);
        undo = undo?.earlier ?? null;
        break;
      case 'acknowledge':
        if (flags.has(saying.flag)) acknowledged.set(saying.flag, saying.reason);
    }
  }
  const review = { ...start.review, decisions };
  // Who draws a review tells by the map itself whether anything was acknowledged.
  if (acknowledged.size === 0) return { review, undo };
  return {
    review: { ...review, acknowledged: new Map([...start.review.acknowledged, ...acknowledged]) },
    undo,
  };
}

/** Returns what it replaced, in the same order; a hunk named twice is told twice. */
function replace(decisions: Map<HunkId, Decision>, changes: readonly Replaced[]): Replaced[] {
  return changes.map(({ hunk, decision }) => {
    const before = decisions.get(hunk) ?? null;
    if (decision === null) decisions.delete(hunk);
    else decisions.set(hunk, decision);
    return { hunk, decision: before };
  });
}
