import type { FileMode } from './changeSet.js';
import { isBinary } from './isBinary.js';
import type { FileState } from './landing.js';
import { mergeBytes, sameBytes } from './mergeBytes.js';

/** A file's state on three sides: what the change began with, what is there now, what the change makes of it. */
export type ThreeStates = { readonly from: FileState; readonly now: FileState; readonly to: FileState };

/** `why` is a sentence with its remedy. */
export type Merged<T> =
  { readonly kind: 'merged'; readonly value: T } | { readonly kind: 'conflict'; readonly why: string };

/** Bytes over which two different edits of one file are not merged. */
const MERGE_CAP = 64 * 1024 * 1024;

const OTHER_CONTENT =
  'It was changed since in a way that cannot be merged line by line. Put your version aside, then land again.';
const SAME_LINES = 'You changed the same lines since. Undo your edit or reject these hunks, then land again.';
const OTHER_MODE = 'Its mode was changed since in another way. Set it back, or reject the change of mode.';

/** Content and mode apart, each three ways; a file that became a symlink, or the other way round, only as one. */
export function mergeState(states: ThreeStates): Merged<FileState> {
  const { from, now, to } = states;
  if (sameState(now, from) || sameState(now, to)) return { kind: 'merged', value: to };
  if (new Set([from, now, to].map(({ mode }) => mode === '120000')).size > 1) {
    return { kind: 'conflict', why: OTHER_CONTENT };
  }
  const mode = pick<FileMode>([from.mode, now.mode, to.mode], (a, b) => a === b);
  if (mode === null) return { kind: 'conflict', why: OTHER_MODE };
  const bytes = mergeContent(states);
  return bytes.kind === 'conflict' ? bytes : { kind: 'merged', value: { mode, bytes: bytes.value } };
}

export function sameState(a: FileState, b: FileState): boolean {
  return a.mode === b.mode && sameBytes(a.bytes, b.bytes);
}

/** The side that changed, if only one did or both alike. */
function pick<T>([from, now, to]: readonly [T, T, T], same: (a: T, b: T) => boolean): T | null {
  if (same(now, from) || same(now, to)) return to;
  return same(to, from) ? now : null;
}

function mergeContent({ from, now, to }: ThreeStates): Merged<Uint8Array> {
  const picked = pick([from.bytes, now.bytes, to.bytes], sameBytes);
  if (picked !== null) return { kind: 'merged', value: picked };
  if (![from, now, to].every(hasLines)) return { kind: 'conflict', why: OTHER_CONTENT };
  const merge = mergeBytes(from.bytes, now.bytes, to.bytes);
  return merge.kind === 'conflict'
    ? { kind: 'conflict', why: SAME_LINES }
    : { kind: 'merged', value: merge.bytes };
}

function hasLines({ mode, bytes }: FileState): boolean {
  return mode !== '120000' && bytes.length <= MERGE_CAP && !isBinary(bytes);
}
