import * as vscode from 'vscode';
import type { Sessions } from '../session/sessions.js';
import type { PlannedLens } from './lensPlan.js';
import { planLenses } from './lensPlan.js';
import { fileAt, readAddress, REVIEW_SCHEMES } from './reviewAddress.js';
import type { ReviewEvents } from './reviewEvents.js';
import { reviewedOf } from './reviewed.js';

/** Accept and Reject above every hunk, on both sides of the diff. */
export function registerHunkLenses(sessions: Sessions, events: ReviewEvents): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document) => lensesOf(sessions, document),
  };
  const selector = Object.values(REVIEW_SCHEMES).map((scheme) => ({ scheme }));
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(selector, provider),
    events.onDidChange(() => {
      changed.fire();
    }),
  );
}

function lensesOf(sessions: Sessions, document: vscode.TextDocument): vscode.CodeLens[] {
  const address = readAddress(document.uri);
  const view = address && reviewedOf(sessions, address.session);
  const file = address && view ? fileAt(view.review, address) : undefined;
  if (!address || !view || !file) return [];
  return planLenses(view, file, address.side).map((lens) => codeLens(lens, document.lineCount - 1));
}

function codeLens({ line, title, tooltip, command, target }: PlannedLens, lastLine: number): vscode.CodeLens {
  const at = Math.min(line, lastLine);
  return new vscode.CodeLens(new vscode.Range(at, 0, at, 0), {
    title,
    tooltip,
    command: command ?? '',
    arguments: [target],
  });
}
