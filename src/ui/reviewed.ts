import { HumanError } from '../core/errors.js';
import type { Review } from '../core/review.js';
import type { Sessions, SessionView } from '../session/sessions.js';

/** A session that has something to review. */
export type Reviewed = SessionView & { readonly review: Review };

export function reviewedOf(sessions: Sessions, id: string): Reviewed | null {
  const view = sessions.get(id);
  return view?.review ? { ...view, review: view.review } : null;
}

/** Decisions can be made here and now. */
export function isDecidable(view: Reviewed): boolean {
  const { kind } = view.session.state;
  return !view.readOnly && (kind === 'reviewing' || kind === 'landed');
}

export function assertDecidable(view: Reviewed): void {
  if (view.readOnly) {
    throw new HumanError(
      'Another window works on this session.',
      'Decide it there, or close that window first.',
    );
  }
  if (!isDecidable(view)) {
    throw new HumanError(
      'This session is over: its review can only be read.',
      'Start a new one to decide again.',
    );
  }
}
