import type { ChangeSet } from '../core/changeSet.js';
import { hunksOf } from '../core/changeSet.js';
import { checkSummaries } from '../core/checkSummary.js';
import { doubtsOf } from '../core/doubts.js';
import { count, visibleText } from '../core/print.js';
import type { Review } from '../core/review.js';
import type { Account, Ending, Session, SessionState } from '../core/session.js';
import { isActive } from '../core/session.js';
import type { SessionView } from '../session/sessions.js';
import { elapsedText, tokensText } from './amountText.js';
import { isOpenFlag } from './reviewIndex.js';
import { sessionContext } from './sessionContext.js';

/** A session in words and one icon, for whatever surface lists it. */
export type SessionText = {
  readonly title: string;
  /** What matters most first: a narrow side bar cuts the end. */
  readonly summary: string;
  readonly facts: readonly Fact[];
  /** Its facts are worth a look at any moment. */
  readonly open: boolean;
  readonly icon: string;
  /** A theme colour's id, or the usual one. */
  readonly color: string | null;
  /** The whole row as a sentence to be spoken. */
  readonly spoken: string;
  readonly context: string;
};

const NOT_SANDBOXED = 'not sandboxed';

export type Fact = { readonly icon: string; readonly text: string };

/** `now` in milliseconds since 1970. Whatever a model or a repository named is made visible here, once for all surfaces. */
export function describeSession(view: SessionView, now: number): SessionText {
  const title = visibleText(view.session.title);
  const state = visibleText(stateText(view));
  const facts = factsOf(view, now).map(({ icon, text }) => ({ icon, text: visibleText(text) }));
  const unconfined = facts.filter(({ text }) => text === NOT_SANDBOXED && isActive(view.session.state));
  const others = facts.filter((fact) => !unconfined.includes(fact));
  const said = [...unconfined.map(({ text }) => text), state, ...others.map(({ text }) => text)];
  return {
    title,
    summary: said.join(' · '),
    facts,
    open: isActive(view.session.state),
    ...iconOf(view),
    spoken: `${title}: ${said.join(', ')}`,
    context: sessionContext(view),
  };
}

function stateText({ session, review, checking }: SessionView): string {
  const { state } = session;
  if (checking !== null) return checking === 'review' ? 'checking' : 'checking what is accepted';
  switch (state.kind) {
    case 'preparing':
      return 'preparing';
    case 'running':
      return state.activity === '' ? 'running' : state.activity;
    case 'waiting':
      return 'waiting for you';
    case 'checking':
      return 'checking';
    case 'reviewing':
      return [endingText(state.ending), review ? openText(review.changeSet, review.decisions) : 'to review']
        .filter((text) => text !== '')
        .join(', ');
    case 'landed':
      return 'landed';
    case 'closed':
      return endingText(state.ending) || 'closed';
    case 'interrupted':
      return 'interrupted';
  }
}

function openText(changeSet: ChangeSet, decisions: ReadonlyMap<string, unknown>): string {
  const hunks = hunksOf(changeSet);
  const open = hunks.filter(({ hunk }) => !decisions.has(hunk.id)).length;
  if (open === 0) return 'all decided';
  const all = count(hunks.length, 'hunk');
  return open === hunks.length ? `${all} to review` : `${open} of ${all} to review`;
}

function endingText(ending: Ending): string {
  switch (ending.kind) {
    case 'finished':
      return '';
    case 'stopped':
      return 'stopped';
    case 'interrupted':
      return 'interrupted';
    case 'budget':
      return 'budget used up';
    case 'notReached':
      return 'goal not reached';
    case 'failed':
      return 'failed';
  }
}

/** Why the work came to its end before it was done. */
function reasonOf(state: SessionState): string | null {
  const ending = state.kind === 'reviewing' || state.kind === 'closed' ? state.ending : null;
  return ending && 'message' in ending ? ending.message : null;
}

function factsOf(view: SessionView, now: number): Fact[] {
  const { session, review } = view;
  const { account } = session;
  const byAgent = session.origin.kind === 'agent';
  const reason = reasonOf(session.state);
  const flags = openFlags(review);
  const said = [
    reason !== null && { icon: 'info', text: reason },
    flags > 0 && { icon: 'warning', text: count(flags, 'flag') },
    ...evidenceFacts(review),
    account.confinement === 'asked' && { icon: 'unlock', text: NOT_SANDBOXED },
    account.confinement === 'sandboxed' && { icon: 'lock', text: 'sandboxed' },
    byAgent && { icon: 'clock', text: costText(account, now) },
    byAgent && { icon: 'chip', text: modelText(session) },
    session.origin.kind === 'workingTree' && { icon: 'folder', text: 'working tree' },
    session.origin.kind === 'branch' && {
      icon: 'git-branch',
      text: `${session.origin.branch} against ${session.origin.against}`,
    },
    view.readOnly && { icon: 'eye', text: 'open in another window' },
    view.notice !== null && { icon: 'note', text: view.notice },
  ];
  return said.filter((fact) => fact !== false);
}

/** A line a check; that nothing was run is a fact only where something was to be. */
function evidenceFacts(review: Review | null): Fact[] {
  if (review === null || review.evidence.kind === 'notRun') return [];
  const bad = doubtsOf(review.evidence).length > 0;
  return [{ icon: bad ? 'beaker-stop' : 'beaker', text: checkSummaries(review.evidence).join('; ') }];
}

/** What was acknowledged or rejected is answered: it needs no second look. */
function openFlags(review: Review | null): number {
  return review === null ? 0 : review.flags.filter((flag) => isOpenFlag(review, flag)).length;
}

function costText({ startedAt, endedAt, inputTokens, outputTokens }: Account, now: number): string {
  return `${elapsedText((endedAt ?? now) - startedAt)} · ${tokensText(inputTokens + outputTokens)}`;
}

/** Who served, else who was asked. */
function modelText({ origin, account }: Session): string {
  if (account.servedBy.length > 0) return account.servedBy.join(', ');
  return origin.kind === 'agent' ? `${origin.model} (requested)` : '';
}

function iconOf({ session, review, checking }: SessionView): { icon: string; color: string | null } {
  const { state } = session;
  if (checking !== null) return { icon: 'sync~spin', color: null };
  switch (state.kind) {
    case 'preparing':
    case 'running':
    case 'checking':
      return { icon: 'sync~spin', color: null };
    case 'waiting':
      return { icon: 'bell-dot', color: 'list.warningForeground' };
    case 'reviewing':
      return {
        icon: 'checklist',
        color: openFlags(review) > 0 ? 'list.warningForeground' : null,
      };
    case 'landed':
      return { icon: 'pass-filled', color: 'testing.iconPassed' };
    case 'closed':
      return state.ending.kind === 'failed'
        ? { icon: 'error', color: 'list.errorForeground' }
        : { icon: 'circle-slash', color: 'disabledForeground' };
    case 'interrupted':
      return { icon: 'debug-disconnect', color: 'list.warningForeground' };
  }
}
