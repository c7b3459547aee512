import { HumanError, ImpossibleError } from '../core/errors.js';
import type { Occupant, Write } from '../core/landing.js';
import { landingPaths } from '../core/planLanding.js';
import type { Desk } from './desk.js';
import { folderOf } from './desk.js';
import { type Entry, type Landed, type Round, roundOf } from './entry.js';
import { awaitOwnership, releaseOwnership } from './owner.js';
import type { Repository, WriteReceipt } from './ports.js';
import { saveLanded } from './storage/saveSession.js';

/** One write of the working tree, and what holds once it has been carried out. */
export type Carrying = {
  readonly id: string;
  readonly writes: readonly Write[];
  readonly next: (receipt: WriteReceipt) => Landed;
};

export type Carried = { readonly after: Round; readonly receipt: WriteReceipt };

/**
 * What is about to hold is saved before the first byte is written, and that it holds after the last. A crash in
 * between is settled by the next window, which learns from the write's own journal how it ended.
 */
export async function carryOut(desk: Desk, entry: Entry, carrying: Carrying): Promise<Carried> {
  const { id, writes, next } = carrying;
  const at = folderOf(desk, entry);
  const round = roundOf(entry);
  const planned = { written: writes.map(({ path }) => path), unsaved: [] };
  await saveLanded(at, round, round.landed, { write: id, landed: next(planned) });
  const { repository } = entry.saved;
  const receipt =
    writes.length === 0 ? planned : await desk.ports.writeWorkingTree({ repository, id, writes });
  return { receipt, after: await saveLanded(at, round, next(receipt), null) };
}

/** Runs `work` while no other window and no other session lands in this repository. */
export async function alone<Value>(repository: Repository, work: () => Promise<Value>): Promise<Value> {
  const owner = await awaitOwnership(`${repository.store}.landing`, 10_000);
  if (owner === null) {
    throw new HumanError(
      'Another window is landing in this repository.',
      'Wait until it is done, then land again.',
    );
  }
  try {
    return await work();
  } finally {
    await releaseOwnership(owner);
  }
}

/** What the working tree holds at the paths that a plan asks for. */
export async function occupantsOf(
  desk: Desk,
  repository: Repository,
  paths: readonly string[],
): Promise<(path: string) => Occupant> {
  const asked = landingPaths(paths);
  const found = await desk.ports.readWorkingTree(repository, asked);
  const occupants = new Map(asked.map((path, index) => [path, found[index]]));
  return (path) => {
    const occupant = occupants.get(path);
    if (occupant === undefined) throw new ImpossibleError(`${path} was not read.`);
    return occupant;
  };
}
