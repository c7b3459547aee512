import * as vscode from 'vscode';
import { HumanError } from '../core/errors.js';
import { patchText } from '../core/patchText.js';
import { count, visibleText } from '../core/print.js';
import { progressOf } from '../core/review.js';
import type { LandingReport, Sessions } from '../session/sessions.js';
import { branchProblem, proposedBranch } from './branchName.js';
import { actionOf, command, offer } from './command.js';
import type { ReviewSurfaces } from './hunkTarget.js';
import { hunksOfTargets } from './hunkTarget.js';
import type { LandingReports } from './landingReports.js';
import { conflictSentence, heldSentence, landedSentence } from './landingText.js';
import { landThroughGate } from './landThroughGate.js';
import type { Reviewed } from './reviewed.js';
import { assertDecidable, reviewedOf } from './reviewed.js';

/** As git shows by default. */
const CONTEXT_LINES = 3;

/** What takes accepted hunks out of the review: into the working tree, onto a branch, into a patch. */
export function registerLandingCommands(
  surfaces: ReviewSurfaces,
  reports: LandingReports,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { sessions, shown } = surfaces;
  const tell = (view: Reviewed, verb: 'Landed' | 'Took back', report: LandingReport) => {
    reports.keep(view, report);
    tellReport(log, view, verb, report);
  };
  return vscode.Disposable.from(
    command(log, 'countersign.land', async (given) => {
      const view = viewOf(surfaces, given);
      const { id } = view.session;
      const report = await landThroughGate(sessions, id, (override) =>
        withProgress('Landing', () => sessions.land(id, override)),
      );
      if (report) tell(view, 'Landed', report);
    }),
    command(log, 'countersign.undoLanding', async (given) => {
      const view = viewOf(surfaces, given);
      tell(
        view,
        'Took back',
        await withProgress('Undoing the landing', () => sessions.undoLanding(view.session.id)),
      );
    }),
    command(log, 'countersign.landOnBranch', () => landOnBranch(sessions, shown.asked(), log)),
    command(log, 'countersign.savePatch', () => savePatch(sessions, shown.asked(), log)),
    command(log, 'countersign.copyHunkPatch', (...given) => copyHunkPatch(surfaces, given)),
  );
}

/** The review an undo button names, else the one that is shown. */
function viewOf({ sessions, shown }: ReviewSurfaces, given: unknown): Reviewed {
  const view = (typeof given === 'string' ? reviewedOf(sessions, given) : null) ?? shown.asked();
  assertDecidable(view);
  return view;
}

async function withProgress<T>(title: string, work: () => Promise<T>): Promise<T> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, work);
}

function tellReport(
  log: vscode.LogOutputChannel,
  { session }: Reviewed,
  verb: 'Landed' | 'Took back',
  report: LandingReport,
): void {
  const show = actionOf('Show', 'countersign.showLandingReport', session.id);
  const undo = actionOf('Undo Landing', 'countersign.undoLanding', session.id);
  switch (report.kind) {
    case 'nothing':
      offer(log, 'info', report.reason, []);
      break;
    case 'held':
      offer(log, 'warning', heldSentence(report), [show]);
      break;
    case 'conflict':
      offer(log, 'warning', conflictSentence(report), [show]);
      break;
    case 'landed':
      offer(log, 'info', landedSentence(verb, report), verb === 'Landed' ? [undo, show] : [show]);
      break;
  }
}

async function landOnBranch(sessions: Sessions, view: Reviewed, log: vscode.LogOutputChannel): Promise<void> {
  assertDecidable(view);
  const { session, review } = view;
  const branch = await vscode.window.showInputBox({
    title: 'Land as Commit on New Branch',
    prompt:
      'The branch begins at HEAD and gets one commit with the accepted hunks. Your working tree stays as it is.',
    value: proposedBranch(session.title),
    validateInput: branchProblem,
  });
  if (branch === undefined) return;
  const report = await landThroughGate(sessions, session.id, (override) =>
    withProgress('Committing', () => sessions.landOnBranch(session.id, branch, override)),
  );
  if (report === null) return;
  const hunks = count(progressOf(review).accepted, 'hunk');
  offer(log, 'info', `Committed ${hunks} as ${report.commit.slice(0, 10)} on the new branch ${branch}.`, []);
}

async function savePatch(
  sessions: Sessions,
  { session, review }: Reviewed,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const name = proposedBranch(session.title).replace('countersign/', '');
  const uri = await vscode.window.showSaveDialog({
    title: 'Save Accepted Hunks as Patch',
    defaultUri: vscode.Uri.joinPath(vscode.Uri.file(session.repository), `${name}.patch`),
    filters: { Patch: ['patch', 'diff'] },
  });
  if (!uri) return;
  const patch = await withProgress('Writing the patch', () => sessions.patch(session.id));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(patch));
  offer(
    log,
    'info',
    `Saved ${count(progressOf(review).accepted, 'accepted hunk')} to ${visibleText(uri.fsPath)}.`,
    [],
  );
}

async function copyHunkPatch(surfaces: ReviewSurfaces, given: readonly unknown[]): Promise<void> {
  const { view, file, hunk } = hunksOfTargets(surfaces, given)[0];
  if (hunk.kind !== 'lines') {
    throw new HumanError('This hunk has no lines to copy.', 'Save the accepted hunks as a patch instead.');
  }
  const read = (side: 'base' | 'head') => {
    const version = file[side];
    return version ? surfaces.sessions.readSide(view.session.id, side, version.path) : Promise.resolve(null);
  };
  const [base, head] = await Promise.all([read('base'), read('head')]);
  const patch = patchText({ change: file, base, head }, hunk, CONTEXT_LINES);
  await vscode.env.clipboard.writeText(new TextDecoder().decode(patch));
}
