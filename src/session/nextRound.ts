import type { Budget } from '../core/agent.js';
import { failuresOf } from '../core/doubts.js';
import type { Evidence } from '../core/evidence.js';
import type { Ending } from '../core/session.js';
import type { Task } from '../core/task.js';
import { failureReport } from './failureReport.js';

/** What comes after a look at what an agent made. */
export type NextRound =
  | { readonly kind: 'over'; readonly ending: Ending }
  /** The agent goes on in the same worktree, with this as its task. */
  | { readonly kind: 'again'; readonly task: Task };

export type RoundDone = {
  readonly task: Task;
  readonly ending: Ending;
  readonly evidence: Evidence;
  /** Counted from 1, and how many there may be in all. */
  readonly round: number;
  readonly rounds: number;
  /** What is left of the session's budget. */
  readonly left: Budget;
};

/**
 * A goal is what the task names, else every confirmed test check once there may be a second round. It is reached, or
 * the agent hears what failed and goes on, or the session says that it was not reached.
 */
export function nextRound(done: RoundDone): NextRound {
  const { task, ending, evidence, round, rounds, left } = done;
  const over = (end: Ending): NextRound => ({ kind: 'over', ending: end });
  if (ending.kind !== 'finished' || (rounds === 1 && task.checks === undefined)) return over(ending);
  const goal = goalOf(task, evidence);
  if (goal.kind === 'notRun') return over(task.checks === undefined ? ending : notReached(goal.why));
  const [first] = failuresOf(goal);
  if (first === undefined) return over(ending);
  if (round >= rounds) return over(notReached(`${first.sentence} ${roundsText(round)}`));
  if (left.tokens <= 0 || left.turns <= 0) return over(notReached(`${first.sentence} ${BUDGET}`));
  return { kind: 'again', task: { ...task, prompt: `${task.prompt}\n\n${failureReport(goal)}` } };
}

const BUDGET = 'The budget of the session is used up.';

function roundsText(round: number): string {
  return round === 1 ? 'One round was allowed.' : `That was the last of ${round} rounds.`;
}

function notReached(why: string): Ending {
  return { kind: 'notReached', message: `The goal was not reached: ${why}` };
}

/** The evidence of the checks that count. A named check that was not run is as good as none. */
function goalOf({ checks: named }: Task, evidence: Evidence): Evidence {
  if (evidence.kind === 'notRun') return evidence;
  if (named === undefined)
    return { ...evidence, checks: evidence.checks.filter(({ check }) => check.role === 'test') };
  const missing = named.find((name) => !evidence.checks.some(({ check }) => isNamed(name, check)));
  if (missing !== undefined)
    return { kind: 'notRun', why: `The check “${missing}” is not confirmed, so it was not run.` };
  const checks = evidence.checks.filter(({ check }) => named.some((name) => isNamed(name, check)));
  return { ...evidence, checks };
}

function isNamed(name: string, check: { readonly id: string; readonly command: string }): boolean {
  return name === check.id || name === check.command;
}
