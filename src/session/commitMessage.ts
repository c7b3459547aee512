import type { Flag } from '../core/flag.js';
import type { Review } from '../core/review.js';
import { progressOf } from '../core/review.js';
import type { Session } from '../core/session.js';
import type { LandedCheck } from './entry.js';

/**
 * The message of a landing on a branch: what was asked, how much of it was accepted, and as trailers (see
 * git-interpret-trailers) the session, the models that served it, what our own runs of the accepted subset showed, why
 * it landed against them, and each flag that was landed, with the reason given.
 */
export function commitMessage(session: Session, review: Review, check: LandedCheck | null): string {
  const { accepted, total } = progressOf(review);
  return [
    oneLine(session.title),
    '',
    `Reviewed with Countersign: ${accepted} of ${total} ${total === 1 ? 'hunk' : 'hunks'} accepted.`,
    '',
    `Countersign-Session: ${session.id}`,
    ...session.account.servedBy.map((model) => `Countersign-Model: ${oneLine(model)}`),
    ...checkTrailers(check),
    ...review.flags.filter((flag) => isLanded(flag, review)).map((flag) => trailerOf(flag, review)),
    '',
  ].join('\n');
}

function checkTrailers(check: LandedCheck | null): string[] {
  if (check === null) return [];
  const { summaries, override } = check;
  const told = summaries.map((summary) => `Countersign-Checked: ${oneLine(summary)}`);
  if (override === null) return told;
  const doubts = oneLine(override.doubts.join(' '));
  return [...told, `Countersign-Override: ${doubts} — ${oneLine(override.reason) || 'no reason given'}`];
}

/** Only what somebody answered for, and high flags: an accepted hunk under one was accepted by hand. */
function isLanded(flag: Flag, { decisions, acknowledged }: Review): boolean {
  const landed = flag.hunks.some((hunk) => decisions.get(hunk) === 'accepted');
  return acknowledged.has(flag.id) ? landed || flag.hunks.length === 0 : flag.severity === 'high' && landed;
}

function trailerOf({ id, rule, path }: Flag, { acknowledged }: Review): string {
  const reason = acknowledged.get(id)?.trim() ?? '';
  const why = reason === '' ? 'accepted by hand, no reason given' : reason;
  return `Countersign-Acknowledged: ${oneLine(rule)} ${oneLine(path)} — ${oneLine(why)}`;
}

/** A line break in a title, a name or a reason would begin a trailer of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
