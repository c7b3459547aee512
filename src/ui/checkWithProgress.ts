import * as vscode from 'vscode';
import { isAbort } from '../core/errors.js';
import type { Evidence } from '../core/evidence.js';
import type { Sessions } from '../session/sessions.js';

const TITLES = {
  review: 'Checking this review',
  accepted: 'Checking what is accepted',
};

/** Runs the checks with a notification that can stop them. */
export async function checkWithProgress(
  sessions: Sessions,
  session: string,
  what: 'review' | 'accepted',
): Promise<Evidence | 'stopped'> {
  const options = { location: vscode.ProgressLocation.Notification, title: TITLES[what], cancellable: true };
  return vscode.window.withProgress(options, async (_, cancelled) => {
    const stopping: Promise<void>[] = [];
    const listener = cancelled.onCancellationRequested(() => {
      stopping.push(sessions.stopChecks(session));
    });
    try {
      return await sessions.runChecks(session, what);
    } catch (error) {
      if (isAbort(error)) return 'stopped';
      throw error;
    } finally {
      listener.dispose();
      await Promise.all(stopping);
    }
  });
}
