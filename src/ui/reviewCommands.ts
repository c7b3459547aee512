import * as vscode from 'vscode';
import { HumanError } from '../core/errors.js';
import { command } from './command.js';
import { editorRange } from './editorRange.js';
import { hunkPlace } from './hunkPlace.js';
import type { ReviewSurfaces } from './hunkTarget.js';
import { targetsOf } from './hunkTarget.js';
import type { Standpoint } from './nextUndecided.js';
import { nextUndecided } from './nextUndecided.js';
import { openFileDiff, openReview } from './openReview.js';
import { pickSession } from './pickSession.js';
import { addressOf, fileAt, readAddress, uriOf } from './reviewAddress.js';
import type { PlacedHunk } from './reviewIndex.js';
import type { Reviewed } from './reviewed.js';
import type { ShownReview } from './shownReview.js';
import { reviewedOf } from './reviewed.js';

/** What opens and moves: the only commands of a review that do. */
export function registerReviewCommands(
  surfaces: ReviewSurfaces,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.Disposable.from(
    command(log, 'countersign.openReview', (given) => review(surfaces, given)),
    command(log, 'countersign.openFileDiff', (...given) => openDiffs(surfaces, given)),
    command(log, 'countersign.nextHunk', () => go(surfaces.shown, 'next')),
    command(log, 'countersign.previousHunk', () => go(surfaces.shown, 'previous')),
  );
}

/** Of the session given, else of the one whose review is shown, else of the one that is picked. */
async function review({ sessions, shown }: ReviewSurfaces, given: unknown): Promise<void> {
  const picked =
    (given === undefined ? shown.view() : null) ??
    (await pickSession(sessions, given, {
      word: 'reviewable',
      placeHolder: 'Which session do you want to review?',
      none: 'There is nothing to review yet.',
    }));
  if (!picked) return;
  const view = reviewedOf(sessions, picked.session.id);
  if (!view) throw new HumanError('This session has nothing to review yet.', 'Wait until its work is done.');
  await shown.show(view.session.id);
  await openReview(view);
}

async function openDiffs(surfaces: ReviewSurfaces, given: readonly unknown[]): Promise<void> {
  for (const { view, file, hunk } of targetsOf(surfaces, given)) {
    await shown(surfaces, view);
    await openFileDiff(view, file, hunk, given[0] === 'selection' ? 'stay' : 'editor');
  }
}

async function shown(surfaces: ReviewSurfaces, view: Reviewed): Promise<void> {
  await surfaces.shown.show(view.session.id);
}

async function go(shownReview: ShownReview, direction: 'next' | 'previous'): Promise<void> {
  const view = shownReview.asked();
  const editor = vscode.window.activeTextEditor;
  const found = nextUndecided(view.review, editor ? standpointOf(view, editor) : null, direction);
  if (!found) throw new HumanError('Every hunk is decided.', 'Land what was accepted, or undo a decision.');
  if (!editor || !moveWithin(editor, view, found)) await openFileDiff(view, found.file, found.hunk, 'editor');
}

function standpointOf(view: Reviewed, { document, selection }: vscode.TextEditor): Standpoint | null {
  const address = readAddress(document.uri);
  const file = address?.session === view.session.id ? fileAt(view.review, address) : undefined;
  return address && file ? { path: file.path, side: address.side, line: selection.active.line } : null;
}

/** In the document at hand the cursor moves, whether the editor shows one file or all. */
function moveWithin(editor: vscode.TextEditor, view: Reviewed, { file, hunk }: PlacedHunk): boolean {
  const side = readAddress(editor.document.uri)?.side;
  if (!side || uriOf(addressOf(view.session.id, file, side)).toString() !== editor.document.uri.toString())
    return false;
  const { start } = hunkPlace(hunk, side);
  const { start: position } = editorRange({ start, end: start });
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}
