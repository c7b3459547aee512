import { account } from './account.js';
import type { Desk } from './desk.js';
import type { Entry, Landed, SavedSession } from './entry.js';
import { type Owner, takeOwnership } from './owner.js';
import { readIfThere } from './storage/durableFile.js';
import { readRound, readSession } from './storage/readSession.js';
import { sessionFolder } from './storage/sessionFolder.js';
import { readTranscript } from './storage/transcript.js';
import { isActive } from '../core/session.js';

/** A session as it lies in storage, and whether this window may change it from now on. */
export type Adopted = {
  readonly entry: Entry;
  readonly owner: Owner | null;
  /** A landing that a crash left open. */
  readonly pending: { readonly write: string; readonly landed: Landed } | null;
};

/**
 * `null` when there is no such session, or its repository does not concern this window. Nothing but the claim of
 * ownership is written.
 */
export async function adopt(
  desk: Desk,
  id: string,
  concerns: (repository: string) => boolean,
): Promise<Adopted | null> {
  const at = sessionFolder(desk.storage, id);
  const first = await readSession(at);
  if (first.kind === 'absent') return null;
  if (first.kind === 'unreadable') return unreadable(desk, id, first);
  if (!concerns(first.value.repository.root)) return null;
  const owner = await takeOwnership(at.folder);
  // Read again: an owner that is gone by now may have written since.
  const read = await readSession(at);
  if (read.kind !== 'read')
    return unreadable(desk, id, read.kind === 'absent' ? { why: GONE, found: null } : read);
  const saved = read.value;
  const hasTranscript = (await readIfThere(at.transcript)) !== null;
  const entry: Entry = {
    saved,
    round: null,
    question: null,
    hasTranscript,
    checking: null,
    access: owner === null ? 'otherWindow' : 'ours',
    damage: null,
  };
  if (saved.round === 0) return { entry: await accounted(desk, entry), owner, pending: null };
  const round = await readRound(at, saved.round);
  if (round.kind !== 'read') {
    return unreadable(
      desk,
      id,
      round.kind === 'absent' ? { why: GONE, found: saved } : { ...round, found: saved },
    );
  }
  return {
    entry: { ...entry, round: round.value.round, damage: round.value.damage },
    owner,
    pending: round.value.pending,
  };
}

const GONE = 'The files of this session are gone.';

/** What a run that was cut off had cost stands in its transcript alone. */
async function accounted(desk: Desk, entry: Entry): Promise<Entry> {
  const { session } = entry.saved;
  if (!isActive(session.state)) return entry;
  const events = await readTranscript(sessionFolder(desk.storage, session.id).transcript);
  const start = { ...session.account, turns: 0, inputTokens: 0, outputTokens: 0, servedBy: [] };
  return {
    ...entry,
    saved: { ...entry.saved, session: { ...session, account: events.reduce(account, start) } },
  };
}

/** Listed so that nobody wonders where it went; its files are not touched. */
function unreadable(desk: Desk, id: string, { why, found }: { why: string; found: unknown }): Adopted {
  const saved: SavedSession = {
    session: {
      id,
      origin: { kind: 'workingTree' },
      title: textAt(found, 'session', 'title') ?? 'A session that cannot be read',
      repository: textAt(found, 'session', 'repository') ?? '',
      createdAt: numberAt(found, 'session', 'createdAt') ?? 0,
      state: { kind: 'closed', ending: { kind: 'failed', message: why } },
      account: {
        turns: 0,
        inputTokens: 0,
        outputTokens: 0,
        servedBy: [],
        confinement: 'none',
        startedAt: 0,
        endedAt: 0,
      },
    },
    folder: textAt(found, 'folder') ?? '',
    repository: {
      root: '',
      commonDirectory: '',
      store: desk.storage,
      head: { kind: 'detached', commit: '' },
    },
    worktree: null,
    ending: { kind: 'failed', message: why },
    round: 0,
    captured: null,
    notice: why,
  };
  const entry: Entry = {
    saved,
    round: null,
    question: null,
    hasTranscript: false,
    checking: null,
    access: 'unreadable',
    damage: null,
  };
  return { entry, owner: null, pending: null };
}

function valueAt(value: unknown, ...names: readonly string[]): unknown {
  const [name, ...rest] = names;
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return valueAt(Object.entries(value).find(([key]) => key === name)?.[1], ...rest);
}

function textAt(value: unknown, ...names: readonly string[]): string | null {
  const found = valueAt(value, ...names);
  return typeof found === 'string' ? found : null;
}

function numberAt(value: unknown, ...names: readonly string[]): number | null {
  const found = valueAt(value, ...names);
  return typeof found === 'number' ? found : null;
}
