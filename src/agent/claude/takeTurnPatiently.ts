import { setTimeout as sleep } from 'node:timers/promises';
import { isAbort } from '../../core/errors.js';
import type { Patience } from './connection.js';
import type { Fault } from './fault.js';
import type { Turn, TurnRequest } from './takeTurn.js';
import { takeTurn } from './takeTurn.js';

export type PatientRequest = Omit<TurnRequest, 'idleMs'> & {
  readonly patience: Patience;
  readonly onRetry: (afterMs: number, fault: Fault) => void;
};

/** Tries a whole turn again when its fault may pass. No tool has run by then: a turn is acted on only when complete. */
export async function takeTurnPatiently(request: PatientRequest): Promise<Turn> {
  const { patience, signal, onRetry } = request;
  for (let attempt = 0; ; attempt++) {
    const turn = await takeTurn({ ...request, idleMs: patience.idleMs });
    if (turn.kind !== 'fault' || !turn.fault.retry || attempt >= patience.retries) return turn;
    const afterMs = waitBefore(attempt, turn.fault, patience);
    onRetry(afterMs, turn.fault);
    if (!(await waited(afterMs, signal))) return { kind: 'stopped' };
  }
}

/** What the server asked for, else doubling; spread by a quarter, so that sessions do not come back in step. */
function waitBefore(attempt: number, fault: Fault, patience: Patience): number {
  const own = patience.firstWaitMs * 2 ** attempt * (1 - Math.random() / 4);
  return Math.round(Math.min(fault.afterMs ?? own, patience.longestWaitMs));
}

async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(ms, undefined, { signal });
    return true;
  } catch (error) {
    if (isAbort(error)) return false;
    throw error;
  }
}
