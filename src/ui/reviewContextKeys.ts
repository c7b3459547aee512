import * as vscode from 'vscode';
import { isLandable } from './isLandable.js';
import { REVIEW_SCHEMES } from './reviewAddress.js';
import type { ReviewEvents } from './reviewEvents.js';
import type { Reviewed } from './reviewed.js';
import type { ShownReview } from './shownReview.js';
import { isDecidable } from './reviewed.js';

/** What `when` and `enablement` clauses of package.json may ask about the shown review. */
const KEYS: Readonly<Record<string, (view: Reviewed | null) => boolean>> = {
  'countersign.hasReview': (view) => view !== null,
  'countersign.canDecide': (view) => view !== null && isDecidable(view),
  'countersign.canLand': (view) => view !== null && isDecidable(view) && isLandable(view),
  'countersign.canUndoLanding': (view) => view !== null && isDecidable(view) && view.canUndoLanding,
  'countersign.hasAccepted': (view) =>
    view !== null && [...view.review.decisions.values()].includes('accepted'),
  'countersign.inReview': () => isReviewActive(),
};

export function registerReviewContextKeys(
  shown: ShownReview,
  events: ReviewEvents,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const last = new Map<string, boolean>();
  const draw = () => {
    const view = shown.view();
    for (const [key, holds] of Object.entries(KEYS)) {
      const value = holds(view);
      if (last.get(key) === value) continue;
      last.set(key, value);
      vscode.commands.executeCommand('setContext', key, value).then(undefined, (error: unknown) => {
        log.error(String(error));
      });
    }
  };
  draw();
  return vscode.Disposable.from(
    shown.onDidChange(draw),
    events.onDidChange(draw),
    vscode.window.onDidChangeActiveTextEditor(draw),
    vscode.window.tabGroups.onDidChangeTabs(draw),
  );
}

/** The editor at hand is one side of a diff of ours, alone or among others in one tab. */
function isReviewActive(): boolean {
  const schemes = Object.values(REVIEW_SCHEMES);
  const editor = vscode.window.activeTextEditor;
  if (editor && schemes.includes(editor.document.uri.scheme)) return true;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return diffsOf(input).some(({ modified }) => schemes.includes(modified.scheme));
}

/** A tab with many diffs has no type in the stable API, but it tells them: asked for with care. */
function diffsOf(input: unknown): readonly vscode.TabInputTextDiff[] {
  const among =
    typeof input === 'object' && input !== null && 'textDiffs' in input ? input.textDiffs : [input];
  return (Array.isArray(among) ? among : []).filter((diff) => diff instanceof vscode.TabInputTextDiff);
}
