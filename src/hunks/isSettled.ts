import type { LineRange } from '../core/changeSet.js';
import type { Spans } from '../core/lines.js';
import type { Slide } from '../core/slides.js';
import type { Cluster, Placed } from './clusters.js';
import { joinedAcross } from './joinedAcross.js';
import type { Texts } from './texts.js';

/**
 * Whether there is one way only to draw these blocks, a slide of a single one aside. What slides beside another block, or
 * over lines that are alike but for blanks at their ends, and what stands close enough to be joined, is in doubt.
 */
export function isSettled({ all }: Cluster, texts: Texts): boolean {
  if (all.some((placed) => slidesLoosely(placed, texts))) return false;
  if (all.length === 1) return true;
  if (all.some(({ slide }) => slide.up + slide.down > 0) || comesAgainLoosely(all, texts)) return false;
  const blocks = all.map(({ block }) => block);
  return joinedAcross(blocks, texts.base).length === blocks.length;
}

/** A removed line is added again with other blanks at its ends: VS Code pairs the two. */
function comesAgainLoosely(all: readonly Placed[], texts: Texts): boolean {
  const removed = new Set(all.flatMap(({ block }) => looseHashes(texts.base, block.base)));
  return all.some(({ block }) => looseHashes(texts.head, block.head).some((hash) => removed.has(hash)));
}

function looseHashes(spans: Spans, { start, end }: LineRange): number[] {
  return Array.from({ length: end - start }, (_, index) => looseHash(spans, start + index));
}

function slidesLoosely({ block, slide }: Placed, texts: Texts): boolean {
  if (block.base.start === block.base.end) return slidesOnLoosely(texts.head, block.head, slide);
  return block.head.start === block.head.end && slidesOnLoosely(texts.base, block.base, slide);
}

function slidesOnLoosely(spans: Spans, { start, end }: LineRange, by: Slide): boolean {
  const alike = (a: number, b: number) =>
    a >= 0 && b < spans.starts.length && looseHash(spans, a) === looseHash(spans, b);
  return alike(start - by.up - 1, end - by.up - 1) || alike(start + by.down, end + by.down);
}

/** A hash of a line without the blanks at its ends; equal by chance only makes more work. */
function looseHash({ bytes, starts, ends }: Spans, line: number): number {
  let [from, to] = [starts[line] ?? 0, ends[line] ?? 0];
  while (from < to && (bytes[from] ?? 0) <= 32) from++;
  while (from < to && (bytes[to - 1] ?? 0) <= 32) to--;
  let hash = 0;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
  return hash;
}
