import * as vscode from 'vscode';
import type { Hunk } from '../core/changeSet.js';
import { hunksOf } from '../core/changeSet.js';
import { HumanError } from '../core/errors.js';
import { count } from '../core/print.js';
import type { Decision, HeldBack } from '../core/review.js';
import { acceptable } from '../core/review.js';
import { acknowledgeFlag } from './acknowledgeFlag.js';
import type { Action } from './command.js';
import { actionOf, command, offer } from './command.js';
import type { ReviewSurfaces, ReviewTarget } from './hunkTarget.js';
import { hunksOfTargets, targetsOf } from './hunkTarget.js';
import type { Reviewed } from './reviewed.js';
import type { ShownReview } from './shownReview.js';
import { assertDecidable } from './reviewed.js';

/** Accept, reject and undo: of a hunk, of a file, of everything. None of them opens a tab or moves the focus. */
export function registerDecisionCommands(
  surfaces: ReviewSurfaces,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const decideHunks =
    (decision: Decision | null) =>
    (...given: unknown[]) =>
      decide(surfaces, hunksOfTargets(surfaces, given), decision);
  const rejectFiles =
    (decision: 'rejected' | null) =>
    (...given: unknown[]) =>
      decide(surfaces, wholeFiles(surfaces, given), decision);
  return vscode.Disposable.from(
    command(log, 'countersign.acceptHunk', decideHunks('accepted')),
    command(log, 'countersign.rejectHunk', decideHunks('rejected')),
    command(log, 'countersign.undoHunk', decideHunks(null)),
    command(log, 'countersign.acceptFile', (...given) => acceptFiles(surfaces, given, log)),
    command(log, 'countersign.rejectFile', rejectFiles('rejected')),
    command(log, 'countersign.undoFile', rejectFiles(null)),
    command(log, 'countersign.acceptAll', () => acceptAll(surfaces, log)),
    command(log, 'countersign.rejectAll', () => rejectAll(surfaces, log)),
    command(log, 'countersign.undoLastDecision', () => undoLast(surfaces, log)),
    command(log, 'countersign.acknowledgeFlag', (...given) => acknowledgeFlag(surfaces, given)),
  );
}

async function decide(
  surfaces: ReviewSurfaces,
  targets: readonly { readonly view: Reviewed; readonly hunk: Hunk }[],
  decision: Decision | null,
): Promise<void> {
  const views = new Map(targets.map(({ view }) => [view.session.id, view]));
  for (const [session, view] of views) {
    assertDecidable(view);
    const hunks = targets.filter((target) => target.view.session.id === session).map(({ hunk }) => hunk.id);
    await surfaces.sessions.decide(session, hunks, decision);
  }
}

function wholeFiles(surfaces: ReviewSurfaces, given: readonly unknown[]): { view: Reviewed; hunk: Hunk }[] {
  return filesOfTargets(surfaces, given).flatMap(({ view, file }) =>
    file.hunks.map((hunk) => ({ view, hunk })),
  );
}

function filesOfTargets(surfaces: ReviewSurfaces, given: readonly unknown[]): ReviewTarget[] {
  const found = targetsOf(surfaces, given);
  if (found.length > 0) return found;
  throw new HumanError(
    'No file of a review is chosen.',
    'Open one of its diffs, or choose the file in the Review view.',
  );
}

/** Takes every hunk of the file that no open high flag stands on. That it runs code holds nothing back: it was named. */
async function acceptFiles(
  surfaces: ReviewSurfaces,
  given: readonly unknown[],
  log: vscode.LogOutputChannel,
): Promise<void> {
  for (const { view, file } of filesOfTargets(surfaces, given)) {
    assertDecidable(view);
    const { take, heldBack } = acceptable(view.review, file.hunks);
    const flagged = heldBack.filter(({ reason }) => reason === 'flagged');
    const named = heldBack.filter(({ reason }) => reason === 'runsCode').map(({ id }) => id);
    const hunks = [...take, ...named];
    if (hunks.length > 0) await surfaces.sessions.decide(view.session.id, hunks, 'accepted');
    if (flagged.length > 0) offer(log, 'warning', heldBackText(flagged), []);
  }
}

async function acceptAll({ sessions, shown }: ReviewSurfaces, log: vscode.LogOutputChannel): Promise<void> {
  const view = decidableReview(shown);
  const hunks = hunksOf(view.review.changeSet).map(({ hunk }) => hunk);
  const { take, heldBack } = acceptable(view.review, hunks);
  if (take.length > 0) await sessions.decide(view.session.id, take, 'accepted');
  const accepted = `Accepted ${count(take.length, 'hunk')}.`;
  if (heldBack.length === 0) offer(log, 'info', accepted, undoOf(take.length));
  else offer(log, 'warning', `${accepted} ${heldBackText(heldBack)}`, undoOf(take.length));
}

async function rejectAll({ sessions, shown }: ReviewSurfaces, log: vscode.LogOutputChannel): Promise<void> {
  const view = decidableReview(shown);
  const undecided = hunksOf(view.review.changeSet).filter(({ hunk }) => !view.review.decisions.has(hunk.id));
  const hunks = undecided.map(({ hunk }) => hunk.id);
  if (hunks.length > 0) await sessions.decide(view.session.id, hunks, 'rejected');
  offer(log, 'info', `Rejected ${count(hunks.length, 'hunk')}.`, undoOf(hunks.length));
}

function undoOf(decided: number): Action[] {
  return decided === 0 ? [] : [actionOf('Undo', 'countersign.undoLastDecision')];
}

async function undoLast({ sessions, shown }: ReviewSurfaces, log: vscode.LogOutputChannel): Promise<void> {
  const view = decidableReview(shown);
  if (!(await sessions.undoDecision(view.session.id)))
    offer(log, 'info', 'There is no decision to undo.', []);
}

function decidableReview(shown: ShownReview): Reviewed {
  const view = shown.asked();
  assertDecidable(view);
  return view;
}

function heldBackText(heldBack: readonly HeldBack[]): string {
  const flagged = heldBack.filter(({ reason }) => reason === 'flagged').length;
  const running = heldBack.length - flagged;
  const where = [
    ...(flagged > 0 ? [`${flagged} under an open high flag`] : []),
    ...(running > 0 ? [`${running} in files that run code by themselves`] : []),
  ];
  return `${count(heldBack.length, 'hunk')} left undecided: ${where.join(', ')}. Look at each and decide it by itself.`;
}
