import type { FileChange, FileMode, HunkId } from './changeSet.js';

/** A file as it stands in a tree. For a symlink `bytes` are its target text. */
export type FileState = { readonly mode: FileMode; readonly bytes: Uint8Array };

/** A file state at its path; `null` where the composed tree has no such file. */
export type PlacedFile = FileState & { readonly path: string };

/** One change with the bytes of both its blobs (`null` for a side that is absent or a submodule). */
export type LandingFile = {
  readonly change: FileChange;
  readonly base: Uint8Array | null;
  readonly head: Uint8Array | null;
};

/**
 * Landing moves the working tree from one selection of hunks to another by three-way merge, whatever the origin:
 * - an agent's hunks are not in the working tree at first and accepted ones are put in;
 * - hunks found in the working tree are all in it at first and rejected ones are taken out.
 * `from` is what is present, `to` what shall be. Undecided hunks stay as they are.
 */
export type LandingStep = { readonly from: ReadonlySet<HunkId>; readonly to: ReadonlySet<HunkId> };

export type LandingPlan =
  | { readonly kind: 'ready'; readonly writes: readonly Write[]; readonly untouched: readonly Untouched[] }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] };

/** One path's way from what is there to what shall be there; `null` is "no file". Never both null. */
export type Write = {
  readonly path: string;
  readonly before: FileState | null;
  readonly after: FileState | null;
  readonly hunks: readonly HunkId[];
};

/** A hunk that is not written into a working tree by nature, such as a submodule's pointer. */
export type Untouched = { readonly path: string; readonly reason: string; readonly hunks: readonly HunkId[] };

/** Nothing is written while there is one. `reason` is a sentence with its remedy. */
export type Conflict = { readonly path: string; readonly reason: string; readonly hunks: readonly HunkId[] };

/** What the working tree holds at a path: a file, nothing, or something that a file cannot replace. */
export type Occupant = FileState | 'absent' | 'folder' | 'unreadable';

/** Documents that are open in an editor with text that is not on disk yet. All paths are absolute. */
export type OpenDocuments = {
  /** The unsaved text as the bytes that saving it would write; `null` when the file is not open or has no unsaved text. */
  readonly dirty: (path: string) => Uint8Array | null;
  /** All of them in one undoable step, none saved. False, and nothing changed, when a document is not at `before` any more. */
  readonly edit: (edits: readonly DocumentEdit[]) => Promise<boolean>;
};

export type DocumentEdit = { readonly path: string; readonly before: Uint8Array; readonly after: Uint8Array };

export const NO_OPEN_DOCUMENTS: OpenDocuments = { dirty: () => null, edit: () => Promise.resolve(false) };
