import * as vscode from 'vscode';
import type { Sessions } from '../session/sessions.js';
import type { Reviewed } from './reviewed.js';
import { reviewedOf } from './reviewed.js';

/** One session's review as it was shown and as it is; null where there is none. */
export type ReviewChange = {
  readonly session: string;
  readonly before: Reviewed | null;
  readonly after: Reviewed | null;
};

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

/** By content: the list is put together anew for each view. */
export function sameLeftOut(before: Reviewed, after: Reviewed): boolean {
  return JSON.stringify(before.leftOut) === JSON.stringify(after.leftOut);
}

function looksAlike(before: Reviewed | null, after: Reviewed | null): boolean {
  if (before === null || after === null) return before === after;
  return (
    before.review === after.review &&
    before.present === after.present &&
    sameLeftOut(before, after) &&
    before.readOnly === after.readOnly &&
    before.canUndoLanding === after.canUndoLanding &&
    before.session.state.kind === after.session.state.kind
  );
}
