import { UNTRACKED_FILE_CAP } from './admit.js';
import { convertedEntries, indexEntries } from './indexEntries.js';
import { mayConvert } from './mayConvert.js';
import { indexPlace } from './place.js';
import type { Snapshot } from './snapshot.js';
import { setEntries, stage, writeTree } from './stage.js';
import { type UserFolder, userChanges } from './userChanges.js';

/**
 * The user's files as they stand on disk, tracked or not, as a tree in our store: the ground an agent works on. A file
 * that git converts on its way into the user's folder is taken as it is there, because there its change shall land.
 */
export async function agentBase(user: UserFolder, signal: AbortSignal): Promise<Snapshot> {
  const { folder, admitted } = await userChanges(user, signal);
  const { written, removed, leftOut } = admitted;
  const entries = (await mayConvert(folder, user.config, written))
    ? await indexEntries(folder, signal)
    : new Map();
  const converted = await convertedEntries(folder, [...entries.values()], signal);
  const asOnDisk = converted.filter(({ size }) => size <= UNTRACKED_FILE_CAP);
  const place = indexPlace(folder);
  await setEntries(place, asOnDisk, signal);
  await stage(place, { written: [...written, ...asOnDisk.map(({ path }) => path)], removed }, signal);
  return { tree: await writeTree(place, signal), leftOut };
}
