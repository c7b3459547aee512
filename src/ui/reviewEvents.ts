import * as vscode from 'vscode';
import type { Sessions } from '../session/sessions.js';
import type { ReviewChange } from './reviewChange.js';
import { looksAlike } from './reviewChange.js';
import { reviewedOf } from './reviewed.js';

export type ReviewEvents = {
  readonly dispose: () => void;
  readonly onDidChange: vscode.Event<ReviewChange>;
};

/** The sessions' "look again" without what no review shows, such as tokens that are counted while an agent works. */
export function watchReviews(sessions: Sessions): ReviewEvents {
  const changed = new vscode.EventEmitter<ReviewChange>();
  const shown = new Map(sessions.all().map(({ session }) => [session.id, reviewedOf(sessions, session.id)]));
  const stop = sessions.onDidChange((session) => {
    const before = shown.get(session) ?? null;
    const after = reviewedOf(sessions, session);
    if (after === null) shown.delete(session);
    else shown.set(session, after);
    if (!looksAlike(before, after)) changed.fire({ session, before, after });
  });
  return {
    onDidChange: changed.event,
    dispose: () => {
      stop();
      changed.dispose();
    },
  };
}
