import type { LineRange } from '../core/changeSet.js';
import type { Block } from '../core/computeHunks.js';
import type { Spans } from '../core/lines.js';
import type { Cluster } from './clusters.js';
import { joinedAcross } from './joinedAcross.js';
import { linesDiffComputer } from './linesDiffComputer.js';
import type { Texts } from './texts.js';
import { textsOf } from './texts.js';

/** Lines above and below a cluster that VS Code's algorithm gets to see, besides those its blocks could slide over. */
const CONTEXT = 4;

/** Milliseconds for one window and for all windows of a file; what the editor itself would take for a file is 5000. */
const WINDOW_MS = 200;
const FILE_MS = 500;

/** Windows this small take a few milliseconds at worst: looking at the clock at each step would cost more than the steps. */
const SMALL_LINES = 120;
const SMALL_BYTES = 4000;
const UNLIMITED = 0;

export type Deadline = { readonly at: number };

export function newDeadline(): Deadline {
  return { at: performance.now() + FILE_MS };
}

/** What VS Code draws in the window around a cluster; the cluster's own blocks if time is up or the answer is no alignment. */
export function drawnBlocks(cluster: Cluster, texts: Texts, deadline: Deadline): readonly Block[] {
  const own = cluster.all.map(({ block }) => block);
  const window = windowOf(cluster);
  const left = deadline.at - performance.now();
  if (left <= 0) return joinedAcross(own, texts.base);
  const base = textsOf(texts.base, window.base.start, window.base.end);
  const head = textsOf(texts.head, window.head.start, window.head.end);
  const { changes, hitTimeout } = linesDiffComputer.computeDiff(base, head, {
    ignoreTrimWhitespace: false,
    computeMoves: false,
    maxComputationTimeMs: isSmall(window, texts) ? UNLIMITED : Math.max(1, Math.min(WINDOW_MS, left)),
  });
  if (hitTimeout) return joinedAcross(own, texts.base);
  const drawn = changes.map(({ original, modified }) => ({
    base: shifted(original, window.base.start - 1),
    head: shifted(modified, window.head.start - 1),
  }));
  return pairsUp(drawn, window, texts) ? drawn : own;
}

function windowOf({ first, last, above, below }: Cluster): Block {
  const up = Math.min(above, first.slide.up + CONTEXT);
  const down = Math.min(below, last.slide.down + CONTEXT);
  return {
    base: { start: first.block.base.start - up, end: last.block.base.end + down },
    head: { start: first.block.head.start - up, end: last.block.head.end + down },
  };
}

function isSmall({ base, head }: Block, texts: Texts): boolean {
  const lines = Math.max(base.end - base.start, head.end - head.start);
  return lines <= SMALL_LINES && sizeOf(texts.base, base) + sizeOf(texts.head, head) <= SMALL_BYTES;
}

function sizeOf({ starts, ends }: Spans, { start, end }: LineRange): number {
  return (ends[end - 1] ?? 0) - (starts[start] ?? 0);
}

function shifted(
  range: { readonly startLineNumber: number; readonly endLineNumberExclusive: number },
  by: number,
): { start: number; end: number } {
  return { start: range.startLineNumber + by, end: range.endLineNumberExclusive + by };
}

/** Whether all lines outside the blocks are equal in pairs, which the law of an alignment asks for. */
function pairsUp(blocks: readonly Block[], window: Block, { baseIds, headIds }: Texts): boolean {
  let [base, head] = [window.base.start, window.head.start];
  const end = { start: window.base.end, end: window.base.end };
  const ends = { base: end, head: { start: window.head.end, end: window.head.end } };
  for (const block of [...blocks, ends]) {
    if (block.base.start - base !== block.head.start - head) return false;
    while (base < block.base.start) if (baseIds[base++] !== headIds[head++]) return false;
    base = block.base.end;
    head = block.head.end;
  }
  return true;
}
