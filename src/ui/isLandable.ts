import { hunksOf } from '../core/changeSet.js';
import type { Reviewed } from './reviewed.js';

/** Some hunk is accepted and not in the working tree, or rejected and still in it. */
export function isLandable({ review, present }: Reviewed): boolean {
  return hunksOf(review.changeSet).some(({ hunk }) => {
    const decision = review.decisions.get(hunk.id);
    return decision !== undefined && (decision === 'accepted') !== present.has(hunk.id);
  });
}
