import { messageOf } from '../core/errors.js';
import type { Evidence } from '../core/evidence.js';
import type { Signals } from './examine.js';
import type { EvidenceRequest, Ports } from './ports.js';

/** Runs what the user confirmed. Absent evidence says why: the checks were stopped, broke down, or are not confirmed. */
export async function gatherEvidence(
  request: Omit<EvidenceRequest, 'checks'>,
  ports: Ports,
  { stop, shutdown }: Signals,
): Promise<Evidence> {
  const confirmed = ports.confirmedChecks(request.repository);
  if (confirmed.kind === 'none') return { kind: 'notRun', why: confirmed.why };
  const signal = AbortSignal.any([stop, shutdown]);
  try {
    signal.throwIfAborted();
    return await ports.gatherEvidence({ ...request, checks: confirmed.checks }, signal);
  } catch (error) {
    shutdown.throwIfAborted();
    const why = stop.aborted
      ? 'The checks were stopped.'
      : `The checks could not be run: ${messageOf(error)}`;
    return { kind: 'notRun', why };
  }
}
