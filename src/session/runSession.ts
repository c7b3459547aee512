import type { AgentRun } from '../core/agent.js';
import { isAbort, messageOf } from '../core/errors.js';
import type { Review } from '../core/review.js';
import type { Ending } from '../core/session.js';
import { examine } from './examine.js';
import type { Ports, Repository, Worktree } from './ports.js';

/** What is told along the way, in this order; nothing goes on before it has been saved. */
export type Phase =
  | { readonly kind: 'working'; readonly worktree: Worktree }
  | { readonly kind: 'checking'; readonly ending: Ending }
  | { readonly kind: 'examined'; readonly review: Review; readonly ending: Ending };

export type SessionRun = {
  readonly repository: Repository;
  readonly agent: string;
  /** Everything an agent's run needs that is known before there is a worktree. */
  readonly brief: Omit<AgentRun, 'worktree' | 'filled' | 'signal'>;
  /** The user wants no more work; what was made is captured all the same. */
  readonly stop: AbortSignal;
  /** The window goes: nothing more is done, and the next window finds the session interrupted. */
  readonly shutdown: AbortSignal;
};

/**
 * The sentence: a task runs an agent in a worktree; git tells us the change set; checks are the evidence; rules turn
 * both into flags; that is the review. Rejects when no worktree could be made or its changes could not be captured.
 */
export async function runSession(
  run: SessionRun,
  ports: Ports,
  tell: (phase: Phase) => Promise<void>,
): Promise<void> {
  const request = { repository: run.repository, session: run.brief.session };
  const worktree = await ports.createWorktree(request, AbortSignal.any([run.stop, run.shutdown]));
  await tell({ kind: 'working', worktree });
  const ending = await work(run, worktree, ports);
  run.shutdown.throwIfAborted();
  await tell({ kind: 'checking', ending });
  const review = await examine({ kind: 'worktree', worktree }, ports, run);
  await tell({ kind: 'examined', review, ending });
}

/** The agent reads its task while the files come; without them it is stopped. */
async function work(run: SessionRun, worktree: Worktree, ports: Ports): Promise<Ending> {
  const unfilled = new AbortController();
  const signal = AbortSignal.any([run.stop, run.shutdown, unfilled.signal]);
  if (signal.aborted) return { kind: 'stopped' };
  const filled = ports.fillWorktree(worktree, signal);
  filled.catch(() => {
    unfilled.abort();
  });
  const agent = ports.runAgent(run.agent, { ...run.brief, worktree: worktree.path, filled, signal });
  const [filling, working] = await Promise.allSettled([filled, agent]);
  if (filling.status === 'rejected') return brokenOff(filling.reason);
  return working.status === 'rejected' ? brokenOff(working.reason) : working.value;
}

/** An agent that breaks its word and rejects has failed like any other; its changes are worth a look. */
function brokenOff(error: unknown): Ending {
  return isAbort(error) ? { kind: 'stopped' } : { kind: 'failed', message: messageOf(error) };
}
