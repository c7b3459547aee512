import * as vscode from 'vscode';
import { hunksOf } from '../core/changeSet.js';
import type { SessionView } from '../session/sessions.js';
import { count } from '../core/print.js';
import { command } from './command.js';
import { pickSession } from './pickSession.js';
import { showSessionDocument } from './sessionDocuments.js';
import type { UiHost } from './uiHost.js';

/** What ends a session, and its transcript. */
export function registerSessionCommands({ sessions, log }: UiHost): vscode.Disposable {
  return vscode.Disposable.from(
    command(log, 'countersign.stopSession', async (given) => {
      const view = await pickSession(sessions, given, {
        word: 'active',
        placeHolder: 'Which session shall stop? What it made so far can be reviewed.',
        none: 'No session is running.',
      });
      if (view) await sessions.stop(view.session.id);
    }),
    command(log, 'countersign.openTranscript', async (given) => {
      const view = await pickSession(sessions, given, {
        word: 'transcript',
        placeHolder: 'Which transcript?',
        none: 'No session has a transcript.',
      });
      if (view) await showSessionDocument(view, 'transcript');
    }),
    command(log, 'countersign.discardSession', async (given) => {
      const view = await pickSession(sessions, given, {
        word: 'discardable',
        placeHolder: 'Which session shall be discarded?',
        none: 'No session can be discarded.',
      });
      if (view && (await confirmDiscard(view))) await sessions.discard(view.session.id);
    }),
    command(log, 'countersign.removeSession', async (given) => {
      const view = await pickSession(sessions, given, {
        word: 'removable',
        placeHolder: 'Which session shall be removed from the list?',
        none: 'No session can be removed: discard or land it first.',
      });
      if (view) await sessions.remove(view.session.id);
    }),
    command(log, 'countersign.showLog', () => {
      log.show();
    }),
  );
}

/** Work is thrown away for good, so it is asked for, unless there is none. */
async function confirmDiscard({ session, review }: SessionView): Promise<boolean> {
  const hunks = review ? hunksOf(review.changeSet).length : 0;
  if (review && hunks === 0) return true;
  const discard = 'Discard';
  const detail =
    session.origin.kind === 'agent'
      ? `The agent's worktree goes, with ${review ? count(hunks, 'hunk') : 'whatever is in it'}. What has landed stays.`
      : 'The review and its decisions go. Your files stay as they are.';
  const chosen = await vscode.window.showWarningMessage(
    `Discard "${session.title}"?`,
    { modal: true, detail },
    discard,
  );
  return chosen === discard;
}
