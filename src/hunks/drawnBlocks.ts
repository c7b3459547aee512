import type { ILinesDiffComputer } from 'vscode-diff';
import { linesDiffComputers } from 'vscode-diff';
import type { Block } from '../core/computeHunks.js';
import type { Cluster } from './clusters.js';
import { joinedAcross } from './joinedAcross.js';
import type { Texts } from './texts.js';
import { textsOf } from './texts.js';

/** Lines above and below a cluster that VS Code's algorithm gets to see, besides those its blocks could slide over. */
const CONTEXT = 4;

/** Milliseconds for one window and for all windows of a file; what the editor itself would take for a file is 5000. */
const WINDOW_MS = 200;
const FILE_MS = 500;

export type Deadline = { readonly at: number };

export function newDeadline(): Deadline {
  return { at: performance.now() + FILE_MS };
}

const computer: ILinesDiffComputer = linesDiffComputers.getDefault();

/** What VS Code draws in the window around a cluster; the cluster's own blocks if time is up or the answer is no alignment. */
export function drawnBlocks(cluster: Cluster, texts: Texts, deadline: Deadline): readonly Block[] {
  const window = windowOf(cluster);
  const left = deadline.at - performance.now();
  if (window === null || left <= 0) return joinedAcross(cluster.blocks, texts.base);
  const base = textsOf(texts.base, window.base.start, window.base.end);
  const head = textsOf(texts.head, window.head.start, window.head.end);
  const { changes, hitTimeout } = computer.computeDiff(base, head, {
    ignoreTrimWhitespace: false,
    computeMoves: false,
    maxComputationTimeMs: Math.max(1, Math.min(WINDOW_MS, left)),
  });
  if (hitTimeout) return joinedAcross(cluster.blocks, texts.base);
  const drawn = changes.map(({ original, modified }) => ({
    base: shifted(original, window.base.start - 1),
    head: shifted(modified, window.head.start - 1),
  }));
  return pairsUp(drawn, window, texts) ? drawn : cluster.blocks;
}

function windowOf({ blocks, above, below, first, last }: Cluster): Block | null {
  const top = blocks[0];
  const bottom = blocks.at(-1);
  if (top === undefined || bottom === undefined) return null;
  const up = Math.min(above, first.up + CONTEXT);
  const down = Math.min(below, last.down + CONTEXT);
  return {
    base: { start: top.base.start - up, end: bottom.base.end + down },
    head: { start: top.head.start - up, end: bottom.head.end + down },
  };
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
