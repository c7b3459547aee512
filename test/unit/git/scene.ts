import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangeSet, Hunk } from '../../../src/core/changeSet.js';
import type { Repository, Worktree } from '../../../src/core/repository.js';
import { captureChanges } from '../../../src/git/captureChanges.js';
import { createWorktree } from '../../../src/git/createWorktree.js';
import { fillWorktree } from '../../../src/git/fillWorktree.js';
import { openRepository } from '../../../src/git/openRepository.js';
import { alignLines } from '../../../src/hunks/alignLines.js';
import { type FileMap, makeRepository, type RepositoryOptions } from '../../fakes/repository.js';
import type { TestRepository } from '../../fakes/repository.js';

/** A user's repository as drawn, opened by us with a storage folder beside it. */
export async function scene(files: FileMap, options: RepositoryOptions = {}): Promise<Scene> {
  const user = await makeRepository(files, options);
  scenes.push(user);
  return { user, repository: await openRepository(user.root, storageOf(user)) };
}

export type Scene = { readonly user: TestRepository; readonly repository: Repository };

/** For `afterEach`. */
export async function removeScenes(): Promise<void> {
  for (const user of scenes.splice(0)) await user.remove();
}

const scenes: TestRepository[] = [];

export function storageOf(user: TestRepository): string {
  return join(user.outside, 'storage');
}

export const tools = {
  align: alignLines,
  hash: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
};

export const never = new AbortController().signal;

export async function startSession(repository: Repository, session = 'session'): Promise<Worktree> {
  const worktree = await createWorktree({ repository, session }, never);
  await fillWorktree(worktree, never);
  return worktree;
}

export function captureWorktree(worktree: Worktree): Promise<ChangeSet> {
  return captureChanges({ kind: 'worktree', worktree }, tools, never);
}

export function captureWorkingTree(repository: Repository, session = 'look'): Promise<ChangeSet> {
  return captureChanges({ kind: 'workingTree', repository, session }, tools, never);
}

export async function writeIn(worktree: Worktree, path: string, text: string | Uint8Array): Promise<void> {
  await writeFile(join(worktree.path, path), text);
}

/** One line a file: `path: what`, hunk by hunk; `old → new` for a moved file. */
export function picture(changeSet: ChangeSet): string[] {
  return changeSet.files.map(({ path, base, head, hunks }) => {
    const moved = base !== null && head !== null && base.path !== head.path ? `${base.path} → ` : '';
    return `${moved}${path}: ${hunks.map(hunkName).join(', ')}`;
  });
}

function hunkName(hunk: Hunk): string {
  switch (hunk.kind) {
    case 'lines':
      return `${hunk.base.start}-${hunk.base.end} became ${hunk.head.start}-${hunk.head.end}`;
    case 'whole':
      return hunk.reason;
    case 'mode':
    case 'path':
      return hunk.kind;
  }
}

export function allHunks(changeSet: ChangeSet): string[] {
  return changeSet.files.flatMap(({ hunks }) => hunks.map(({ id }) => id));
}
