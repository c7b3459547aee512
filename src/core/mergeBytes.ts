import type { LineRange } from './changeSet.js';
import { certainBlocks } from './certainBlocks.js';
import { internSpans } from './internSpans.js';
import { joinBytes } from './joinBytes.js';
import type { Lines } from './lines.js';
import { lineSpans, splitLines } from './lines.js';

export type Merge =
  | { readonly kind: 'merged'; readonly bytes: Uint8Array }
  /** Lines of the ancestor, half-open, that both sides changed in different ways; empty ranges are positions. */
  | { readonly kind: 'conflict'; readonly ranges: readonly LineRange[] };

/**
 * What current and target both made of the ancestor, by lines with their terminators. Changes of the two sides that touch are
 * a conflict unless they are the same, and where a change could as well stand elsewhere it takes up all that room: in
 * doubt nothing is merged. Where nearly all lines are alike, `git merge-file` may still pair them otherwise and see a
 * conflict that is none here.
 */
export function mergeBytes(ancestor: Uint8Array, current: Uint8Array, target: Uint8Array): Merge {
  if (sameBytes(current, ancestor) || sameBytes(current, target)) return { kind: 'merged', bytes: target };
  if (sameBytes(target, ancestor)) return { kind: 'merged', bytes: current };
  const lines = splitLines(ancestor);
  const ours = changesOf(lines, splitLines(current));
  const theirs = changesOf(lines, splitLines(target));
  const conflicts = conflictsOf(ours, theirs);
  if (conflicts.length > 0) return { kind: 'conflict', ranges: conflicts };
  return { kind: 'merged', bytes: applied(lines, [...ours, ...theirs]) };
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** Lines of the ancestor, and what comes in their place. */
type Change = { readonly range: LineRange; readonly bytes: Uint8Array };

function changesOf(ancestor: Lines, side: Lines): Change[] {
  const ids = internSpans(lineSpans(ancestor), lineSpans(side));
  return certainBlocks(ids.base, ids.head).map(({ base, head }) => ({
    range: base,
    bytes: side.bytes.subarray(side.starts[head.start], side.starts[head.end]),
  }));
}

function conflictsOf(ours: readonly Change[], theirs: readonly Change[]): LineRange[] {
  const conflicts: LineRange[] = [];
  let next = 0;
  for (const our of ours) {
    while ((theirs[next]?.range.end ?? Infinity) < our.range.start) next++;
    for (let at = next; (theirs[at]?.range.start ?? Infinity) <= our.range.end; at++) {
      const their = theirs[at];
      if (their !== undefined && !sameChange(our, their)) conflicts.push(cover(our.range, their.range));
    }
  }
  return conflicts;
}

function sameChange(a: Change, b: Change): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && sameBytes(a.bytes, b.bytes);
}

function cover(a: LineRange, b: LineRange): LineRange {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The same change of both sides is made once. */
function applied(ancestor: Lines, changes: readonly Change[]): Uint8Array {
  const ordered = changes.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const parts: Uint8Array[] = [];
  let line = 0;
  for (const [index, change] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before !== undefined && sameChange(before, change)) continue;
    parts.push(
      ancestor.bytes.subarray(ancestor.starts[line], ancestor.starts[change.range.start]),
      change.bytes,
    );
    line = change.range.end;
  }
  parts.push(ancestor.bytes.subarray(ancestor.starts[line]));
  return joinBytes(parts);
}
