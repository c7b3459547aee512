import { HumanError } from '../core/errors.js';
import type { Evidence } from '../core/evidence.js';
import { acceptedHunks } from '../core/landingCheck.js';
import { isActive } from '../core/session.js';
import type { Change, Desk } from './desk.js';
import { folderOf } from './desk.js';
import { type Entry, type Round, roundOf, taskOf } from './entry.js';
import { flagsOf } from './examine.js';
import type { EvidenceRequest } from './ports.js';
import { saveEvidence } from './storage/saveSession.js';

export type Checking = 'review' | 'accepted';

/** Whoever decides meanwhile may go on: the run changes nothing, and what is returned then does. */
export async function runChecks(
  desk: Desk,
  entry: Entry,
  what: Checking,
  signals: { readonly stop: AbortSignal; readonly shutdown: AbortSignal },
): Promise<(entry: Entry) => Promise<Change<Evidence>>> {
  const round = roundOf(entry);
  const { changeSet } = round.reviewed.review;
  const hunks = what === 'accepted' ? someAccepted(round) : null;
  const request = requestFor(desk, entry, { changeSet, accepted: hunks });
  const evidence = await desk.ports.gatherEvidence(
    request,
    AbortSignal.any([signals.stop, signals.shutdown]),
  );
  if (hunks !== null) return keep(desk, round, (now) => ({ ...now, checked: { hunks, evidence } }), evidence);
  const { repository } = entry.saved;
  const judging = { ports: desk.ports, shutdown: signals.shutdown, repository, task: taskOf(entry) };
  const flags = await flagsOf(changeSet, evidence, judging);
  return keep(desk, round, (now) => withEvidence(now, evidence, flags), evidence);
}

function someAccepted({ reviewed }: Round): readonly string[] {
  const hunks = acceptedHunks(reviewed.review);
  if (hunks.length > 0) return hunks;
  throw new HumanError('No hunk is accepted yet.', 'Accept what you want to take, then check it.');
}

function requestFor(
  desk: Desk,
  { saved }: Entry,
  asked: Pick<EvidenceRequest, 'changeSet' | 'accepted'>,
): EvidenceRequest {
  if (isActive(saved.session.state)) {
    throw new HumanError(
      'The agent is still at work.',
      'Wait until it is done, or stop it; then run the checks.',
    );
  }
  const confirmed = desk.ports.confirmedChecks(saved.repository);
  if (confirmed.kind === 'none') throw new HumanError('Nothing was run.', confirmed.why);
  return { repository: saved.repository, session: saved.session.id, checks: confirmed.checks, ...asked };
}

function withEvidence(round: Round, evidence: Evidence, flags: Round['reviewed']['review']['flags']): Round {
  const { reviewed } = round;
  return { ...round, reviewed: { ...reviewed, review: { ...reviewed.review, evidence, flags } } };
}

/** What was run on another round says nothing about this one. */
function keep(
  desk: Desk,
  { number }: Round,
  learn: (round: Round) => Round,
  evidence: Evidence,
): (entry: Entry) => Promise<Change<Evidence>> {
  return async (entry) => {
    const now = roundOf(entry);
    if (now.number !== number) {
      throw new HumanError('The review has changed while its checks ran.', 'Run the checks again.');
    }
    const round = learn(now);
    await saveEvidence(folderOf(desk, entry), round);
    return { entry: { ...entry, round }, value: evidence };
  };
}
