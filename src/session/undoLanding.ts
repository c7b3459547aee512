import { randomUUID } from 'node:crypto';
import { HumanError } from '../core/errors.js';
import { planUndo } from '../core/planLanding.js';
import type { Change, Desk } from './desk.js';
import { folderOf } from './desk.js';
import { type Entry, roundOf } from './entry.js';
import { changedBy, movesOf } from './landingStep.js';
import type { LandingReport } from './land.js';
import { settle } from './settle.js';
import { alone, carryOut, occupantsOf } from './workingTree.js';

/** `stale`: changes that the review no longer shows are back in the working tree it looks at. */
export type Undone = { readonly report: LandingReport; readonly stale: boolean };

/** Takes the last landing back by the bytes that it replaced. What the user typed since stays, or it is a conflict. */
export async function undoLanding(desk: Desk, entry: Entry): Promise<Change<Undone>> {
  const round = roundOf(entry);
  const last = round.landed.landings.at(-1);
  if (last === undefined) {
    const report = { kind: 'nothing', reason: 'There is no landing to undo.' } as const;
    return { entry, value: { report, stale: false } };
  }
  const { readLandingBytes } = await import('./storage/readSession.js');
  const recorded = await readLandingBytes(folderOf(desk, entry), last.id);
  if (recorded.kind !== 'read') {
    const why = recorded.kind === 'absent' ? 'its files are gone' : recorded.why;
    throw new HumanError(`The bytes of this landing cannot be read: ${why}.`, 'Undo it with your own tools.');
  }
  const { repository } = entry.saved;
  return alone(repository, async () => {
    const paths = recorded.value.map(({ path }) => path);
    const plan = planUndo(recorded.value, await occupantsOf(desk, repository, paths));
    if (plan.kind === 'conflict') return { entry, value: { report: plan, stale: false } };
    const landed = { present: last.step.from, landings: round.landed.landings.slice(0, -1) };
    const id = `${entry.saved.session.id}-${randomUUID()}`;
    const { after, receipt } = await carryOut(desk, entry, { id, writes: plan.writes, next: () => landed });
    const report: LandingReport = {
      kind: 'landed',
      ...receipt,
      untouched: last.untouched,
      hunks: changedBy(last.step).size,
      takenOut: 0,
      moves: movesOf(round.reviewed.review.changeSet, { from: last.step.to, to: last.step.from }),
      notice: null,
      check: null,
    };
    const { kind } = entry.saved.session.origin;
    const stale = kind === 'workingTree' && last.round !== round.number;
    return { entry: await settle(desk, { ...entry, round: after }), value: { report, stale } };
  });
}
