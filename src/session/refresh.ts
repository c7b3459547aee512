import { HumanError } from '../core/errors.js';
import { isActive } from '../core/session.js';
import type { Change, Desk } from './desk.js';
import { enter } from './enter.js';
import { type Entry, taskOf } from './entry.js';
import { examine } from './examine.js';
import { fingerprint } from './fingerprint.js';
import { sourceOf } from './source.js';
import { takeRound } from './takeRound.js';

/** Looks again where the changes lie. The look may take long and changes nothing; what is returned then does. */
export async function refresh(
  desk: Desk,
  entry: Entry,
  shutdown: AbortSignal,
): Promise<(entry: Entry) => Promise<Change<void>>> {
  if (isActive(entry.saved.session.state)) {
    throw new HumanError('The agent is still at work.', 'Wait until it is done, or stop it; then refresh.');
  }
  const repository = await desk.ports.openRepository(entry.saved.repository.root);
  const review = await examine(sourceOf(entry, repository), taskOf(entry), desk.ports, shutdown);
  const captured = fingerprint(review.changeSet);
  return async (now) => {
    const found = { ...now, saved: { ...now.saved, repository, notice: null } };
    const { origin } = now.saved.session;
    const ending = now.saved.ending ?? { kind: 'finished' };
    if (now.round === null)
      return { entry: await enter(desk, found, { kind: 'examined', review, ending }), value: undefined };
    const known = origin.kind === 'agent' ? { captured } : {};
    return { entry: await takeRound(desk, found, review, known), value: undefined };
  };
}
