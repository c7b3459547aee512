import type { Check, CheckedTree } from '../core/evidence.js';
import type { Confinement } from '../sandbox/confinement.js';
import type { Supervisor } from '../sandbox/runCommand.js';

/** What running checks needs from the world, and how far it may go. */
export type Means = {
  readonly confinement: Confinement;
  readonly supervisor: Supervisor;
  /** The user has said that checks may run where nothing confines them. */
  readonly unconfined: boolean;
  /** Absolute folders that no check may see. */
  readonly hidden: readonly string[];
  /** Absolute path of the user's checkout, for what is installed there; null: there is none. */
  readonly checkout: string | null;
  /** Absolute folder of our own reporters. */
  readonly reporters: string;
  /** Absolute folder in which the results of bases are kept. */
  readonly cache: string;
  /** Milliseconds for one run of one check. */
  readonly timeoutMs: number;
  /** Runs at once. */
  readonly parallel: number;
  readonly signal: AbortSignal;
  /** Told what a check prints as it comes. */
  readonly onOutput: (output: CheckPrint) => void;
};

export type CheckPrint = { readonly check: Check; readonly side: CheckedTree; readonly text: string };
