import * as vscode from 'vscode';
import type { Flag, Severity } from '../core/flag.js';
import { visibleText } from '../core/print.js';
import { editorRange } from './editorRange.js';
import { flagPlace } from './flagPlace.js';
import { addressOf, uriOf } from './reviewAddress.js';
import type { ReviewEvents } from './reviewEvents.js';
import { isOpenFlag } from './reviewIndex.js';
import type { Reviewed } from './reviewed.js';
import { rulePage } from './rulePage.js';
import type { ShownReview } from './shownReview.js';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  high: vscode.DiagnosticSeverity.Error,
  medium: vscode.DiagnosticSeverity.Warning,
  low: vscode.DiagnosticSeverity.Information,
};

/** The open flags of the shown review, in Problems. */
export function registerFlagProblems(
  shown: ShownReview,
  events: ReviewEvents,
  extension: vscode.Uri,
): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection('countersign');
  const draw = () => {
    problems.clear();
    const view = shown.view();
    if (view) problems.set(view.review.flags.flatMap((flag) => problemOf(view, flag, extension)));
  };
  draw();
  return vscode.Disposable.from(problems, shown.onDidChange(draw), events.onDidChange(draw));
}

function problemOf(
  { session, review }: Reviewed,
  flag: Flag,
  extension: vscode.Uri,
): [vscode.Uri, vscode.Diagnostic[]][] {
  const place = isOpenFlag(review, flag) ? flagPlace(review, flag) : null;
  if (place === null) return [];
  const problem = new vscode.Diagnostic(
    editorRange(place.line),
    visibleText(flag.message),
    SEVERITIES[flag.severity],
  );
  problem.source = 'Countersign';
  problem.code = { value: flag.rule, target: rulePage(extension, flag) };
  return [[uriOf(addressOf(session.id, place.file, flag.side)), [problem]]];
}
