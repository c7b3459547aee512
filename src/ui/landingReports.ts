import * as vscode from 'vscode';
import type { LandingReport } from '../session/sessions.js';
import { command } from './command.js';
import { reportText } from './landingText.js';
import type { Reviewed } from './reviewed.js';

const SCHEME = 'countersign-report';

export type LandingReports = {
  readonly dispose: () => void;
  readonly keep: (view: Reviewed, report: LandingReport) => void;
};

/** The last report of each session's landing as a read-only document, opened only when asked for. */
export function registerLandingReports(log: vscode.LogOutputChannel): LandingReports {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const parts = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ query }) =>
        texts.get(query) ?? 'Nothing has landed since this window was opened.\n',
    }),
    command(log, 'countersign.showLandingReport', async (session) => {
      const document = await vscode.workspace.openTextDocument(reportUri(String(session)));
      await vscode.window.showTextDocument(document, { preview: true });
    }),
  );
  return {
    keep: ({ session }, report) => {
      texts.set(session.id, reportText(session.title, report));
      changed.fire(reportUri(session.id));
    },
    dispose: () => {
      parts.dispose();
    },
  };
}

function reportUri(session: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: '/Landing', query: session });
}
