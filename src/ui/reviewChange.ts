import { indexReview } from './reviewIndex.js';
import type { Reviewed } from './reviewed.js';

/** One session's review as it was shown and as it is; null where there is none. */
export type ReviewChange = {
  readonly session: string;
  readonly before: Reviewed | null;
  readonly after: Reviewed | null;
};

/** No surface of a review shows the one otherwise than the other. */
export function looksAlike(before: Reviewed | null, after: Reviewed | null): boolean {
  if (before === null || after === null) return before === after;
  return (
    before.review === after.review &&
    before.present === after.present &&
    sameLeftOut(before, after) &&
    before.readOnly === after.readOnly &&
    before.canUndoLanding === after.canUndoLanding &&
    before.notice === after.notice &&
    before.session.state.kind === after.session.state.kind
  );
}

/** Paths of files whose rows say something else now, or `all` when the rows themselves are others. */
export function changedFiles({ before, after }: ReviewChange): readonly string[] | 'all' {
  if (before === null || after === null) return 'all';
  const sameRows =
    before.review.changeSet === after.review.changeSet &&
    before.review.flags === after.review.flags &&
    sameLeftOut(before, after) &&
    before.readOnly === after.readOnly &&
    before.session.state.kind === after.session.state.kind;
  if (!sameRows || before.review.acknowledged !== after.review.acknowledged) return 'all';
  const { byId } = indexReview(after.review);
  const ids = [...byId.keys()].filter(
    (id) => before.review.decisions.get(id) !== after.review.decisions.get(id),
  );
  return [...new Set(ids.flatMap((id) => byId.get(id)?.file.path ?? []))];
}

/** By content: the list is put together anew for each view. */
function sameLeftOut(before: Reviewed, after: Reviewed): boolean {
  return JSON.stringify(before.leftOut) === JSON.stringify(after.leftOut);
}
