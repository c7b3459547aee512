import type { ChangeSet, HunkId, LeftOut } from './changeSet.js';

export type Repository = {
  /** Absolute path of the top folder. */
  readonly root: string;
  /** Absolute path of the git directory that all worktrees share. */
  readonly commonDirectory: string;
  /** Our own bare repository: objects and refs of ours are there and nowhere else. */
  readonly store: string;
  readonly head: Head;
};

export type Head =
  | { readonly kind: 'branch'; readonly branch: string; readonly commit: string }
  | { readonly kind: 'detached'; readonly commit: string }
  /** No commit yet: the base is the empty tree. */
  | { readonly kind: 'unborn'; readonly branch: string };

export type WorktreeRequest = { readonly repository: Repository; readonly session: string };

/** Made by us, outside the repository and every workspace folder. Empty until it is filled. */
export type Worktree = {
  readonly repository: Repository;
  readonly session: string;
  readonly path: string;
  /** A commit in the store: HEAD plus the user's uncommitted work. */
  readonly baseCommit: string;
  /** Untracked files that stayed behind: what looks like a secret, what is over the cap. */
  readonly leftOut: readonly LeftOut[];
};

export type Source =
  | { readonly kind: 'worktree'; readonly worktree: Worktree }
  | { readonly kind: 'workingTree'; readonly repository: Repository; readonly session: string }
  | {
      readonly kind: 'branch';
      readonly repository: Repository;
      readonly session: string;
      readonly branch: string;
      readonly against: string;
    };

export type AmendRequest = {
  readonly repository: Repository;
  readonly session: string;
  readonly changeSet: ChangeSet;
  /** A head path of the change set. */
  readonly path: string;
  readonly bytes: Uint8Array;
};

export type SelectionRequest = {
  readonly repository: Repository;
  readonly changeSet: ChangeSet;
  readonly accepted: readonly HunkId[];
};

export type CommitRequest = SelectionRequest & { readonly branch: string; readonly message: string };
