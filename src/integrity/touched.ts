import type { Hunk } from '../core/changeSet.js';
import type { Side } from '../core/flag.js';
import type { Source, Stretch } from './syntax.js';

/**
 * Whether the change may have altered a stretch of one side's text. A body that it left alone is the same on the other
 * side, so there is nothing to compare and it need not be read.
 */
export type Touched = (stretch: Stretch) => boolean;

export const everything: Touched = () => true;

/** By the hunks of the file. Where a hunk has no lines everything counts as touched. */
export function touchedBy(
  hunks: readonly Hunk[],
  side: Side,
  source: Pick<Source, 'text' | 'lineStarts'>,
): Touched {
  if (hunks.some(({ kind }) => kind === 'whole')) return everything;
  const { lineStarts, text } = source;
  const stretches = hunks.flatMap((hunk): Stretch[] => {
    if (hunk.kind !== 'lines') return [];
    const { start, end } = hunk[side];
    return [{ start: lineStarts[start] ?? text.length, end: lineStarts[end] ?? text.length }];
  });
  return ({ start, end }) => {
    const next = stretches[firstEndingFrom(stretches, blanksBefore(text, start))];
    return next !== undefined && next.start <= end + fillerAfter(text, end);
  };
}

/** Where a body begins with its first statement, one may have stood before that: at the start of the same line or above. */
function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start -= 1;
  return start === 0 ? 0 : Math.min(start + 1, offset);
}

/** A body may have ended later before: what lies between it and a change must be more than blanks and comments. */
function fillerAfter(text: string, offset: number): number {
  FILLER.lastIndex = offset;
  return FILLER.exec(text)?.[0].length ?? 0;
}

const FILLER = /(?:\s+|#.*|\/\/.*|[;})\],]+)*/y;

function firstEndingFrom(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
