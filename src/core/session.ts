import type { Task } from './task.js';

/** One run of the sentence: from a task, or from changes that are already there, to what landed. */
export type Session = {
  readonly id: string;
  readonly origin: Origin;
  readonly title: string;
  /** Absolute path of the repository's top folder. */
  readonly repository: string;
  /** Milliseconds since 1970, UTC. */
  readonly createdAt: number;
  readonly state: SessionState;
  readonly account: Account;
};

/** Whose work it is, which also says what landing does: see `Landing` in landing.ts. */
export type Origin =
  | { readonly kind: 'agent'; readonly agent: string; readonly model: string; readonly task: Task }
  | { readonly kind: 'workingTree' }
  | {
      readonly kind: 'branch';
      readonly branch: string;
      readonly against: string;
      readonly checkedOut: boolean;
    };

export type SessionState =
  /** The worktree is being made. */
  | { readonly kind: 'preparing' }
  | { readonly kind: 'running'; readonly activity: string }
  /** The agent waits for the user's answer. */
  | { readonly kind: 'waiting'; readonly question: string }
  /** Changes are being captured, checked and scanned. */
  | { readonly kind: 'checking' }
  /** There is a review to decide. `ending` says how the work before it came to its end. */
  | { readonly kind: 'reviewing'; readonly ending: Ending }
  /** Everything accepted is in the working tree and nothing is undecided. */
  | { readonly kind: 'landed'; readonly at: number }
  /** Over without a review: nothing was changed, or the user threw the attempt away. */
  | { readonly kind: 'closed'; readonly ending: Ending }
  /** The extension host died while it ran; what it had made has not been captured yet. */
  | { readonly kind: 'interrupted' };

export type Ending =
  | { readonly kind: 'finished' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'budget'; readonly message: string }
  /** Its rounds are used up, and checks that it was to pass do not pass. */
  | { readonly kind: 'notReached'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

/** What the work cost so far, and who did it. */
export type Account = {
  readonly turns: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Models that answered, in order of first appearance; empty until one has. */
  readonly servedBy: readonly string[];
  /** How the agent's commands are confined: `sandboxed`, `asked` (no sandbox: a question each), or none ran. */
  readonly confinement: 'sandboxed' | 'asked' | 'none';
  readonly startedAt: number;
  readonly endedAt: number | null;
};

export function newAccount(now: number): Account {
  return {
    turns: 0,
    inputTokens: 0,
    outputTokens: 0,
    servedBy: [],
    confinement: 'none',
    startedAt: now,
    endedAt: null,
  };
}

/** Something runs or waits: a reload would interrupt it. */
export function isActive(state: SessionState): boolean {
  switch (state.kind) {
    case 'preparing':
    case 'running':
    case 'waiting':
    case 'checking':
      return true;
    case 'reviewing':
    case 'landed':
    case 'closed':
    case 'interrupted':
      return false;
  }
}
