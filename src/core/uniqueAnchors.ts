import type { Box } from './middleSnake.js';

export type Anchor = { readonly base: number; readonly head: number };

/**
 * The longest list of pairs, going up on both sides, of ids that stand once in the base part of the box and once in the
 * head part. These lines are what a reader would hold on to; the idea is Bram Cohen's "patience" diff.
 */
export function uniqueAnchors(base: Int32Array, head: Int32Array, box: Box): Anchor[] {
  const once = oncePlaces(base, box.baseStart, box.baseEnd);
  const headOnce = oncePlaces(head, box.headStart, box.headEnd);
  const pairs: Anchor[] = [];
  for (const [id, place] of once) {
    const other = headOnce.get(id);
    if (place >= 0 && other !== undefined && other >= 0) pairs.push({ base: place, head: other });
  }
  return longestRise(pairs);
}

/** Ids with their only place, or -1 when there are several; in order of first appearance. */
function oncePlaces(ids: Int32Array, start: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = start; at < end; at++) {
    const id = ids[at] ?? 0;
    places.set(id, places.has(id) ? -1 : at);
  }
  return places;
}

/** Pairs come in order of `base`; keeps the most of them that are in order of `head` too. */
function longestRise(pairs: readonly Anchor[]): Anchor[] {
  const tails: number[] = [];
  const before = pairs.map((pair, index) => {
    const length = lowerBound(tails, pairs, pair.head);
    tails[length] = index;
    return length === 0 ? -1 : (tails[length - 1] ?? -1);
  });
  const rise: Anchor[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) rise.push(pair);
  }
  return rise.reverse();
}

function lowerBound(tails: readonly number[], pairs: readonly Anchor[], head: number): number {
  let [low, high] = [0, tails.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[tails[middle] ?? 0]?.head ?? 0) < head) low = middle + 1;
    else high = middle;
  }
  return low;
}
