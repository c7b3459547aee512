import type { Flag } from '../core/flag.js';

/** What a hunk replaces, and the document it stands in now; lines without their ends. */
export type HunkLines = { readonly base: readonly string[]; readonly head: readonly string[] };

/** `line` (0-based, of the head) becomes `text`, or goes altogether. */
export type LineFix = { readonly line: number; readonly text: string | null };

/**
 * Puts back the one line that makes a flag true, where its hunk holds more than that: as it was if the hunk had such a
 * line before, else it is taken out. Null where that is not so plain, or where the head has been edited since.
 */
export function lineFix(
  flag: Pick<Flag, 'side' | 'range' | 'before' | 'after'>,
  hunk: HunkLines,
  lineAt: (line: number) => string | null,
): LineFix | null {
  const { side, range, before, after } = flag;
  if (side !== 'head' || range === null || after === null || hunk.head.length < 2) return null;
  const now = lineAt(range.start);
  if (now?.trim() !== after.trim() || !hunk.head.includes(now)) return null;
  const old = hunk.base.filter((line) => line.trim() === before?.trim());
  if (old.length > 1) return null;
  return { line: range.start, text: old[0] ?? null };
}
