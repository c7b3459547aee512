import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import type { ChangeSet } from '../../../src/core/changeSet.js';
import { amendChanges } from '../../../src/git/amendChanges.js';
import { patchOf } from '../../../src/git/patchOf.js';
import { hashRepository } from '../../fakes/repository.js';
import {
  allHunks,
  captureWorktree,
  never,
  picture,
  removeScenes,
  type Scene,
  scene,
  startSession,
} from './scene.js';
import { tools, writeIn } from './scene.js';

const amend = ({ repository }: Scene, changeSet: ChangeSet, path: string, text: string) =>
  amendChanges({ repository, session: 'session', changeSet, path, bytes: Buffer.from(text) }, tools, never);

describe('amendChanges', () => {
  afterEach(removeScenes);

  it('replaces one head file, keeps the others as they are, and leaves the worktree and the user alone', async () => {
    const drawn = await scene({ 'a.txt': '1\n2\n3\n', 'b.txt': 'b\n' });
    const worktree = await startSession(drawn.repository);
    await writeIn(worktree, 'a.txt', 'ONE\n2\n3\n');
    await writeIn(worktree, 'b.txt', 'B\n');
    const changeSet = await captureWorktree(worktree);
    const before = [await hashRepository(drawn.user.root), picture(await captureWorktree(worktree))];
    const amended = await amend(drawn, changeSet, 'a.txt', 'ONE\n2\nTHREE\n');
    assert.deepEqual(picture(amended), ['a.txt: 0-1 became 0-1, 2-3 became 2-3', 'b.txt: 0-1 became 0-1']);
    assert.equal(amended.baseCommit, changeSet.baseCommit);
    assert.equal(amended.files[1], changeSet.files[1]);
    assert.deepEqual(
      [await hashRepository(drawn.user.root), picture(await captureWorktree(worktree))],
      before,
    );
    const patch = await patchOf({
      repository: drawn.repository,
      changeSet: amended,
      accepted: allHunks(amended),
    });
    assert.match(patch, /\+THREE/);
  });

  it('keeps a moved file moved', async () => {
    const drawn = await scene({ 'a.txt': '1\n2\n3\n' });
    const worktree = await startSession(drawn.repository);
    await rename(join(worktree.path, 'a.txt'), join(worktree.path, 'b.txt'));
    const amended = await amend(drawn, await captureWorktree(worktree), 'b.txt', 'quite\nanother\ntext\n');
    assert.deepEqual(picture(amended), ['a.txt → b.txt: path, 0-3 became 0-3']);
  });

  it('lets a file go that is as it was', async () => {
    const drawn = await scene({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
    const worktree = await startSession(drawn.repository);
    await writeIn(worktree, 'a.txt', 'A\n');
    await writeIn(worktree, 'b.txt', 'B\n');
    assert.deepEqual(picture(await amend(drawn, await captureWorktree(worktree), 'a.txt', 'a\n')), [
      'b.txt: 0-1 became 0-1',
    ]);
  });
});
