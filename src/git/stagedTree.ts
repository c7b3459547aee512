import { join, resolve } from 'node:path';
import { HumanError } from '../core/errors.js';
import type { Repository } from '../core/repository.js';
import { indexPlace } from './place.js';
import { GitError } from './runGit.js';
import { writeTree } from './stage.js';
import { copyUserIndex } from './userIndex.js';

/**
 * What the next commit would hold, as a tree of our store. `index` is the absolute path of a private index to make.
 * In a hook git tells by GIT_INDEX_FILE (githooks (5)) which index it commits; one of another repository is passed over.
 */
export async function stagedTree(repository: Repository, index: string): Promise<string> {
  const told = resolve(process.env['GIT_INDEX_FILE'] ?? '.');
  const ours = told.startsWith(join(repository.commonDirectory, '/'));
  await copyUserIndex(repository, index, ours ? told : null);
  try {
    const place = indexPlace({ store: repository.store, index, workTree: repository.root });
    return await writeTree(place);
  } catch (error) {
    if (!(error instanceof GitError) || !error.complaint.includes('unmerged')) throw error;
    throw new HumanError(
      'There are merge conflicts in the index, so no commit can be made of it.',
      'Resolve them and "git add" the files.',
    );
  }
}
