import type { FileChange, LineRange } from '../core/changeSet.js';
import type { Flag } from '../core/flag.js';
import type { Review } from '../core/review.js';
import { hunkPlace } from './hunkPlace.js';
import { indexReview } from './reviewIndex.js';

/** The file of the review a flag stands in, and the line its fact begins on, as a range of that one line. */
export type FlagPlace = { readonly file: FileChange; readonly line: LineRange };

/** Null for a flag on a file that the change does not touch. */
export function flagPlace(review: Review, flag: Flag): FlagPlace | null {
  const { byId, bySide } = indexReview(review);
  const placed = flag.hunks.map((id) => byId.get(id)).find((found) => found !== undefined);
  const file = bySide[flag.side].get(flag.path);
  if (!file) return null;
  const start = flag.range?.start ?? (placed?.file === file ? hunkPlace(placed.hunk, flag.side).start : 0);
  return { file, line: { start, end: start + 1 } };
}
