import { HumanError } from '../core/errors.js';
import type { Evidence } from '../core/evidence.js';
import type { Change, Desk } from './desk.js';
import type { Entry } from './entry.js';
import { checkAccess, type HeldSession } from './heldSession.js';
import { type Checking, runChecks } from './runChecks.js';

/** One run at a time for a session, shown as long as it goes on, whatever comes of it. */
export async function checkHeld(
  desk: Desk,
  held: HeldSession,
  what: Checking,
  shutdown: AbortSignal,
): Promise<Evidence> {
  checkAccess(held.entry);
  if (held.checks !== null) {
    throw new HumanError('The checks of this review run already.', 'Wait for them, or stop them first.');
  }
  const stop = new AbortController();
  held.checks = stop;
  try {
    await held.change((entry) => marked(entry, what));
    return await held.change(await runChecks(desk, held.entry, what, { stop: stop.signal, shutdown }));
  } finally {
    held.checks = null;
    await held.change((entry) => marked(entry, null));
  }
}

/** Shown and not saved: after a crash nothing runs. */
function marked(entry: Entry, checking: Entry['checking']): Promise<Change<void>> {
  return Promise.resolve({ entry: { ...entry, checking }, value: undefined });
}
