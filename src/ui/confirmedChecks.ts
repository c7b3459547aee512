import * as vscode from 'vscode';
import type { Check } from '../core/evidence.js';
import type { ConfirmedChecks } from '../session/ports.js';
import { readSettings } from './settings.js';

const KEY = 'countersign.confirmedChecks';

type Kept = Readonly<Record<string, readonly Check[]>>;

/** Checks of a repository that we made ourselves, all of whose code is ours; or why it has none here. */
export type SampleChecks =
  | { readonly kind: 'some'; readonly checks: readonly Check[] }
  | { readonly kind: 'none'; readonly why: string };

/**
 * The checks of a repository (by the absolute path of its top folder) that the user confirmed in this workspace, whole:
 * a command that a file names differently by now is another check. Those of a sample need no asking. Asked before
 * every run.
 */
export function confirmedChecks(
  state: vscode.Memento,
  root: string,
  sample: SampleChecks | null,
): ConfirmedChecks {
  if (!vscode.workspace.isTrusted) return { kind: 'none', why: RESTRICTED };
  const chosen = chosenChecks(state, root);
  if (chosen === null && sample?.kind === 'none') return sample;
  const checks = chosen ?? (sample?.kind === 'some' ? sample.checks : []);
  if (checks.length === 0) return { kind: 'none', why: UNCONFIRMED };
  return { kind: 'confirmed', checks, beforeLanding: readSettings(root).checkBeforeLanding };
}

const RESTRICTED = 'No check runs in Restricted Mode. Trust this workspace first, if you know who wrote it.';
const UNCONFIRMED =
  'No check is confirmed for this repository. Run “Countersign: Choose Checks…” to pick some.';

/** `null` when the user has not been asked; empty when he wanted none. */
export function chosenChecks(state: vscode.Memento, root: string): readonly Check[] | null {
  return state.get<Kept>(KEY)?.[root] ?? null;
}

export async function confirmChecks(
  state: vscode.Memento,
  root: string,
  checks: readonly Check[],
): Promise<void> {
  await state.update(KEY, { ...state.get<Kept>(KEY), [root]: checks });
}

const UNCONFINED = 'countersign.unconfinedChecks';

/** The user said that this repository's checks may run where no sandbox confines them. */
export function isConfirmedUnconfined(state: vscode.Memento, root: string): boolean {
  return state.get<readonly string[]>(UNCONFINED)?.includes(root) === true;
}

export async function confirmUnconfined(state: vscode.Memento, root: string): Promise<void> {
  await state.update(UNCONFINED, [...(state.get<readonly string[]>(UNCONFINED) ?? []), root]);
}
