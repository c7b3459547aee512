import * as vscode from 'vscode';
import { registerApiKey } from './apiKey.js';
import { registerChooseChecks } from './chooseChecks.js';
import { registerEvidenceDocuments } from './evidenceDocuments.js';
import { registerForgetAllowedCommands } from './forgetAllowedCommands.js';
import { registerQuestions } from './questions.js';
import { registerReviewChanges } from './reviewChanges.js';
import { registerSelectModel } from './selectModel.js';
import { registerSessionCommands } from './sessionCommands.js';
import { registerSessionContextKeys } from './sessionContextKeys.js';
import { registerSessionDocuments } from './sessionDocuments.js';
import { registerSessionsTree } from './sessionsTree.js';
import { registerShowContextFiles } from './showContextFiles.js';
import { registerStartAgent } from './startAgent.js';
import { registerStatusBar } from './statusBar.js';
import { registerTestingView } from './testingView.js';
import { registerTryDemo } from './tryDemo.js';
import type { UiHost } from './uiHost.js';

/** Everything about sessions as a whole: seeing, starting, asking, ending them. Reviews have surfaces of their own. */
export function registerSessions(host: UiHost): vscode.Disposable {
  return vscode.Disposable.from(
    registerSessionsTree(host),
    registerStatusBar(host),
    registerSessionContextKeys(host),
    registerSessionDocuments(host.sessions),
    registerSessionCommands(host),
    registerStartAgent(host),
    registerReviewChanges(host),
    registerChooseChecks(host),
    registerTestingView(host.sessions),
    registerEvidenceDocuments(host.sessions, host.log),
    host.checkOutputs,
    registerTryDemo(host),
    registerQuestions(host),
    registerApiKey(host),
    registerSelectModel(host),
    registerForgetAllowedCommands(host),
    registerShowContextFiles(host),
  );
}
