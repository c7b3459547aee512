import type { Block } from './computeHunks.js';
import { blocksOf, diffIds } from './diffIds.js';
import { settled } from './slides.js';

/**
 * Blocks outside of which there is no doubt what became of a line. Two shortest ways are taken, one as low and one as high as
 * changes can stand; a line that they do not pair alike belongs to a block.
 */
export function certainBlocks(base: Int32Array, head: Int32Array): Block[] {
  const low = pairsOf(settled(diffIds(base, head), base, head), base.length);
  const high = mirrored(pairsOf(upsideDown(base, head), base.length), head.length);
  const marks = { base: new Uint8Array(base.length).fill(1), head: new Uint8Array(head.length).fill(1) };
  for (const [line, pair] of low.entries()) {
    if (pair === -1 || pair !== high[line]) continue;
    marks.base[line] = 0;
    marks.head[pair] = 0;
  }
  return blocksOf(marks);
}

function upsideDown(base: Int32Array, head: Int32Array): Block[] {
  const [baseUp, headUp] = [base.toReversed(), head.toReversed()];
  return settled(diffIds(baseUp, headUp), baseUp, headUp);
}

/** For each line of the base its line of the head, or -1. */
function pairsOf(blocks: readonly Block[], length: number): Int32Array {
  const pairs = new Int32Array(length).fill(-1);
  let [line, head] = [0, 0];
  for (const block of [...blocks, { base: { start: length, end: length }, head: { start: 0, end: 0 } }]) {
    while (line < block.base.start) pairs[line++] = head++;
    line = block.base.end;
    head = block.head.end;
  }
  return pairs;
}

function mirrored(pairs: Int32Array, headLength: number): Int32Array {
  return pairs.toReversed().map((pair) => (pair === -1 ? -1 : headLength - 1 - pair));
}
