import type { AgentRun, Budget } from '../core/agent.js';
import type { ChangeSet, HunkId } from '../core/changeSet.js';
import type { Check, Evidence } from '../core/evidence.js';
import type { Flag, Side } from '../core/flag.js';
import type { Occupant, Write } from '../core/landing.js';
import type {
  AmendRequest,
  CommitRequest,
  Repository,
  SelectionRequest,
  Source,
  Worktree,
  WorktreeRequest,
} from '../core/repository.js';
import type { Ending } from '../core/session.js';

export type { AmendRequest, CommitRequest, Repository, SelectionRequest, Source, Worktree, WorktreeRequest };

/**
 * What a session needs from the world. The composition roots fill it with real parts; every function that can fail
 * for a reason a person can mend rejects with a HumanError (or an Error named so, if it crossed a thread).
 */
export type Ports = {
  readonly openRepository: (folder: string) => Promise<Repository>;
  readonly createWorktree: (request: WorktreeRequest, signal: AbortSignal) => Promise<Worktree>;
  /** Puts the files into a new worktree. Once it has resolved they are all there; until then the agent only thinks. */
  readonly fillWorktree: (worktree: Worktree, signal: AbortSignal) => Promise<void>;
  readonly removeWorktree: (worktree: Worktree) => Promise<void>;
  /** `agent` is the name the session was started with. */
  readonly runAgent: (agent: string, run: AgentRun) => Promise<Ending>;
  /** As the user has set them for this folder, read when a run starts. */
  readonly agentLimits: (folder: string) => AgentLimits;
  readonly captureChanges: (source: Source, signal: AbortSignal) => Promise<ChangeSet>;
  /** The change set with one head file replaced by what the user made of it; nothing is written outside the store. */
  readonly amendChanges: (request: AmendRequest, signal: AbortSignal) => Promise<ChangeSet>;
  /** The checks that the user confirmed for this repository: nothing else ever runs. */
  readonly confirmedChecks: (repository: Repository) => ConfirmedChecks;
  /**
   * Runs checks on clean trees, each in a throw-away worktree. Never rejects for what a check does; rejects with an
   * AbortError when the signal fires, and all of its processes are dead by then.
   */
  readonly gatherEvidence: (request: EvidenceRequest, signal: AbortSignal) => Promise<Evidence>;
  readonly scan: (request: ScanRequest, signal: AbortSignal) => Promise<readonly Flag[]>;
  /** Bytes of blobs of a session's store, in the order asked for. */
  readonly readBlobs: (repository: Repository, oids: readonly string[]) => Promise<readonly Uint8Array[]>;
  readonly readWorkingTree: (
    repository: Repository,
    paths: readonly string[],
  ) => Promise<readonly Occupant[]>;
  /** All or nothing, journaled, across a crash. Rejects, and has written nothing, when a `before` is not there any more. */
  readonly writeWorkingTree: (request: WriteRequest) => Promise<WriteReceipt>;
  /** Finishes or takes back what a crash cut in two, and tells of every write it knows how it ended. */
  readonly recoverWrites: (repository: Repository) => Promise<readonly RecoveredWrite[]>;
  readonly commitOnBranch: (request: CommitRequest) => Promise<{ readonly commit: string }>;
  /** A patch that `git apply` takes, binary files included. */
  readonly patchOf: (request: SelectionRequest) => Promise<string>;
};

export type AgentLimits = {
  readonly budget: Budget;
  readonly allowedCommands: readonly string[];
  /** How often the agent may work on the task in all: failing checks begin the next round. */
  readonly rounds: number;
};

export type ConfirmedChecks =
  | {
      readonly kind: 'confirmed';
      readonly checks: readonly Check[];
      /** What is accepted is checked before it lands. */
      readonly beforeLanding: boolean;
    }
  /** Why none is run, a sentence with the remedy. */
  | { readonly kind: 'none'; readonly why: string };

export type EvidenceRequest = {
  readonly repository: Repository;
  readonly session: string;
  readonly changeSet: ChangeSet;
  readonly checks: readonly Check[];
  /** `null`: the head is compared with the base; else the base with these hunks alone stands in the head's place. */
  readonly accepted: readonly HunkId[] | null;
};

export type ScanRequest = {
  readonly repository: Repository;
  readonly changeSet: ChangeSet;
  readonly evidence: Evidence;
  /** The side whose `countersign.json` holds: an agent cannot excuse itself. */
  readonly judgedBy: Side;
};

export type WriteRequest = {
  readonly repository: Repository;
  readonly id: string;
  readonly writes: readonly Write[];
};

/** What was written, exactly. `unsaved` are open documents whose text was changed but not saved, for the user had typed there. */
export type WriteReceipt = { readonly written: readonly string[]; readonly unsaved: readonly string[] };

/** How the write of this id ended, and what a person should hear of it, a sentence each: files found changed and left. */
export type RecoveredWrite = {
  readonly id: string;
  readonly landed: boolean;
  readonly told: readonly string[];
};
