import type { Ending } from './session.js';
import type { Task } from './task.js';

/** Everything an agent may know and do while it works on one task. Shared by whoever conducts and whoever works. */
export type AgentRun = {
  readonly session: string;
  readonly task: Task;
  /** The model asked for; who served is told by `turnEnded`. */
  readonly model: string;
  /** Absolute path: the only folder the agent may read from or write to. */
  readonly worktree: string;
  /**
   * Until it resolves, only `CONTEXT_FILES` are in the worktree, and nothing may be written to it. Rejects when the
   * folder cannot be filled: then there is nothing to work on.
   */
  readonly filled: Promise<void>;
  /** Absolute folders its commands must not see: the user's checkout, and storage of ours. The worktree may lie inside. */
  readonly hidden: readonly string[];
  readonly budget: Budget;
  /** Command lines the user allowed for this workspace without a question, compared whole. */
  readonly allowedCommands: readonly string[];
  readonly signal: AbortSignal;
  /** Told in order; each event is one line of the transcript. */
  readonly emit: (event: AgentEvent) => void;
  /** Waits for the user. Rejects with an AbortError when the session ends first. */
  readonly ask: (question: Question) => Promise<Answer>;
};

/** Files of the project that speak to every agent, in this order. The last one tells what the project is. */
export const CONTEXT_FILES: readonly string[] = ['AGENTS.md', 'CLAUDE.md', 'countersign.world.md'];

/** Never rejects for what a model, a network or a user can do: those are endings. */
export type RunAgent = (run: AgentRun) => Promise<Ending>;

export type Budget = { readonly turns: number; readonly tokens: number };

export type Question = { readonly kind: 'command'; readonly command: string; readonly why: string };
export type Answer = 'once' | 'always' | 'no';

export type AgentEvent =
  /** What goes into every prompt beside the task, with its size in bytes. */
  | { readonly kind: 'context'; readonly files: readonly { readonly path: string; readonly bytes: number }[] }
  | { readonly kind: 'turnStarted'; readonly turn: number; readonly requestedModel: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'toolStarted'; readonly tool: string; readonly summary: string; readonly input: unknown }
  | { readonly kind: 'toolEnded'; readonly tool: string; readonly ok: boolean; readonly output: string }
  | { readonly kind: 'confined'; readonly confinement: 'sandboxed' | 'asked' }
  /** A whole turn is tried again: nothing of the failed one is kept in the conversation. */
  | { readonly kind: 'retry'; readonly turn: number; readonly afterMs: number; readonly why: string }
  | {
      readonly kind: 'turnEnded';
      readonly turn: number;
      readonly requestedModel: string;
      readonly servedModel: string;
      readonly stopReason: string;
      readonly requestId: string | null;
      readonly usage: TurnUsage;
    };

export type TurnUsage = {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
};
