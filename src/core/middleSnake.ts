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

type Search = Reach & {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly box: Box;
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
  reach: Reach,
  { box, cap }: { box: Box; cap: number },
): Split {
  const width = box.baseEnd - box.baseStart;
  const height = box.headEnd - box.headStart;
  const search = { ...reach, a, b, box, middle: reach.forward.length >> 1 };
  const odd = (width - height) % 2 !== 0;
  reach.forward[search.middle + 1] = 0;
  reach.backward[search.middle + 1] = 0;
  for (let d = 0; d <= cap; d++) {
    const met = stepForward(search, d, odd) ?? stepBackward(search, d, !odd);
    if (met !== null) return met;
  }
  return furthest(search, cap);
}

function stepForward(
  { a, b, box, middle, forward, backward }: Search,
  d: number,
  meets: boolean,
): Split | null {
  const width = box.baseEnd - box.baseStart;
  const height = box.headEnd - box.headStart;
  const delta = width - height;
  for (let k = -d + 2 * Math.max(0, d - height); k <= d - 2 * Math.max(0, d - width); k += 2) {
    const left = forward[middle + k - 1] ?? 0;
    const above = forward[middle + k + 1] ?? 0;
    let x = k === -d || (k !== d && left < above) ? above : left + 1;
    while (x < width && x - k < height && a[box.baseStart + x] === b[box.headStart + x - k]) x++;
    forward[middle + k] = x;
    const other = delta - k;
    if (meets && Math.abs(other) < d && x + (backward[middle + other] ?? 0) >= width) {
      return { base: box.baseStart + x, head: box.headStart + x - k, exact: true };
    }
  }
  return null;
}

function stepBackward(
  { a, b, box, middle, forward, backward }: Search,
  d: number,
  meets: boolean,
): Split | null {
  const width = box.baseEnd - box.baseStart;
  const height = box.headEnd - box.headStart;
  const delta = width - height;
  for (let k = -d + 2 * Math.max(0, d - height); k <= d - 2 * Math.max(0, d - width); k += 2) {
    const left = backward[middle + k - 1] ?? 0;
    const above = backward[middle + k + 1] ?? 0;
    let x = k === -d || (k !== d && left < above) ? above : left + 1;
    while (x < width && x - k < height && a[box.baseEnd - 1 - x] === b[box.headEnd - 1 - x + k]) x++;
    backward[middle + k] = x;
    const other = delta - k;
    if (meets && Math.abs(other) <= d && x + (forward[middle + other] ?? 0) >= width) {
      return { base: box.baseEnd - x, head: box.headEnd - x + k, exact: true };
    }
  }
  return null;
}

/** The point that either search brought furthest from its corner. */
function furthest({ box, middle, forward, backward }: Search, d: number): Split {
  const width = box.baseEnd - box.baseStart;
  const height = box.headEnd - box.headStart;
  let best: Split = { base: box.baseStart, head: box.headStart, exact: false };
  let most = -1;
  for (let k = -d + 2 * Math.max(0, d - height); k <= d - 2 * Math.max(0, d - width); k += 2) {
    const x = Math.min(forward[middle + k] ?? 0, width, height + k);
    if (x + x - k > most) {
      most = x + x - k;
      best = { base: box.baseStart + x, head: box.headStart + x - k, exact: false };
    }
    const u = Math.min(backward[middle + k] ?? 0, width, height + k);
    if (u + u - k > most) {
      most = u + u - k;
      best = { base: box.baseEnd - u, head: box.headEnd - u + k, exact: false };
    }
  }
  return best;
}
