import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { removeWorktree } from '../../../src/git/removeWorktree.js';
import { hashRepository, repositoryAt } from '../../fakes/repository.js';
import { captureWorktree, removeScenes, scene, startSession, writeIn } from './scene.js';

describe('removeWorktree', () => {
  afterEach(removeScenes);

  it('deletes the folder and forgets it, whatever the agent made of it, and keeps the review readable', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n', 'sub/b.txt': 'b\n' });
    const before = await hashRepository(user.root);
    const worktree = await startSession(repository);
    await writeIn(worktree, 'a.txt', 'b\n');
    const { headCommit } = await captureWorktree(worktree);
    await rm(join(worktree.path, '.git'));
    await mkdir(join(worktree.path, '.git'));
    await symlink(user.root, join(worktree.path, 'way out'));
    await mkdir(join(worktree.path, 'closed'), { mode: 0o000 });
    await removeWorktree(worktree);
    assert.equal(existsSync(worktree.path), false);
    const store = repositoryAt(repository.store, '');
    assert.equal((await store.git('worktree', 'list')).split('\n').length, 1);
    assert.equal(await store.git('cat-file', '-t', headCommit), 'commit');
    assert.equal(await hashRepository(user.root), before);
    await removeWorktree(worktree);
  });

  it('refuses every folder that it did not make', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n' });
    const worktree = await startSession(repository);
    const strangers = [
      { ...worktree, path: user.root },
      { ...worktree, path: dirname(worktree.path) },
      { ...worktree, session: '..', path: dirname(dirname(worktree.path)) },
      { ...worktree, session: 'other' },
    ];
    for (const stranger of strangers) {
      await assert.rejects(removeWorktree(stranger), /is not a worktree that Countersign made/);
    }
    assert.ok(existsSync(join(user.root, 'a.txt')) && existsSync(join(worktree.path, 'a.txt')));
  });
});
