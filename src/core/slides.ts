import type { LineRange } from './changeSet.js';
import type { Block } from './computeHunks.js';

/** How far a block can be moved and still turn one sequence into the other: lines up, lines down. */
export type Slide = { readonly up: number; readonly down: number };

/** The ids compared, and the nearest changed lines: between two blocks at least no line is crossed. */
export type Between = {
  readonly base: Int32Array;
  readonly head: Int32Array;
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
};

const NONE: Slide = { up: 0, down: 0 };

/** Only a pure insertion or a pure deletion can slide. */
export function slideOf(block: Block, { base, head, previous, next }: Between): Slide {
  if (block.base.start === block.base.end) return room(head, block.head, previous?.head, next?.head);
  if (block.head.start === block.head.end) return room(base, block.base, previous?.base, next?.base);
  return NONE;
}

function room(ids: Int32Array, range: LineRange, previous?: LineRange, next?: LineRange): Slide {
  const { start, end } = range;
  const top = previous?.end ?? 0;
  const bottom = next?.start ?? ids.length;
  let up = 0;
  while (start - up > top && ids[start - up - 1] === ids[end - up - 1]) up++;
  let down = 0;
  while (end + down < bottom && ids[start + down] === ids[end + down]) down++;
  return { up, down };
}

export function moved({ base, head }: Block, by: number): Block {
  return {
    base: { start: base.start + by, end: base.end + by },
    head: { start: head.start + by, end: head.end + by },
  };
}

/** Every slidable block as low as it can stand; blocks that come to touch become one. */
export function settled(blocks: readonly Block[], base: Int32Array, head: Int32Array): Block[] {
  const result: Block[] = [];
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block === undefined) continue;
    const next = result.at(-1);
    const { down } = slideOf(block, { base, head, previous: undefined, next });
    const low = moved(block, down);
    if (next?.base.start === low.base.end && next.head.start === low.head.end) {
      result[result.length - 1] = joined(low, next);
    } else result.push(low);
  }
  return result.reverse();
}

export function joined(first: Block, last: Block): Block {
  return {
    base: { start: first.base.start, end: last.base.end },
    head: { start: first.head.start, end: last.head.end },
  };
}
