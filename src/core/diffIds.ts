import type { Block } from './computeHunks.js';
import type { Box } from './middleSnake.js';
import { middleSnake, newReach } from './middleSnake.js';
import { uniqueAnchors } from './uniqueAnchors.js';

/** Differences from each corner after which a search stops looking for the shortest way. */
const CAP = 256;

/**
 * Blocks in which two sequences of ids differ. The way is the shortest one, unless that would cost more than the cap: there
 * it goes by ids that are unique on both sides, and where there are none, by how far a search has come. So time is
 * near linear on any input.
 */
export function diffIds(base: Int32Array, head: Int32Array): Block[] {
  const marks = { base: new Uint8Array(base.length), head: new Uint8Array(head.length) };
  const box = trimmed(base, head, { baseStart: 0, baseEnd: base.length, headStart: 0, headEnd: head.length });
  const known = shared(base, head, box, marks);
  compare(known, marks);
  return blocksOf(marks);
}

/** What is changed so far, a byte for each element. */
export type Marks = { readonly base: Uint8Array; readonly head: Uint8Array };

/** The elements that both sides have, with their places. */
type Shared = {
  readonly base: Int32Array;
  readonly head: Int32Array;
  readonly basePlaces: Int32Array;
  readonly headPlaces: Int32Array;
};

function trimmed(a: Int32Array, b: Int32Array, box: Box): Box {
  let { baseStart, baseEnd, headStart, headEnd } = box;
  while (baseStart < baseEnd && headStart < headEnd && a[baseStart] === b[headStart]) {
    baseStart++;
    headStart++;
  }
  while (baseStart < baseEnd && headStart < headEnd && a[baseEnd - 1] === b[headEnd - 1]) {
    baseEnd--;
    headEnd--;
  }
  return { baseStart, baseEnd, headStart, headEnd };
}

/** Leaves out, and marks as changed, what the other side does not have: it can never be matched. */
function shared(base: Int32Array, head: Int32Array, box: Box, marks: Marks): Shared {
  const baseSlice = base.subarray(box.baseStart, box.baseEnd);
  const headSlice = head.subarray(box.headStart, box.headEnd);
  const basePlaces = placesOf(baseSlice, headSlice, box.baseStart, marks.base);
  const headPlaces = placesOf(headSlice, baseSlice, box.headStart, marks.head);
  return {
    basePlaces,
    headPlaces,
    base: basePlaces.map((place) => base[place] ?? 0),
    head: headPlaces.map((place) => head[place] ?? 0),
  };
}

function placesOf(slice: Int32Array, other: Int32Array, from: number, marks: Uint8Array): Int32Array {
  const present = new Uint8Array(other.reduce((most, id) => Math.max(most, id), -1) + 1);
  for (const id of other) present[id] = 1;
  const places = new Int32Array(slice.length);
  let count = 0;
  for (let index = 0; index < slice.length; index++) {
    if (present[slice[index] ?? 0] === 1) places[count++] = from + index;
    else marks[from + index] = 1;
  }
  return places.subarray(0, count);
}

function compare({ base, head, basePlaces, headPlaces }: Shared, marks: Marks): void {
  const reach = newReach(base.length + head.length);
  const boxes: Box[] = [{ baseStart: 0, baseEnd: base.length, headStart: 0, headEnd: head.length }];
  for (let next = boxes.pop(); next !== undefined; next = boxes.pop()) {
    const box = trimmed(base, head, next);
    if (box.baseStart === box.baseEnd || box.headStart === box.headEnd) {
      for (let at = box.baseStart; at < box.baseEnd; at++) marks.base[basePlaces[at] ?? 0] = 1;
      for (let at = box.headStart; at < box.headEnd; at++) marks.head[headPlaces[at] ?? 0] = 1;
      continue;
    }
    const split = middleSnake(base, head, reach, { box, cap: CAP });
    if (split.exact) boxes.push(...cut(box, [split]));
    else boxes.push(...cut(box, anchorsOr(base, head, box, split)));
  }
}

type Point = { readonly base: number; readonly head: number };

function anchorsOr(base: Int32Array, head: Int32Array, box: Box, otherwise: Point): readonly Point[] {
  const anchors = uniqueAnchors(base, head, box);
  return anchors.length > 0 ? anchors : [otherwise];
}

/** The box cut at points that go up on both sides. */
function cut(box: Box, points: readonly Point[]): Box[] {
  const ends = [...points, { base: box.baseEnd, head: box.headEnd }];
  return ends.map((end, index) => {
    const start = points[index - 1] ?? { base: box.baseStart, head: box.headStart };
    return { baseStart: start.base, baseEnd: end.base, headStart: start.head, headEnd: end.head };
  });
}

/** The runs of changed elements; what is not changed is paired in order. */
export function blocksOf({ base, head }: Marks): Block[] {
  const blocks: Block[] = [];
  let [baseAt, headAt] = [0, 0];
  while (baseAt < base.length || headAt < head.length) {
    const [baseStart, headStart] = [baseAt, headAt];
    while (base[baseAt] === 1) baseAt++;
    while (head[headAt] === 1) headAt++;
    if (baseAt > baseStart || headAt > headStart) {
      blocks.push({ base: { start: baseStart, end: baseAt }, head: { start: headStart, end: headAt } });
    }
    baseAt++;
    headAt++;
  }
  return blocks;
}
