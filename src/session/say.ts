import { HumanError } from '../core/errors.js';
import type { Saying } from './decisions.js';
import type { Change, Desk } from './desk.js';
import { folderOf } from './desk.js';
import { type Entry, roundOf } from './entry.js';
import { reopen } from './settle.js';
import { saveSayings } from './storage/saveSession.js';

/** Saves what the reviewer said, all of it in one wait for the disk. What concerns no hunk of the review is not said. */
export async function say(desk: Desk, entry: Entry, sayings: readonly Saying[]): Promise<Change<void>> {
  const round = roundOf(entry);
  if (entry.saved.session.state.kind === 'closed') {
    throw new HumanError(
      'This session was discarded, so it cannot be decided any more.',
      'Start another one.',
    );
  }
  const heard = sayings.filter(
    (saying) => saying.kind !== 'decide' || saying.hunks.some((hunk) => round.hunks.has(hunk)),
  );
  if (heard.length === 0) return { entry, value: undefined };
  const after = await saveSayings(folderOf(desk, entry), round, heard);
  return { entry: await reopen(desk, { ...entry, round: after }), value: undefined };
}

export async function undoLast(desk: Desk, entry: Entry): Promise<Change<boolean>> {
  if (roundOf(entry).reviewed.undo === null) return { entry, value: false };
  return { ...(await say(desk, entry, [{ kind: 'undo' }])), value: true };
}
