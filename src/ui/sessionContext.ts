import { progressOf } from '../core/review.js';
import { isActive } from '../core/session.js';
import type { SessionView } from '../session/sessions.js';

/** What can be done with a session now, as words that menus ask for with `viewItem =~ /\bword\b/`. */
export function sessionContext(view: SessionView): string {
  const { session, review, transcript, readOnly, checking } = view;
  const { state, origin } = session;
  const active = isActive(state);
  const over = state.kind === 'closed' || state.kind === 'landed';
  const words = {
    active: active && !readOnly,
    waiting: state.kind === 'waiting' && !readOnly,
    reviewable: review !== null && !active,
    refreshable: review !== null && origin.kind !== 'agent' && !readOnly,
    transcript: transcript !== null,
    checkable: review !== null && !active && !readOnly && checking === null,
    checking: !readOnly && (checking !== null || state.kind === 'checking'),
    evidence: review !== null,
    discardable: !active && !over && !readOnly,
    removable: over && !readOnly,
  };
  return ['session', ...Object.entries(words).flatMap(([word, holds]) => (holds ? [word] : []))].join(' ');
}

/** The session asks something of the user: an answer, or a decision on a hunk. */
export function wantsUser(view: SessionView): boolean {
  if (view.readOnly) return false;
  const { state } = view.session;
  if (state.kind === 'waiting') return true;
  if (state.kind !== 'reviewing' || !view.review) return false;
  const { total, accepted, rejected } = progressOf(view.review);
  return accepted + rejected < total;
}
