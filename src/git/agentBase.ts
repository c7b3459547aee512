import type { Repository } from '../core/repository.js';
import { admit, UNTRACKED_FILE_CAP } from './admit.js';
import { convertedEntries, indexEntries } from './indexEntries.js';
import { mayConvert } from './mayConvert.js';
import { pendingPaths } from './pendingPaths.js';
import { indexPlace } from './place.js';
import { dropStaleLock, type Snapshot } from './snapshot.js';
import { setEntries, stage, writeTree } from './stage.js';
import { copyUserIndex } from './userIndex.js';
import type { UserConfig } from './userConfig.js';

/**
 * The user's files as they stand on disk, tracked or not, as a tree in our store: the ground an agent works on. A file
 * that git converts on its way into the user's folder is taken as it is there, because there its change shall land.
 */
export async function agentBase(request: AgentBaseRequest, signal: AbortSignal): Promise<Snapshot> {
  const { repository, index, config } = request;
  const folder = {
    store: repository.store,
    index,
    workTree: repository.root,
    excludeFiles: config.excludeFiles,
  };
  await dropStaleLock(index);
  await copyUserIndex(repository, index);
  const { written, removed, leftOut } = admit(folder.workTree, await pendingPaths(folder, signal), {
    secrets: 'leaveOut',
  });
  const entries = (await mayConvert(folder, config, written))
    ? await indexEntries(folder, signal)
    : new Map();
  const converted = await convertedEntries(folder, [...entries.values()], signal);
  const asOnDisk = converted.filter(({ size }) => size <= UNTRACKED_FILE_CAP);
  const place = indexPlace(folder);
  await setEntries(place, asOnDisk, signal);
  await stage(place, { written: [...written, ...asOnDisk.map(({ path }) => path)], removed }, signal);
  return { tree: await writeTree(place, signal), leftOut };
}

export type AgentBaseRequest = {
  readonly repository: Repository;
  /** Absolute path of the private index to make. */
  readonly index: string;
  readonly config: UserConfig;
};
