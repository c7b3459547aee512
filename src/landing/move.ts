import type { FileState, Occupant } from '../core/landing.js';

/** One path's way on the disk. `permissions` are those of the file that was there, kept beyond git's one bit. */
export type Move = {
  readonly path: string;
  readonly from: FileState | null;
  readonly to: FileState | null;
  readonly permissions: number | null;
};

export function isAt(occupant: Occupant, state: FileState | null): boolean {
  if (state === null) return occupant === 'absent';
  if (typeof occupant === 'string') return false;
  return occupant.mode === state.mode && Buffer.compare(occupant.bytes, state.bytes) === 0;
}

export function backwards(move: Move): Move {
  return { ...move, from: move.to, to: move.from };
}

/** As planned, but what goes away goes first, so that a file can make room for a folder, a folder for a file, and `A` for `a`. */
export function inOrder<Kind extends Move>(
  moves: readonly Kind[],
): { readonly going: Kind[]; readonly coming: Kind[] } {
  return { going: moves.filter(({ to }) => to === null), coming: moves.filter(({ to }) => to !== null) };
}

/** A folder at this path is where a file was: the same landing has put something in it. */
export function isFilled(moves: readonly Move[], path: string): boolean {
  return moves.some((move) => move.to !== null && move.path.startsWith(`${path}/`));
}

/** A folder at this path is no obstacle: the same landing takes away what is in it. */
export function makesRoom(moves: readonly Move[], path: string): boolean {
  return moves.some((move) => move.to === null && move.path.startsWith(`${path}/`));
}
