import type { LineRange } from './changeSet.js';
import { lineEnd } from './lines.js';

/** Half-open, 0-based, in bytes. */
export type ByteRange = { readonly start: number; readonly end: number };

type Ranges = { readonly base: LineRange; readonly head: LineRange };

export type HunkBytes<T> = { readonly hunk: T; readonly base: ByteRange; readonly head: ByteRange };

/**
 * Where the hunks of a file stand in the bytes of both sides. The hunks are all those of the file, in order: what lies
 * between two of them is equal on both sides, so one walk down the base finds the places in the head too.
 */
export function hunkBytes<T extends Ranges>(
  hunks: readonly T[],
  base: Uint8Array,
  head: Uint8Array,
): HunkBytes<T>[] {
  const skipBase = skipper(base);
  const skipHead = skipper(head);
  let [line, baseAt, headAt] = [0, 0, 0];
  return hunks.map((hunk) => {
    const start = skipBase(baseAt, hunk.base.start - line);
    const headStart = headAt + start - baseAt;
    line = hunk.base.end;
    baseAt = skipBase(start, hunk.base.end - hunk.base.start);
    headAt = skipHead(headStart, hunk.head.end - hunk.head.start);
    return { hunk, base: { start, end: baseAt }, head: { start: headStart, end: headAt } };
  });
}

/** The byte so many lines after the start of a line, or the end of the file if there are fewer. */
function skipper(bytes: Uint8Array): (from: number, count: number) => number {
  const hasCarriageReturn = bytes.includes(13);
  return (from, count) => {
    let at = from;
    for (let left = count; left > 0 && at < bytes.length; left--) at = lineEnd(bytes, at, hasCarriageReturn);
    return at;
  };
}
