import type { ChangeSet } from '../core/changeSet.js';
import { messageOf } from '../core/errors.js';
import { type Evidence, NO_CHECKS } from '../core/evidence.js';
import type { Flag } from '../core/flag.js';
import { protectedFlags } from '../core/protectedFlags.js';
import { newReview, type Review } from '../core/review.js';
import type { Task } from '../core/task.js';
import { gatherEvidence } from './gatherEvidence.js';
import type { Ports, Repository, ScanRequest, Source, Worktree } from './ports.js';

/** `stop` ends the checks alone: an unfinished capture or scan would look like a clean one. */
export type Signals = { readonly stop: AbortSignal; readonly shutdown: AbortSignal };

/** Whose change it is: `task` of an agent, which is judged by what held before it began. */
export type Scope = { readonly repository: Repository; readonly task: Task | null };

/** From where changes lie to a review of them, without running anything. Rejects only when they cannot be captured. */
export async function examine(
  source: Source,
  task: Task | null,
  ports: Ports,
  shutdown: AbortSignal,
): Promise<Review> {
  const changeSet = await ports.captureChanges(source, shutdown);
  return judge(changeSet, NO_CHECKS, { ports, shutdown, repository: repositoryOf(source), task });
}

/** The same of an agent's work, with our own runs of the checks. */
export async function examineByRunning(
  worktree: Worktree,
  task: Task,
  ports: Ports,
  signals: Signals,
): Promise<Review> {
  const { repository, session } = worktree;
  const changeSet = await ports.captureChanges({ kind: 'worktree', worktree }, signals.shutdown);
  const evidence =
    changeSet.files.length === 0
      ? NO_CHECKS
      : await gatherEvidence({ repository, session, changeSet, accepted: null }, ports, signals);
  return judge(changeSet, evidence, { ports, shutdown: signals.shutdown, repository, task });
}

export type Judging = Scope & { readonly ports: Ports; readonly shutdown: AbortSignal };

/** The review that a change set begins with. */
export async function judge(changeSet: ChangeSet, evidence: Evidence, judging: Judging): Promise<Review> {
  return newReview(changeSet, evidence, await flagsOf(changeSet, evidence, judging));
}

/** What the task forbade comes first; then what the rules find. */
export async function flagsOf(changeSet: ChangeSet, evidence: Evidence, judging: Judging): Promise<Flag[]> {
  const { repository, task } = judging;
  const judgedBy = task === null ? 'head' : 'base';
  const found = await scan({ repository, changeSet, evidence, judgedBy }, judging);
  return [...(task === null ? [] : protectedFlags(changeSet, task)), ...found];
}

function repositoryOf(source: Source): Repository {
  return source.kind === 'worktree' ? source.worktree.repository : source.repository;
}

/** Silence means scanned and clean, so a scan that failed speaks. */
async function scan(request: ScanRequest, { ports, shutdown }: Judging): Promise<readonly Flag[]> {
  try {
    return await ports.scan(request, shutdown);
  } catch (error) {
    shutdown.throwIfAborted();
    const path = request.changeSet.files[0]?.path;
    return path === undefined ? [] : [unscanned(path, messageOf(error))];
  }
}

function unscanned(path: string, why: string): Flag {
  return {
    id: 'unscanned:review',
    rule: 'unscanned',
    name: 'review-not-scanned',
    severity: 'high',
    path,
    side: 'head',
    range: null,
    hunks: [],
    tests: [],
    before: null,
    after: null,
    message: `No file of this review was scanned for silenced tests (${why}). Look at every test yourself.`,
  };
}
