/**
 * What git says lies between two frozen trees. Immutable: decisions are plain data beside it, so a hunk's
 * lines never move, and a change set that was shown never changes under the reviewer.
 */
export type ChangeSet = {
  /** Commits in the session's own object store. */
  readonly baseCommit: string;
  readonly headCommit: string;
  /** In the order of paths, each change once. */
  readonly files: readonly FileChange[];
  /** What was not taken into the snapshot, and why: secrets, files over the cap, unreadable ones. */
  readonly leftOut: readonly LeftOut[];
};

export type LeftOut = { readonly path: string; readonly reason: string };

/** One file's way from base to head. At least one of the two sides is there, and `hunks` is never empty. */
export type FileChange = {
  /** Unique in its change set: the head path, or the base path of a deleted file. */
  readonly path: string;
  readonly base: FileVersion | null;
  readonly head: FileVersion | null;
  readonly hunks: readonly Hunk[];
};

export type FileVersion = {
  /** As git stores it: relative to the repository, separated by `/`. */
  readonly path: string;
  readonly mode: FileMode;
  readonly oid: string;
  /** Bytes; of a symlink, of its target text; of a submodule, 0. */
  readonly size: number;
};

export type FileMode = '100644' | '100755' | '120000' | '160000';

/** Half-open, 0-based, in lines of `splitLines`; an empty range is a position. */
export type LineRange = { readonly start: number; readonly end: number };

export type HunkId = string;

/**
 * One unit of decision. Each kind changes its own part of the file, so that any subset of a file's hunks, taken
 * in any order, gives the same file:
 * - `lines`: a range of lines;
 * - `whole`: the file as one unit: its presence, or content that has no lines to choose from;
 * - `mode`: the executable bit;
 * - `path`: the move of a renamed file.
 */
export type Hunk = LinesHunk | WholeHunk | ModeHunk | PathHunk;

type HunkIdentity = {
  /** Bound to both blobs and to the place: two hunks of one change set never share it. */
  readonly id: HunkId;
  /** SHA-256 of what is removed and added, whatever the place: what `carryOver` recognises a hunk by. */
  readonly content: string;
};

export type LinesHunk = HunkIdentity & {
  readonly kind: 'lines';
  /** Exact to the byte; never both empty; hunks of a file are ordered and disjoint. */
  readonly base: LineRange;
  readonly head: LineRange;
  /** What the native diff editor draws of it, which decides where its buttons stand. */
  readonly look: HunkLook;
};

/**
 * `drawn`: the editor shows this block; its ranges count lines as the editor does (a final line terminator opens one
 * more, empty line). The others are invisible there and get a row of their own.
 */
export type HunkLook =
  | { readonly kind: 'drawn'; readonly base: LineRange; readonly head: LineRange }
  | { readonly kind: 'lineEndings' }
  | { readonly kind: 'byteOrderMark' };

export type WholeHunk = HunkIdentity & { readonly kind: 'whole'; readonly reason: WholeReason };

export type WholeReason =
  | 'created'
  | 'deleted'
  | 'binary'
  | 'encoding'
  | 'symlink'
  | 'submodule'
  | 'typeChanged'
  | 'tooLarge'
  | 'tooSlow';

export type ModeHunk = HunkIdentity & { readonly kind: 'mode' };
export type PathHunk = HunkIdentity & { readonly kind: 'path' };

/** Every hunk of a change set with its file, in order of files. */
export function hunksOf(changeSet: ChangeSet): { file: FileChange; hunk: Hunk }[] {
  return changeSet.files.flatMap((file) => file.hunks.map((hunk) => ({ file, hunk })));
}

/** The sides' paths, each once: where a person looks for the file. */
export function pathsOf(file: FileChange): string[] {
  return [...new Set([file.base?.path, file.head?.path].filter((path) => path !== undefined))];
}
