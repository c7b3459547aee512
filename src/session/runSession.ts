import type { AgentRun } from '../core/agent.js';
import { isAbort, messageOf } from '../core/errors.js';
import type { Review } from '../core/review.js';
import type { Ending } from '../core/session.js';
import { examineByRunning } from './examine.js';
import { meter, type Meter } from './meter.js';
import { nextRound } from './nextRound.js';
import type { Ports, Repository, Worktree } from './ports.js';

/** What is told along the way, in this order; nothing goes on before it has been saved. Rounds repeat the first two. */
export type Phase =
  | { readonly kind: 'working'; readonly worktree: Worktree }
  | { readonly kind: 'checking'; readonly ending: Ending }
  | { readonly kind: 'examined'; readonly review: Review; readonly ending: Ending };

export type SessionRun = {
  readonly repository: Repository;
  readonly agent: string;
  /** Everything an agent's run needs that is known before there is a worktree. */
  readonly brief: Omit<AgentRun, 'worktree' | 'filled' | 'signal'>;
  /** How often the agent may work on the task in all. */
  readonly rounds: number;
  /** The user wants no more work; what was made is captured all the same. */
  readonly stop: AbortSignal;
  /** The window goes: nothing more is done, and the next window finds the session interrupted. */
  readonly shutdown: AbortSignal;
};

/**
 * The sentence: a task runs an agent in a worktree; git tells us the change set; checks are the evidence; rules turn
 * both into flags; that is the review. Checks that fail are the next round's task while there may be one. Rejects when
 * no worktree could be made or its changes could not be captured.
 */
export async function runSession(
  run: SessionRun,
  ports: Ports,
  tell: (phase: Phase) => Promise<void>,
): Promise<void> {
  const request = { repository: run.repository, session: run.brief.session };
  const worktree = await ports.createWorktree(request, AbortSignal.any([run.stop, run.shutdown]));
  const spending = meter(run.brief);
  let { task } = run.brief;
  for (let round = 1; ; round++) {
    await tell({ kind: 'working', worktree });
    const fill = round === 1 ? ports.fillWorktree : () => Promise.resolve();
    const ended = await work({ ...run, brief: { ...spending.brief(), task } }, worktree, {
      ...ports,
      fillWorktree: fill,
    });
    run.shutdown.throwIfAborted();
    await tell({ kind: 'checking', ending: ended });
    const review = await examineByRunning(worktree, run.brief.task, ports, run);
    const next = after(run, { ending: ended, review, round, spending });
    if (next.kind === 'over') return tell({ kind: 'examined', review, ending: next.ending });
    task = next.task;
  }
}

type Examined = {
  readonly ending: Ending;
  readonly review: Review;
  readonly round: number;
  readonly spending: Meter;
};

function after(
  { brief, rounds }: SessionRun,
  { ending, review, round, spending }: Examined,
): ReturnType<typeof nextRound> {
  const { budget: left } = spending.brief();
  return nextRound({ task: brief.task, ending, evidence: review.evidence, round, rounds, left });
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
