import { hunksOf } from '../core/changeSet.js';
import { isActive } from '../core/session.js';
import type { SessionView } from '../session/sessions.js';
import { count } from '../core/print.js';
import { isLandable } from './isLandable.js';
import { isOpenFlag } from './reviewIndex.js';
import { wantsUser } from './sessionContext.js';
import { describeSession } from './sessionText.js';

export type StatusText = {
  /** With icons as `$(name)`; no text of a model or a repository. */
  readonly text: string;
  readonly spoken: string;
  readonly tooltip: string;
  /** An agent waits: the item stands out. */
  readonly urgent: boolean;
  readonly command: { readonly id: string; readonly session: string | null };
};

const SHOWN_SESSIONS = 10;

/** What one line can say of all sessions; `null` when there is none. `now` in milliseconds since 1970. */
export function statusText(views: readonly SessionView[], now: number): StatusText | null {
  if (views.length === 0) return null;
  const waiting = views.filter((view) => view.session.state.kind === 'waiting' && wantsUser(view));
  const checking = views.filter(isChecking);
  const running = views.filter(
    (view) => isActive(view.session.state) && !waiting.includes(view) && !checking.includes(view),
  );
  const toReview = views.filter((view) => wantsUser(view) && !waiting.includes(view));
  const toLand = views.filter((view) => isReadyToLand(view));
  const parts = [
    waiting.length > 0 && { icon: 'bell', text: waitingText(waiting.length) },
    running.length > 0 && { icon: 'sync~spin', text: `${running.length} running` },
    checking.length > 0 && { icon: 'beaker', text: `${checking.length} checking` },
    toReview.length > 0 && { icon: 'checklist', text: `${toReview.length} to review${openWork(toReview)}` },
    toLand.length > 0 && { icon: 'check-all', text: toLandText(toLand.length) },
  ].filter((part) => part !== false);
  const lines = views.slice(0, SHOWN_SESSIONS).map((view) => {
    const { title, summary } = describeSession(view, now);
    return `${title}: ${summary}`;
  });
  const more = views.length > SHOWN_SESSIONS ? [`and ${views.length - SHOWN_SESSIONS} more`] : [];
  return {
    text: parts.map(({ icon, text }) => `$(${icon}) ${text}`).join('  ') || '$(checklist)',
    spoken: `Countersign: ${parts.map(({ text }) => text).join(', ') || 'nothing waits for you'}`,
    tooltip: ['Countersign', ...lines, ...more].join('\n'),
    urgent: waiting.length > 0,
    command: commandFor(waiting, [...toReview, ...toLand]),
  };
}

/** Checks run: behind an agent, or on a review that stands. */
function isChecking({ session, checking }: SessionView): boolean {
  return session.state.kind === 'checking' || checking !== null;
}

function waitingText(amount: number): string {
  return amount === 1 ? 'waiting for you' : `${amount} waiting for you`;
}

/** All of it is decided, and some of that is not in the working tree yet. */
function isReadyToLand(view: SessionView): boolean {
  const { review, readOnly, session } = view;
  if (review === null || readOnly || session.state.kind !== 'reviewing' || wantsUser(view)) return false;
  return isLandable({ ...view, review });
}

function toLandText(amount: number): string {
  return amount === 1 ? 'ready to land' : `${amount} ready to land`;
}

/** Decided hunks and answered flags are work that is done; the rest is what is still to look at. */
function openWork(views: readonly SessionView[]): string {
  const reviews = views.flatMap(({ review }) => (review ? [review] : []));
  const open = reviews.flatMap(({ changeSet, decisions }) =>
    hunksOf(changeSet).filter(({ hunk }) => !decisions.has(hunk.id)),
  );
  const flags = reviews.flatMap((review) => review.flags.filter((flag) => isOpenFlag(review, flag)));
  return ` (${[count(open.length, 'hunk'), ...(flags.length > 0 ? [count(flags.length, 'flag')] : [])].join(', ')})`;
}

/** Straight to the one session that wants something; to the list when it is none or several. */
function commandFor(
  waiting: readonly SessionView[],
  reviews: readonly SessionView[],
): { id: string; session: string | null } {
  const [first, ...others] = waiting.length > 0 ? waiting : reviews;
  if (!first || others.length > 0) return { id: 'countersign.showSessions', session: null };
  return {
    id: waiting.length > 0 ? 'countersign.answerQuestion' : 'countersign.openReview',
    session: first.session.id,
  };
}
