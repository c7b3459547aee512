import type { Answer, Question } from '../core/agent.js';
import type { HunkId, LeftOut } from '../core/changeSet.js';
import { ImpossibleError } from '../core/errors.js';
import type { Side } from '../core/flag.js';
import type { Conflict, Untouched } from '../core/landing.js';
import type { Decision, Review } from '../core/review.js';
import type { Session } from '../core/session.js';
import type { Task } from '../core/task.js';
import type { Ports } from './ports.js';

/** One session as everybody may read it. A new value after each change; never mutated. */
export type SessionView = {
  readonly session: Session;
  /** There once the changes have been captured. */
  readonly review: Review | null;
  /** Hunks that are in the working tree now, through a landing or because they were found there. */
  readonly present: ReadonlySet<HunkId>;
  readonly leftOut: readonly LeftOut[];
  /** The last landing can be undone. */
  readonly canUndoLanding: boolean;
  /** Another window owns it: it can be read here, not changed. */
  readonly readOnly: boolean;
  /** Absolute path of the transcript (one JSON line per event), once there is one. */
  readonly transcript: string | null;
  /** What the agent waits to hear, while the state is `waiting`. */
  readonly question: Question | null;
  /** Something the user should know of this session: what could not be read, what a crash left. */
  readonly notice: string | null;
};

export type LandingReport =
  | {
      readonly kind: 'landed';
      readonly written: readonly string[];
      readonly unsaved: readonly string[];
      readonly untouched: readonly Untouched[];
      readonly hunks: number;
      /** The branch was switched or moved since the review began, for instance. */
      readonly notice: string | null;
    }
  | { readonly kind: 'nothing'; readonly reason: string }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] };

/** All sessions of this window: the only mutable state of the extension. Everything it tells has been saved first. */
export class Sessions {
  constructor(
    private readonly ports: Ports,
    /** Absolute folder that outlives the window. */
    private readonly storage: string,
    private readonly now: () => number,
  ) {}

  /** "Look again": fired after every change, with the id of the session that changed. Returns how to stop listening. */
  onDidChange(listener: (id: string) => void): () => void {
    throw new ImpossibleError(`not built: ${String(listener)}`);
  }

  /** Newest first. */
  all(): readonly SessionView[] {
    throw new ImpossibleError('not built');
  }

  get(id: string): SessionView | undefined {
    throw new ImpossibleError(id);
  }

  /** Reads what the last window left, marks what it was running as interrupted, recovers landings, captures what was made. */
  restore(folders: readonly string[]): Promise<readonly string[]> {
    throw new ImpossibleError(folders.join());
  }

  /** Resolves with the session's id as soon as it exists; the work goes on. */
  startAgent(request: { folder: string; task: Task; agent: string; model: string }): Promise<string> {
    throw new ImpossibleError(request.folder);
  }

  /** A session in which HEAD's tree is the base and the working tree is the head. Resolves when it can be reviewed. */
  reviewWorkingTree(folder: string): Promise<string> {
    throw new ImpossibleError(folder);
  }

  reviewBranch(request: { folder: string; branch: string; against: string }): Promise<string> {
    throw new ImpossibleError(request.folder);
  }

  /** Captures again what a working-tree or branch review looks at; decisions are carried over. */
  refresh(id: string): Promise<void> {
    throw new ImpossibleError(id);
  }

  stop(id: string): Promise<void> {
    throw new ImpossibleError(id);
  }

  answer(id: string, answer: Answer): void {
    throw new ImpossibleError(id + answer);
  }

  /** Resolves when the decision would survive a crash. `null` takes a decision back. */
  decide(id: string, hunks: readonly HunkId[], decision: Decision | null): Promise<void> {
    throw new ImpossibleError(id + String(hunks) + String(decision));
  }

  /** Takes back the last call of `decide`, whatever it decided; false when there is none. */
  undoDecision(id: string): Promise<boolean> {
    throw new ImpossibleError(id);
  }

  acknowledge(id: string, flag: string, reason: string): Promise<void> {
    throw new ImpossibleError(id + flag + reason);
  }

  land(id: string): Promise<LandingReport> {
    throw new ImpossibleError(id);
  }

  undoLanding(id: string): Promise<LandingReport> {
    throw new ImpossibleError(id);
  }

  /** Commits what is accepted on a new branch from HEAD; the working tree stays as it is. */
  landOnBranch(id: string, branch: string): Promise<{ readonly commit: string }> {
    throw new ImpossibleError(id + branch);
  }

  patch(id: string): Promise<string> {
    throw new ImpossibleError(id);
  }

  /** Throws the attempt away: the worktree goes, the record stays readable until it is removed. */
  discard(id: string): Promise<void> {
    throw new ImpossibleError(id);
  }

  /** Removes a closed, landed or discarded session from the list and from disk. */
  remove(id: string): Promise<void> {
    throw new ImpossibleError(id);
  }

  /** Bytes of one side of one file of the review; `null` where that side has no file. */
  readSide(id: string, side: Side, path: string): Promise<Uint8Array | null> {
    throw new ImpossibleError(id + side + path);
  }

  /**
   * The user saved an edit of the proposal. If it only takes hunks out, these are rejected; else the change set is
   * taken anew and decisions are carried over.
   */
  editHead(id: string, path: string, bytes: Uint8Array): Promise<void> {
    throw new ImpossibleError(id + path + String(bytes.length));
  }

  /** Ends everything that runs, for shutdown. */
  dispose(): void {
    throw new ImpossibleError(this.storage + String(this.now) + String(this.ports));
  }
}
