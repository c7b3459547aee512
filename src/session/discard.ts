import * as fs from 'node:fs/promises';
import { HumanError } from '../core/errors.js';
import { cleanWorktree } from './cleanWorktree.js';
import type { Change, Desk } from './desk.js';
import { folderOf } from './desk.js';
import { save } from './enter.js';
import type { Entry } from './entry.js';

/** The worktree goes first: while it is there, the session is not over. */
export async function discard(desk: Desk, entry: Entry): Promise<Change<void>> {
  const { worktree, session } = entry.saved;
  if (session.state.kind === 'landed') {
    throw new HumanError(
      'This session has landed, so there is nothing to discard.',
      'Remove it from the list instead.',
    );
  }
  if (worktree !== null) await desk.ports.removeWorktree(worktree);
  const ending = { kind: 'stopped' } as const;
  const known = { worktree: null, notice: null, ending: entry.saved.ending ?? ending };
  return {
    entry: await save(desk, entry, { ...known, state: { kind: 'closed', ending } }),
    value: undefined,
  };
}

/** `session.json` goes first: without it there is no session, and a crash leaves at worst files that nobody lists. */
export async function remove(desk: Desk, entry: Entry): Promise<Change<void>> {
  const { session } = entry.saved;
  if (session.state.kind !== 'closed' && session.state.kind !== 'landed') {
    throw new HumanError(
      'This session still has something to review.',
      'Land it or discard it, then remove it.',
    );
  }
  const { worktree, notice } = (await cleanWorktree(desk, entry)).saved;
  if (worktree !== null) throw new HumanError('The session cannot be removed yet.', notice ?? '');
  const at = folderOf(desk, entry);
  await fs.rm(at.session, { force: true });
  await fs.rm(at.folder, { recursive: true, force: true });
  return { entry, value: undefined };
}
