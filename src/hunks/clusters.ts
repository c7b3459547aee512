import type { Block } from '../core/computeHunks.js';
import type { Slide } from '../core/slides.js';
import { slideOf } from '../core/slides.js';
import type { Texts } from './texts.js';

/** A block with how far it could slide. */
export type Placed = { readonly block: Block; readonly slide: Slide };

/** Blocks that could be drawn as one, or differently because of each other; at least one. */
export type Cluster = {
  readonly first: Placed;
  readonly last: Placed;
  readonly all: readonly Placed[];
  /** Equal lines above and below, up to the next cluster or the end. */
  readonly above: number;
  readonly below: number;
};

/** Lines that must lie between two blocks, wherever these slide, before they have nothing to do with each other. */
const APART = 3;

export function clustersOf(blocks: readonly Block[], texts: Texts): Cluster[] {
  const placed = blocks.map((block, index): Placed => {
    const around = { previous: blocks[index - 1], next: blocks[index + 1] };
    return { block, slide: slideOf(block, { base: texts.baseIds, head: texts.headIds, ...around }) };
  });
  return grouped(placed).map((all, index, groups) =>
    clusterOf(all, groups[index - 1], groups[index + 1] ?? [endOf(texts)]),
  );
}

/** At least one. */
type Group = readonly [Placed, ...Placed[]];

function grouped(placed: readonly Placed[]): Group[] {
  const groups: [Placed, ...Placed[]][] = [];
  for (const next of placed) {
    const group = groups.at(-1);
    if (group !== undefined && between(lastOf(group), next) < APART) group.push(next);
    else groups.push([next]);
  }
  return groups;
}

function lastOf(group: Group): Placed {
  return group.at(-1) ?? group[0];
}

function between(above: Placed, below: Placed): number {
  return below.block.base.start - below.slide.up - (above.block.base.end + above.slide.down);
}

function endOf({ baseIds, headIds }: Texts): Placed {
  const end = (length: number) => ({ start: length, end: length });
  return { block: { base: end(baseIds.length), head: end(headIds.length) }, slide: { up: 0, down: 0 } };
}

function clusterOf(all: Group, before: Group | undefined, after: Group): Cluster {
  const [first, last] = [all[0], lastOf(all)];
  return {
    first,
    last,
    all,
    above: first.block.base.start - (before === undefined ? 0 : lastOf(before).block.base.end),
    below: after[0].block.base.start - last.block.base.end,
  };
}
