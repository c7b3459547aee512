import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileChange, Hunk } from '../../../src/core/changeSet.js';
import { NO_CHECKS } from '../../../src/core/evidence.js';
import { newReview } from '../../../src/core/review.js';
import { newAccount } from '../../../src/core/session.js';
import { HeldSession } from '../../../src/session/heldSession.js';
import type { Desk } from '../../../src/session/desk.js';
import type { Entry } from '../../../src/session/entry.js';
import { takeRound } from '../../../src/session/takeRound.js';
import { makeFolder } from '../../../src/session/storage/durableFile.js';
import { sessionFolder } from '../../../src/session/storage/sessionFolder.js';
import { medianMs, type Row } from '../row.js';

const HUNKS = 5000;

export const decideHunk: Row = {
  name: `decide one hunk of ${HUNKS}, saved`,
  ratioTo: '20 ms',
  floor: 1,
  aim: 0.3,
  bound: 'atMost',
  measure: async () => {
    const storage = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
    try {
      const some = await decideOne(storage, HUNKS);
      const many = await decideOne(storage, 4 * HUNKS);
      return { ratio: some / 20, cost: { n: some, fourN: many } };
    } finally {
      await rm(storage, { recursive: true });
    }
  },
};

/** Processor time, in milliseconds: what the disk needs to make it durable does not hold up the window. */
async function decideOne(storage: string, hunks: number): Promise<number> {
  const desk = { storage, now: Date.now } as Desk; // no port is called by a decision
  const files = Array.from({ length: hunks / 10 }, (_, index) => fileOf(index));
  const entry = entryOf(`bench-${hunks}`);
  await makeFolder(sessionFolder(storage, entry.saved.session.id).folder);
  const changeSet = { baseCommit: 'base', headCommit: 'head', files, leftOut: [] };
  const held = new HeldSession(
    await takeRound(desk, entry, newReview(changeSet, NO_CHECKS, [])),
    null,
    () => undefined,
  );
  for (let decided = 0; decided < hunks - 50; decided += 1) {
    void held.say(desk, { kind: 'decide', hunks: [idOf(decided)], decision: 'accepted' });
  }
  let next = hunks - 50;
  await held.say(desk, { kind: 'decide', hunks: [idOf(next)], decision: 'accepted' });
  const work = async () => {
    next += 1;
    await held.say(desk, { kind: 'decide', hunks: [idOf(next)], decision: 'rejected' });
  };
  await medianMs(5, work);
  const before = process.cpuUsage();
  for (let run = 0; run < 20; run += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / 20;
}

function fileOf(index: number): FileChange {
  const path = `file-${index}.ts`;
  const version = { path, mode: '100644', oid: 'oid', size: 1 } as const;
  const hunks = Array.from({ length: 10 }, (_, hunk): Hunk => ({
    kind: 'mode',
    id: idOf(index * 10 + hunk),
    content: 'content',
  }));
  return { path, base: version, head: version, hunks };
}

function idOf(hunk: number): string {
  return String(hunk).padStart(64, '0');
}

function entryOf(id: string): Entry {
  const repository = {
    root: '/',
    commonDirectory: '/',
    store: '/',
    head: { kind: 'unborn', branch: 'main' },
  } as const;
  return {
    saved: {
      session: {
        id,
        origin: { kind: 'workingTree' },
        title: 'bench',
        repository: '/',
        createdAt: 0,
        state: { kind: 'checking' },
        account: newAccount(0),
      },
      folder: '/',
      repository,
      worktree: null,
      ending: { kind: 'finished' },
      round: 0,
      captured: null,
      notice: null,
    },
    round: null,
    question: null,
    hasTranscript: false,
    checking: null,
    access: 'ours',
    damage: null,
  };
}
