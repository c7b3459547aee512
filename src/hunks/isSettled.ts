import type { LineRange } from '../core/changeSet.js';
import type { Block } from '../core/computeHunks.js';
import type { Spans } from '../core/lines.js';
import type { Cluster } from './clusters.js';
import type { Texts } from './texts.js';

/**
 * Whether a block that stands alone can be drawn in one way only, slides aside. An insertion or deletion can, unless it could
 * slide on over lines that differ in blanks at their ends only; a replacement can if no line of one side comes again
 * on the other, such blanks aside.
 */
export function isSettled(block: Block, { first, last }: Cluster, texts: Texts): boolean {
  const { base, head } = block;
  if (base.start === base.end) return !slidesOnLoosely(texts.head, head, { up: first.up, down: last.down });
  if (head.start === head.end) return !slidesOnLoosely(texts.base, base, { up: first.up, down: last.down });
  if (base.end - base.start === 1 && head.end - head.start === 1) return true;
  const seen = new Set(looseHashes(texts.base, base));
  return !looseHashes(texts.head, head).some((hash) => seen.has(hash));
}

function slidesOnLoosely(spans: Spans, { start, end }: LineRange, by: { up: number; down: number }): boolean {
  const alike = (a: number, b: number) =>
    a >= 0 && b < spans.starts.length && looseHash(spans, a) === looseHash(spans, b);
  return alike(start - by.up - 1, end - by.up - 1) || alike(start + by.down, end + by.down);
}

function looseHashes(spans: Spans, range: LineRange): number[] {
  return Array.from({ length: range.end - range.start }, (_, index) => looseHash(spans, range.start + index));
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
