import type { FileChange, Hunk, LineRange } from '../core/changeSet.js';
import type { Side } from '../core/flag.js';

/**
 * The lines of one side that a hunk's block covers in the diff editor: half-open, 0-based, as the editor counts lines.
 * What is no block of lines (a created or binary file, a mode, a move) stands at the top.
 */
export function hunkPlace(hunk: Hunk, side: Side): LineRange {
  if (hunk.kind !== 'lines') return { start: 0, end: 0 };
  return hunk.look.kind === 'drawn' ? hunk.look[side] : hunk[side];
}

/** The diff editor shows this hunk as a block of its own. */
export function isDrawn(hunk: Hunk): boolean {
  return hunk.kind === 'lines' && hunk.look.kind === 'drawn';
}

/**
 * The hunk a cursor on `line` (0-based) of one side stands on: the block around it, else one that lies between this line
 * and a neighbour because its side is empty, else a hunk that is the whole file.
 */
export function hunkAt(file: FileChange, side: Side, line: number): Hunk | null {
  const within = ({ start, end }: LineRange) => start <= line && line < end;
  const beside = ({ start, end }: LineRange) => start === end && (line === start || line === start - 1);
  const drawn = file.hunks.filter(isDrawn);
  return (
    drawn.find((hunk) => within(hunkPlace(hunk, side))) ??
    drawn.find((hunk) => beside(hunkPlace(hunk, side))) ??
    file.hunks.find((hunk) => hunk.kind === 'lines' && within(hunkPlace(hunk, side))) ??
    file.hunks.find((hunk) => hunk.kind === 'whole') ??
    (line === 0 ? file.hunks.find((hunk) => hunk.kind !== 'lines') : undefined) ??
    null
  );
}
