import type { Block } from '../core/computeHunks.js';
import type { Spans } from '../core/lines.js';
import { joined } from '../core/slides.js';

/** The editor draws two blocks as one where hardly anything stands between them and one of them is larger than this. */
const LARGE = 5;
const HARDLY = 4;
const ROUNDS = 11;

/** Blocks as the editor joins them: across equal lines with so few characters that nobody would hold on to them. */
export function joinedAcross(blocks: readonly Block[], base: Spans): readonly Block[] {
  let before: readonly Block[] = blocks;
  for (let round = 0; round < ROUNDS; round++) {
    const after = joinedOnce(before, base);
    if (after.length === before.length) return after;
    before = after;
  }
  return before;
}

function joinedOnce(blocks: readonly Block[], base: Spans): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (
      last !== undefined &&
      (isLarge(last) || isLarge(block)) &&
      isBare(base, last.base.end, block.base.start)
    ) {
      result[result.length - 1] = joined(last, block);
    } else result.push(block);
  }
  return result;
}

function isLarge({ base, head }: Block): boolean {
  return base.end - base.start + head.end - head.start > LARGE;
}

function isBare({ bytes, starts, ends }: Spans, from: number, to: number): boolean {
  let characters = 0;
  for (let line = from; line < to && characters <= HARDLY; line++) {
    const end = ends[line] ?? 0;
    for (let at = starts[line] ?? 0; at < end && characters <= HARDLY; at++)
      if ((bytes[at] ?? 0) > 32) characters++;
  }
  return characters <= HARDLY;
}
