import * as vscode from 'vscode';
import { checkSummaries } from '../core/checkSummary.js';
import { doubtsOf } from '../core/doubts.js';
import type { Evidence } from '../core/evidence.js';
import { visibleText } from '../core/print.js';
import { checkWithProgress } from './checkWithProgress.js';
import { actionOf, command, offer } from './command.js';
import { showEvidence } from './evidenceDocuments.js';
import { pickSession } from './pickSession.js';
import type { ShownReview } from './shownReview.js';
import { isTrusted } from './startAgent.js';
import type { UiHost } from './uiHost.js';

/** Running, stopping and seeing checks. Without a row or an id they are about the review that is shown. */
export function registerCheckCommands(host: UiHost, shown: ShownReview): vscode.Disposable {
  const { sessions, log } = host;
  const given = (row: unknown) => row ?? shown.view()?.session.id;
  const check = async (row: unknown, what: 'review' | 'accepted') => {
    if (!isTrusted(host)) return;
    const view = await pickSession(sessions, given(row), CHECKABLE);
    if (!view || !(await isConfirmed(host, view.session.repository))) return;
    const evidence = await checkWithProgress(sessions, view.session.id, what);
    if (evidence !== 'stopped') tellEvidence(host, view.session.id, evidence);
  };
  return vscode.Disposable.from(
    command(log, 'countersign.runChecks', (row) => check(row, 'review')),
    command(log, 'countersign.checkAccepted', (row) => check(row, 'accepted')),
    command(log, 'countersign.stopChecks', async (row) => {
      const view = await pickSession(sessions, row, CHECKING);
      if (view) await sessions.stopChecks(view.session.id);
    }),
    command(log, 'countersign.showEvidence', async (row) => {
      const view = await pickSession(sessions, given(row), EVIDENCE);
      if (view) await showEvidence(view);
    }),
    command(log, 'countersign.showCheckOutput', async (row) => {
      const view = await pickSession(sessions, given(row), EVIDENCE);
      if (view) host.checkOutputs.show(view.session.id, visibleText(view.session.title));
    }),
  );
}

const CHECKABLE = {
  word: 'checkable',
  placeHolder: 'Which review shall be checked?',
  none: 'No review can be checked now.',
};
const CHECKING = {
  word: 'checking',
  placeHolder: 'Which checks shall stop?',
  none: 'No checks are running.',
};
const EVIDENCE = {
  word: 'evidence',
  placeHolder: 'Which review?',
  none: 'No review is there to show evidence of.',
};

/** Nothing runs that was not confirmed; who asks for a run is asked which checks. */
async function isConfirmed({ confirmedChecks }: UiHost, root: string): Promise<boolean> {
  if (confirmedChecks(root).kind === 'confirmed') return true;
  await vscode.commands.executeCommand('countersign.chooseChecks', root);
  return confirmedChecks(root).kind === 'confirmed';
}

function tellEvidence({ log }: UiHost, session: string, evidence: Evidence): void {
  const doubts = doubtsOf(evidence);
  // Doubts about tests are counted in the summaries.
  const others = doubts.filter(({ tests }) => tests.length === 0).map(({ sentence }) => sentence);
  const summaries = checkSummaries(evidence).map((text) => `${text}.`);
  const said = evidence.kind === 'notRun' ? [`Not run. ${evidence.why}`] : [...summaries, ...others];
  const severity = doubts.length > 0 || evidence.kind === 'notRun' ? 'warning' : 'info';
  offer(log, severity, said.join(' '), [actionOf('Show Evidence', 'countersign.showEvidence', session)]);
}
