import * as vscode from 'vscode';
import { registerCheckCommands } from './checkCommands.js';
import { registerDecisionCommands } from './decisionCommands.js';
import { registerFileDecorations } from './fileDecorations.js';
import { registerFlagActions } from './flagActions.js';
import { registerFlagProblems } from './flagProblems.js';
import { registerFlagThreads } from './flagThreads.js';
import { registerHunkLenses } from './hunkLenses.js';
import { registerLandingCommands } from './landingCommands.js';
import { registerLandingReports } from './landingReports.js';
import { registerReviewCommands } from './reviewCommands.js';
import { registerReviewContextKeys } from './reviewContextKeys.js';
import { watchReviews } from './reviewEvents.js';
import { registerReviewFileSystem } from './reviewFileSystem.js';
import { registerReviewTree } from './reviewTree.js';
import { registerRulePages } from './rulePages.js';
import { showFailure } from './command.js';
import { ShownReview } from './shownReview.js';
import type { UiHost } from './uiHost.js';

/** Everything a reviewer sees and presses in a review. `restored` settles when the sessions of the last window are there. */
export function registerReview(host: UiHost, restored: Promise<unknown>): vscode.Disposable {
  const { context, log, sessions } = host;
  const events = watchReviews(sessions);
  const shown = new ShownReview(sessions, context.workspaceState);
  const threads = registerFlagThreads(sessions, events);
  const tree = registerReviewTree(shown, events);
  const reports = registerLandingReports(log);
  const surfaces = { sessions, shown, threads, selection: tree.selection };
  return vscode.Disposable.from(
    events,
    threads,
    tree,
    reports,
    registerReviewFileSystem(sessions, events, restored),
    registerHunkLenses(sessions, events),
    registerFlagProblems(shown, events, context.extensionUri),
    registerFlagActions(sessions),
    registerRulePages(surfaces, context.extensionUri, log),
    registerFileDecorations(sessions),
    registerReviewContextKeys(shown, events, log),
    registerReviewCommands(surfaces, log),
    registerDecisionCommands(surfaces, log),
    registerLandingCommands(surfaces, reports, log),
    registerCheckCommands(host, shown),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      shown.follow(editor).catch((error: unknown) => {
        showFailure(log, error);
      });
    }),
  );
}
