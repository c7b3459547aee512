import { randomUUID } from 'node:crypto';
import type { FileChange } from '../core/changeSet.js';
import { pathsOf } from '../core/changeSet.js';
import { ImpossibleError } from '../core/errors.js';
import type { Conflict, LandingFile, LandingPlan, LandingStep, Untouched } from '../core/landing.js';
import { planLanding } from '../core/planLanding.js';
import type { Change, Desk } from './desk.js';
import { folderOf } from './desk.js';
import { type Entry, type LandedCheck, type Round, roundOf } from './entry.js';
import { headNotice } from './headNotice.js';
import { type HeldLanding, landingGate } from './landingGate.js';
import { changedBy, type FileMove, movesOf, stepOf } from './landingStep.js';
import type { Repository } from './ports.js';
import { settle } from './settle.js';
import { saveLandingBytes } from './storage/saveSession.js';
import { alone, carryOut, occupantsOf } from './workingTree.js';

export type LandingReport =
  | {
      readonly kind: 'landed';
      readonly written: readonly string[];
      readonly unsaved: readonly string[];
      readonly untouched: readonly Untouched[];
      readonly hunks: number;
      /** How many of these were taken out of the working tree; the others were put in. */
      readonly takenOut: number;
      /** Both paths of each are among those that were written. */
      readonly moves: readonly FileMove[];
      /** The branch was switched or moved since the review began, for instance. */
      readonly notice: string | null;
      readonly check: LandedCheck | null;
    }
  | { readonly kind: 'nothing'; readonly reason: string }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }
  /** Nothing was written: a person has to know of this first. See `landingGate`. */
  | { readonly kind: 'held'; readonly check: HeldLanding };

/**
 * Brings the working tree from what is present to what was decided: what is accepted comes in, what is rejected goes
 * out, what is undecided stays as it is. The plan is made and written while nobody else lands in this repository.
 */
export async function land(
  desk: Desk,
  entry: Entry,
  override: string | null,
): Promise<Change<LandingReport>> {
  const round = roundOf(entry);
  const step = stepOf(round);
  if (changedBy(step).size === 0) {
    const settled = await settle(desk, entry);
    return { entry: settled, value: { kind: 'nothing', reason: nothingSentence(round) } };
  }
  const gate = landingGate(desk, entry, override);
  if (gate.kind === 'held') return { entry, value: gate };
  return alone(entry.saved.repository, async () => {
    const plan = await planFor(desk, entry, step);
    if (plan.kind === 'conflict') return { entry, value: plan };
    const notice = await headNotice(desk.ports, entry.saved.repository);
    const id = `${entry.saved.session.id}-${randomUUID()}`;
    await saveLandingBytes(folderOf(desk, entry), id, plan.writes);
    const landing = {
      id,
      at: desk.now(),
      round: round.number,
      step,
      untouched: plan.untouched,
      check: gate.check,
    };
    const { after } = await carryOut(desk, entry, {
      id,
      writes: plan.writes,
      next: (receipt) => ({
        present: step.to,
        landings: [...round.landed.landings, { ...landing, receipt }],
      }),
    });
    return { entry: await settle(desk, { ...entry, round: after }), value: reportOf(after, notice) };
  });
}

function reportOf({ landed, reviewed }: Round, notice: string | null): LandingReport {
  const last = landed.landings.at(-1);
  if (last === undefined) throw new ImpossibleError('A landing left no record.');
  const left = new Set(last.untouched.flatMap(({ hunks }) => hunks));
  const moved = [...changedBy(last.step)].filter((id) => !left.has(id));
  const takenOut = moved.filter((id) => last.step.from.has(id)).length;
  return {
    kind: 'landed',
    ...last.receipt,
    untouched: last.untouched,
    hunks: moved.length,
    takenOut,
    moves: movesOf(reviewed.review.changeSet, last.step),
    notice,
    check: last.check,
  };
}

async function planFor(desk: Desk, entry: Entry, step: LandingStep): Promise<LandingPlan> {
  const { repository } = entry.saved;
  const changed = changedBy(step);
  const changes = roundOf(entry).reviewed.review.changeSet.files.filter((file) =>
    file.hunks.some(({ id }) => changed.has(id)),
  );
  const files = await landingFiles(desk, repository, changes);
  return planLanding(files, step, await occupantsOf(desk, repository, changes.flatMap(pathsOf)));
}

/** The changes with the bytes of their blobs. */
export async function landingFiles(
  desk: Desk,
  repository: Repository,
  changes: readonly FileChange[],
): Promise<LandingFile[]> {
  const versions = changes.flatMap(({ base, head }) => [base, head]);
  const oids = versions.flatMap((version) =>
    version === null || version.mode === '160000' ? [] : [version.oid],
  );
  const wanted = [...new Set(oids)];
  const blobs = await desk.ports.readBlobs(repository, wanted);
  const byOid = new Map(wanted.map((oid, index) => [oid, blobs[index]]));
  return changes.map((change) => ({
    change,
    base: byOid.get(change.base?.oid ?? '') ?? null,
    head: byOid.get(change.head?.oid ?? '') ?? null,
  }));
}

function nothingSentence({ reviewed, hunks, landed }: Round): string {
  const { decisions } = reviewed.review;
  if (decisions.size === 0) return 'No hunk is decided yet. Accept or reject some, then land.';
  if (decisions.size < hunks.size) return 'Everything that was decided is in the working tree already.';
  return landed.present.size === 0
    ? 'Every hunk was rejected, so there was nothing to write.'
    : 'The working tree already holds what was decided.';
}
