import type { Source } from '../../syntax.js';

/** An offset lies within a comment. */
export function isInComment({ comments }: Source, offset: number): boolean {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (comments[low]?.start ?? Infinity) <= offset;
}
