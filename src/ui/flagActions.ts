import * as vscode from 'vscode';
import type { Hunk } from '../core/changeSet.js';
import type { Flag } from '../core/flag.js';
import { count } from '../core/print.js';
import type { Sessions } from '../session/sessions.js';
import { flagPlace } from './flagPlace.js';
import { hunkPlace } from './hunkPlace.js';
import type { LineFix } from './lineFix.js';
import { lineFix } from './lineFix.js';
import { addressOf, fileAt, readAddress, REVIEW_SCHEMES, uriOf } from './reviewAddress.js';
import { indexReview, isOpenFlag } from './reviewIndex.js';
import type { Reviewed } from './reviewed.js';
import { isDecidable, reviewedOf } from './reviewed.js';

/** Quick fixes on every open flag: put the old line back, reject what makes it true, answer it, read about it. */
export function registerFlagActions(sessions: Sessions): vscode.Disposable {
  const selector = Object.values(REVIEW_SCHEMES).map((scheme) => ({ scheme }));
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range) => actionsAt(sessions, document, range),
  };
  const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  return vscode.languages.registerCodeActionsProvider(selector, provider, kinds);
}

async function actionsAt(
  sessions: Sessions,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const address = readAddress(document.uri);
  const view = address && reviewedOf(sessions, address.session);
  if (!address || !view || !fileAt(view.review, address)) return [];
  const flags = view.review.flags.filter((flag) => {
    if (flag.side !== address.side || flag.path !== address.path || !isOpenFlag(view.review, flag))
      return false;
    const line = flagPlace(view.review, flag)?.line.start ?? 0;
    return range.start.line <= line && line <= range.end.line;
  });
  const actions = await Promise.all(flags.map((flag) => actionsOf(view, flag, document)));
  return actions.flat();
}

async function actionsOf(
  view: Reviewed,
  flag: Flag,
  document: vscode.TextDocument,
): Promise<vscode.CodeAction[]> {
  const about = actionOf(`About ${flag.rule}: ${flag.name}`, 'countersign.explainFlag', [flag.rule]);
  const references = flag.hunks.map((hunk) => ({ session: view.session.id, hunk }));
  const [first] = references;
  if (!isDecidable(view) || !first) return [about];
  const hunks = references.length === 1 ? 'this hunk' : count(references.length, 'hunk');
  const fix = await fixOf(view, flag, document);
  const reject = actionOf(`Reject ${hunks} (${flag.name})`, 'countersign.rejectHunk', [first, references]);
  const answer = actionOf(`Acknowledge ${flag.name}…`, 'countersign.acknowledgeFlag', [first]);
  const [preferred = reject] = fix ? [fix] : [];
  preferred.isPreferred = true;
  return [...(fix ? [fix] : []), reject, answer, about];
}

function actionOf(title: string, id: string, given: unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: id, arguments: given };
  return action;
}

/** An edit of the proposal, which counts once it is saved. */
async function fixOf(
  view: Reviewed,
  flag: Flag,
  document: vscode.TextDocument,
): Promise<vscode.CodeAction | null> {
  const placed = indexReview(view.review).byId.get(flag.hunks[0] ?? '');
  if (placed?.hunk.kind !== 'lines' || flag.hunks.length !== 1) return null;
  const base = await vscode.workspace.openTextDocument(
    uriOf(addressOf(view.session.id, placed.file, 'base')),
  );
  const lines = { base: linesOf(base, placed.hunk, 'base'), head: linesOf(document, placed.hunk, 'head') };
  const fix = lineFix(flag, lines, (line) => (line < document.lineCount ? document.lineAt(line).text : null));
  if (!fix) return null;
  const title = fix.text === null ? 'Take this line out' : 'Put the old line back';
  const action = new vscode.CodeAction(`${title} (${flag.name})`, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  edit(action.edit, document, fix);
  return action;
}

function edit(edits: vscode.WorkspaceEdit, document: vscode.TextDocument, { line, text }: LineFix): void {
  const whole = document.lineAt(line);
  if (text === null) edits.delete(document.uri, whole.rangeIncludingLineBreak);
  else edits.replace(document.uri, whole.range, text);
}

function linesOf(document: vscode.TextDocument, hunk: Hunk, side: 'base' | 'head'): string[] {
  const { start, end } = hunkPlace(hunk, side);
  const last = Math.min(end, document.lineCount);
  return Array.from({ length: Math.max(0, last - start) }, (_, at) => document.lineAt(start + at).text);
}
