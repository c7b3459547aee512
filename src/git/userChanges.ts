import type { Repository } from '../core/repository.js';
import { admit, type Admitted } from './admit.js';
import { pendingPaths } from './pendingPaths.js';
import type { IndexedFolder } from './place.js';
import { dropStaleLock } from './snapshot.js';
import type { UserConfig } from './userConfig.js';
import { copyUserIndex } from './userIndex.js';

/**
 * Where the user's folder differs from their index, which is copied to a private one to be brought up to the folder: the
 * user's own index is not touched.
 */
export async function userChanges(request: UserFolder, signal: AbortSignal): Promise<UserChanges> {
  const { repository, index, config } = request;
  const folder = {
    store: repository.store,
    index,
    workTree: repository.root,
    excludeFiles: config.excludeFiles,
  };
  await dropStaleLock(index);
  await copyUserIndex(repository, index);
  const pending = await pendingPaths(folder, signal);
  return { folder, admitted: admit(folder.workTree, pending, { secrets: 'leaveOut' }) };
}

export type UserFolder = {
  readonly repository: Repository;
  /** Absolute path of the private index to make. */
  readonly index: string;
  readonly config: UserConfig;
};

export type UserChanges = { readonly folder: IndexedFolder; readonly admitted: Admitted };
