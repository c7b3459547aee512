import { randomBytes } from 'node:crypto';
import { HumanError, ImpossibleError } from '../core/errors.js';
import { newAccount, type Origin } from '../core/session.js';
import type { Desk } from './desk.js';
import type { Entry, SavedSession } from './entry.js';
import { examine } from './examine.js';
import { type Owner, takeOwnership } from './owner.js';
import type { Repository } from './ports.js';
import { saveSession } from './storage/saveSession.js';
import { sessionFolder } from './storage/sessionFolder.js';
import { sourceOf } from './source.js';
import { takeRound } from './takeRound.js';

export type Begun = { readonly entry: Entry; readonly owner: Owner };

/** A session that is saved and owned by this window, and has not begun to work. */
export async function beginAgent(
  desk: Desk,
  folder: string,
  origin: Extract<Origin, { kind: 'agent' }>,
): Promise<Begun> {
  const repository = await desk.ports.openRepository(folder);
  return own(desk, draft(desk, { folder, repository, origin, title: origin.task.title }));
}

/** A session whose changes are there already, captured and ready for review. Rejects when there are none. */
export async function beginReview(
  desk: Desk,
  asked: { readonly folder: string; readonly repository: Repository; readonly origin: Origin },
  shutdown: AbortSignal,
): Promise<Begun> {
  const entry = draft(desk, { ...asked, title: titleOf(asked.origin) });
  const review = await examine(sourceOf(entry, asked.repository), null, desk.ports, shutdown);
  if (review.changeSet.files.length === 0) throw nothingToReview(asked.origin);
  const begun = await own(desk, entry);
  return { ...begun, entry: await takeRound(desk, begun.entry, review) };
}

/** A review of the working tree that this window can go on with. */
export function isOpenReviewOf({ saved, access }: Entry, root: string): boolean {
  const { origin, state } = saved.session;
  return (
    access === 'ours' &&
    origin.kind === 'workingTree' &&
    state.kind === 'reviewing' &&
    saved.repository.root === root
  );
}

type Draft = {
  readonly folder: string;
  readonly repository: Repository;
  readonly origin: Origin;
  readonly title: string;
};

function draft(desk: Desk, { folder, repository, origin, title }: Draft): Entry {
  const now = desk.now();
  const saved: SavedSession = {
    session: {
      id: newId(now),
      origin,
      title,
      repository: repository.root,
      createdAt: now,
      state: { kind: 'preparing' },
      account: newAccount(now),
    },
    folder,
    repository,
    worktree: null,
    ending: null,
    round: 0,
    captured: null,
    notice: null,
  };
  return {
    saved,
    round: null,
    question: null,
    hasTranscript: false,
    checking: null,
    access: 'ours',
    damage: null,
  };
}

/** Owned before it is saved: no other window ever sees it free. */
async function own(desk: Desk, entry: Entry): Promise<Begun> {
  const at = sessionFolder(desk.storage, entry.saved.session.id);
  const owner = await takeOwnership(at.folder);
  if (owner === null) throw new ImpossibleError(`${at.folder} belongs to somebody else.`);
  await saveSession(at, entry.saved);
  return { entry, owner };
}

/** Sorts by time, and is fit to be the name of a folder and of a ref. */
function newId(now: number): string {
  const time = new Date(now).toISOString().replace(/\D/g, '').slice(0, 14);
  return `${time}-${randomBytes(4).toString('hex')}`;
}

function titleOf(origin: Origin): string {
  switch (origin.kind) {
    case 'agent':
      return origin.task.title;
    case 'workingTree':
      return 'Working tree changes';
    case 'branch':
      return `Branch ${origin.branch} against ${origin.against}`;
  }
}

function nothingToReview(origin: Origin): HumanError {
  return origin.kind === 'branch'
    ? new HumanError(
        `${origin.branch} has no changes that ${origin.against} does not have.`,
        'Pick another branch, or another one to compare with.',
      )
    : new HumanError('The working tree has no changes since HEAD.', 'Change something, then review it.');
}
