import type { Block } from '../core/computeHunks.js';
import type { Slide } from '../core/slides.js';
import { slideOf } from '../core/slides.js';
import type { Texts } from './texts.js';

/** Blocks that could be drawn as one, or differently because of each other, with the room that each side has around them. */
export type Cluster = {
  readonly blocks: readonly Block[];
  /** Equal lines above and below that no other cluster counts on, one for each side alike. */
  readonly above: number;
  readonly below: number;
  readonly first: Slide;
  readonly last: Slide;
};

/** Lines that must lie between two blocks, wherever these slide, before they have nothing to do with each other. */
const APART = 3;

type Placed = { readonly block: Block; readonly slide: Slide };

export function clustersOf(blocks: readonly Block[], texts: Texts): Cluster[] {
  const placed = blocks.map((block, index): Placed => {
    const around = { previous: blocks[index - 1], next: blocks[index + 1] };
    return { block, slide: slideOf(block, { base: texts.baseIds, head: texts.headIds, ...around }) };
  });
  const groups = grouped(placed);
  return groups.map((group, index) =>
    clusterOf(group, groups[index - 1], groups[index + 1]?.[0] ?? endOf(texts)),
  );
}

function grouped(placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const next of placed) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && between(last, next) < APART) group.push(next);
    else groups.push([next]);
  }
  return groups;
}

function between(above: Placed, below: Placed): number {
  return below.block.base.start - below.slide.up - (above.block.base.end + above.slide.down);
}

function endOf({ baseIds, headIds }: Texts): Placed {
  const end = (length: number) => ({ start: length, end: length });
  return { block: { base: end(baseIds.length), head: end(headIds.length) }, slide: { up: 0, down: 0 } };
}

function clusterOf(group: readonly Placed[], before: readonly Placed[] | undefined, next: Placed): Cluster {
  const [first] = group;
  const last = group.at(-1);
  const none = { up: 0, down: 0 };
  return {
    blocks: group.map(({ block }) => block),
    above: (first?.block.base.start ?? 0) - (before?.at(-1)?.block.base.end ?? 0),
    below: next.block.base.start - (last?.block.base.end ?? 0),
    first: first?.slide ?? none,
    last: last?.slide ?? none,
  };
}
