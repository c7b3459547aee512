import * as vscode from 'vscode';
import type { SessionView } from '../session/sessions.js';
import { fits } from './pickSession.js';
import { throttled } from './throttled.js';
import type { UiHost } from './uiHost.js';

/** What `when` and `enablement` clauses of package.json may ask about sessions as a whole. */
const KEYS: Readonly<Record<string, (views: readonly SessionView[]) => boolean>> = {
  'countersign.hasSessions': (views) => views.length > 0,
  'countersign.active': (views) => views.some((view) => fits(view, 'active')),
  'countersign.waiting': (views) => views.some((view) => fits(view, 'waiting')),
  'countersign.refreshable': (views) => views.some((view) => fits(view, 'refreshable')),
  'countersign.discardable': (views) => views.some((view) => fits(view, 'discardable')),
  'countersign.removable': (views) => views.some((view) => fits(view, 'removable')),
  'countersign.hasTranscript': (views) => views.some((view) => fits(view, 'transcript')),
  'countersign.checkable': (views) => views.some((view) => fits(view, 'checkable')),
  'countersign.checking': (views) => views.some((view) => fits(view, 'checking')),
  'countersign.hasEvidence': (views) => views.some((view) => fits(view, 'evidence')),
  'countersign.hasLanded': (views) => views.some(({ session }) => session.state.kind === 'landed'),
};

export function registerSessionContextKeys({ sessions, log }: UiHost): vscode.Disposable {
  const last = new Map<string, boolean>();
  const refresh = throttled(20, () => {
    const views = sessions.all();
    for (const [key, holds] of Object.entries(KEYS)) {
      const value = holds(views);
      if (last.get(key) === value) continue;
      last.set(key, value);
      vscode.commands.executeCommand('setContext', key, value).then(undefined, (error: unknown) => {
        log.error(String(error));
      });
    }
  });
  refresh.ask();
  return vscode.Disposable.from(refresh, { dispose: sessions.onDidChange(refresh.ask) });
}
