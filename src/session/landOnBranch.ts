import { commitMessage } from './commitMessage.js';
import type { Change, Desk } from './desk.js';
import type { Entry } from './entry.js';
import { type HeldLanding, landingGate } from './landingGate.js';
import { selectionOf } from './selection.js';

export type BranchReport =
  | { readonly kind: 'committed'; readonly commit: string }
  /** No branch was made: a person has to know of this first. */
  | { readonly kind: 'held'; readonly check: HeldLanding };

/** Commits what is accepted on a new branch from HEAD; the working tree stays as it is. */
export async function landOnBranch(
  desk: Desk,
  entry: Entry,
  branch: string,
  override: string | null,
): Promise<Change<BranchReport>> {
  const { selection, review } = selectionOf(entry);
  const gate = landingGate(desk, entry, override);
  if (gate.kind === 'held') return { entry, value: gate };
  const message = commitMessage(entry.saved.session, review, gate.check);
  const { commit } = await desk.ports.commitOnBranch({ ...selection, branch, message });
  return { entry, value: { kind: 'committed', commit } };
}
