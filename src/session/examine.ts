import type { ChangeSet } from '../core/changeSet.js';
import { messageOf } from '../core/errors.js';
import type { Evidence } from '../core/evidence.js';
import type { Flag } from '../core/flag.js';
import { newReview, type Review } from '../core/review.js';
import type { Ports, Repository, ScanRequest, Source } from './ports.js';

/** `stop` ends the checks alone: an unfinished capture or scan would look like a clean one. */
export type Signals = { readonly stop: AbortSignal; readonly shutdown: AbortSignal };

/** From where changes lie to a review of them. Rejects only when they cannot be captured. */
export async function examine(source: Source, ports: Ports, signals: Signals): Promise<Review> {
  const changeSet = await ports.captureChanges(source, signals.shutdown);
  const judgedBy = source.kind === 'worktree' ? 'base' : 'head';
  return examineChangeSet(changeSet, repositoryOf(source), { ports, judgedBy, ...signals });
}

type Means = Signals & { readonly ports: Ports } & Pick<ScanRequest, 'judgedBy'>;

export async function examineChangeSet(
  changeSet: ChangeSet,
  repository: Repository,
  means: Means,
): Promise<Review> {
  const evidence = await gather(changeSet, means);
  const flags = await scan(changeSet, evidence, { ...means, repository });
  return newReview(changeSet, evidence, flags);
}

export function repositoryOf(source: Source): Repository {
  return source.kind === 'worktree' ? source.worktree.repository : source.repository;
}

async function gather(
  changeSet: ChangeSet,
  { ports, stop, shutdown }: Signals & { readonly ports: Ports },
): Promise<Evidence> {
  const signal = AbortSignal.any([stop, shutdown]);
  try {
    signal.throwIfAborted();
    return await ports.gatherEvidence(changeSet, signal);
  } catch (error) {
    shutdown.throwIfAborted();
    const why = stop.aborted
      ? 'The checks were stopped.'
      : `The checks could not be run: ${messageOf(error)}`;
    return { kind: 'notRun', why };
  }
}

/** Silence means scanned and clean, so a scan that failed speaks. */
async function scan(
  changeSet: ChangeSet,
  evidence: Evidence,
  { ports, repository, judgedBy, shutdown }: Means & { readonly repository: Repository },
): Promise<readonly Flag[]> {
  try {
    return await ports.scan({ repository, changeSet, evidence, judgedBy }, shutdown);
  } catch (error) {
    shutdown.throwIfAborted();
    const path = changeSet.files[0]?.path;
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
