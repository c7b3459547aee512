import type { Side } from '../core/flag.js';
import type { Review } from '../core/review.js';
import { hunkPlace } from './hunkPlace.js';
import type { PlacedHunk } from './reviewIndex.js';
import { indexReview } from './reviewIndex.js';

/** Where the reviewer is: a line (0-based) of one side of a file, by `FileChange.path`. */
export type Standpoint = { readonly path: string; readonly side: Side; readonly line: number };

/**
 * The undecided hunk to look at after (or before) the standpoint, in reading order and round the end, what starts on
 * the standpoint's own line last. Null when everything is decided.
 */
export function nextUndecided(
  review: Review,
  from: Standpoint | null,
  direction: 'next' | 'previous',
): PlacedHunk | null {
  const { before, here, after } = splitAt(indexReview(review).hunks, from);
  const order =
    direction === 'next'
      ? [...after, ...before, ...here]
      : [...before.toReversed(), ...after.toReversed(), ...here.toReversed()];
  return order.find(({ hunk }) => !review.decisions.has(hunk.id)) ?? null;
}

type Parts = Record<'before' | 'here' | 'after', readonly PlacedHunk[]>;

function splitAt(hunks: readonly PlacedHunk[], from: Standpoint | null): Parts {
  if (from === null) return { before: [], here: [], after: hunks };
  const start = ({ hunk }: PlacedHunk) => hunkPlace(hunk, from.side).start;
  const own = hunks.filter(({ file }) => file.path === from.path);
  const first = hunks.findIndex(({ file }) => file.path === from.path);
  return {
    before: [...hunks.slice(0, Math.max(first, 0)), ...own.filter((placed) => start(placed) < from.line)],
    here: own.filter((placed) => start(placed) === from.line),
    after: [
      ...own.filter((placed) => start(placed) > from.line),
      ...hunks.slice(first + own.length + (first === -1 ? 1 : 0)),
    ],
  };
}
