/** A box of the edit graph: half-open ranges of both sequences. */
export type Box = {
  readonly baseStart: number;
  readonly baseEnd: number;
  readonly headStart: number;
  readonly headEnd: number;
};

/** A point on a shortest way through the box; `exact` is false where the search was cut off and took the furthest reach. */
export type Split = { readonly base: number; readonly head: number; readonly exact: boolean };

/** Working space for sequences whose lengths sum to `size`; shared by all searches of one comparison. */
export type Reach = { readonly forward: Int32Array; readonly backward: Int32Array };

export function newReach(size: number): Reach {
  return { forward: new Int32Array(2 * size + 8), backward: new Int32Array(2 * size + 8) };
}

/** One of the two searches: a corner of the box, the direction away from it, and how far each diagonal has come. */
type Way = {
  readonly base: number;
  readonly head: number;
  readonly step: 1 | -1;
  readonly reach: Int32Array;
  readonly opposite: Int32Array;
};

type Search = {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly width: number;
  readonly height: number;
  /** Where diagonal 0 stands in the arrays of reach. */
  readonly middle: number;
};

/**
 * Searches from both corners at once until the ways meet, after E. W. Myers, "An O(ND) Difference Algorithm and Its
 * Variations" (1986), §4b. Gives up past `cap` differences from each corner. Neither range of the box is empty.
 */
export function middleSnake(
  a: Int32Array,
  b: Int32Array,
  { forward, backward }: Reach,
  { box, cap }: { box: Box; cap: number },
): Split {
  const width = box.baseEnd - box.baseStart;
  const height = box.headEnd - box.headStart;
  const search = { a, b, width, height, middle: forward.length >> 1 };
  const there: Way = {
    base: box.baseStart,
    head: box.headStart,
    step: 1,
    reach: forward,
    opposite: backward,
  };
  const back: Way = { base: box.baseEnd, head: box.headEnd, step: -1, reach: backward, opposite: forward };
  const odd = (width - height) % 2 !== 0;
  forward[search.middle + 1] = 0;
  backward[search.middle + 1] = 0;
  for (let d = 0; d <= cap; d++) {
    const met = advance(search, there, d, odd ? d - 1 : null) ?? advance(search, back, d, odd ? null : d);
    if (met !== null) return met;
  }
  return furthest(search, [there, back], cap);
}

/**
 * One more difference on each diagonal of one way. `met` is the number of differences up to which the other way has
 * gone, or null where the two cannot meet in this step.
 */
function advance(
  { a, b, width, height, middle }: Search,
  { base, head, step, reach, opposite }: Way,
  d: number,
  met: number | null,
): Split | null {
  const [firstBase, firstHead] = step === 1 ? [base, head] : [base - 1, head - 1];
  for (let k = -d + 2 * Math.max(0, d - height); k <= d - 2 * Math.max(0, d - width); k += 2) {
    const left = reach[middle + k - 1] ?? 0;
    const above = reach[middle + k + 1] ?? 0;
    let x = k === -d || (k !== d && left < above) ? above : left + 1;
    while (x < width && x - k < height && a[firstBase + step * x] === b[firstHead + step * (x - k)]) x++;
    reach[middle + k] = x;
    const other = width - height - k;
    if (met !== null && Math.abs(other) <= met && x + (opposite[middle + other] ?? 0) >= width) {
      return { base: base + step * x, head: head + step * (x - k), exact: true };
    }
  }
  return null;
}

/** The point that either way brought furthest from its corner. */
function furthest({ width, height, middle }: Search, ways: readonly [Way, Way], d: number): Split {
  let best: Split = { base: ways[0].base, head: ways[0].head, exact: false };
  let most = -1;
  for (let k = -d + 2 * Math.max(0, d - height); k <= d - 2 * Math.max(0, d - width); k += 2) {
    for (const { base, head, step, reach } of ways) {
      const x = Math.min(reach[middle + k] ?? 0, width, height + k);
      if (x + x - k <= most) continue;
      most = x + x - k;
      best = { base: base + step * x, head: head + step * (x - k), exact: false };
    }
  }
  return best;
}
