import { HumanError } from '../core/errors.js';
import { NO_CHECKS } from '../core/evidence.js';
import type { Change, Desk } from './desk.js';
import { folderOf } from './desk.js';
import { type Entry, roundOf, taskOf } from './entry.js';
import { judge } from './examine.js';
import { landingFiles } from './land.js';
import { reopen } from './settle.js';
import { saveSayings } from './storage/saveSession.js';
import { takenOut } from './takenOut.js';
import { takeRound } from './takeRound.js';

export type HeadEdit = { readonly path: string; readonly bytes: Uint8Array; readonly shutdown: AbortSignal };

/** Hunks that the edit took out are rejected; any other edit makes a new round, to which decisions are carried over. */
export async function editHead(desk: Desk, entry: Entry, edit: HeadEdit): Promise<Change<void>> {
  const round = roundOf(entry);
  const { repository, session } = entry.saved;
  const { changeSet } = round.reviewed.review;
  const change = changeSet.files.find(({ head }) => head?.path === edit.path);
  if (change === undefined) {
    throw new HumanError('This file is not part of the review any more.', 'Open it again from the review.');
  }
  const [file] = await landingFiles(desk, repository, [change]);
  const out = file === undefined ? null : takenOut(file, edit.bytes);
  if (out !== null) {
    if (out.length === 0) return { entry, value: undefined };
    const rejected = await saveSayings(folderOf(desk, entry), round, [
      { kind: 'decide', hunks: out, decision: 'rejected' },
    ]);
    return { entry: await reopen(desk, { ...entry, round: rejected }), value: undefined };
  }
  const request = { repository, session: session.id, changeSet, path: edit.path, bytes: edit.bytes };
  const amended = await desk.ports.amendChanges(request, edit.shutdown);
  const judging = { ports: desk.ports, shutdown: edit.shutdown, repository, task: taskOf(entry) };
  const review = await judge(amended, NO_CHECKS, judging);
  return { entry: await takeRound(desk, entry, review), value: undefined };
}
