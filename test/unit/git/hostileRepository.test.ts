import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { amendChanges } from '../../../src/git/amendChanges.js';
import { captureChanges } from '../../../src/git/captureChanges.js';
import { commitOnBranch } from '../../../src/git/commitOnBranch.js';
import { listBranches } from '../../../src/git/listBranches.js';
import { openRepository } from '../../../src/git/openRepository.js';
import { patchOf } from '../../../src/git/patchOf.js';
import { HARDENED_SETTINGS } from '../../../src/git/place.js';
import { removeWorktree } from '../../../src/git/removeWorktree.js';
import { makeRepository, repositoryAt, type TestRepository } from '../../fakes/repository.js';
import { plantVectors } from './hostileRepository.js';
import {
  allHunks,
  captureWorkingTree,
  captureWorktree,
  never,
  scene,
  startSession,
  storageOf,
} from './scene.js';
import { removeScenes, tools, writeIn } from './scene.js';

/** A repository with work in it, in which every vector is planted and each file passes through a filter. */
async function hostile(): Promise<{ user: TestRepository; ran: () => Promise<string[]> }> {
  const user = await makeRepository({ 'a.txt': 'a\n', 'b/c.txt': 'c\n' });
  await user.git('checkout', '-q', '-b', 'side');
  await user.write('side.txt', 's\n');
  await user.commit('side');
  await user.git('checkout', '-q', 'main');
  await user.git('config', 'user.name', 'Grace');
  await user.git('config', 'user.email', 'grace@example.com');
  const ran = await plantVectors(user);
  await user.write('a.txt', 'dirty\n');
  await user.write('new.txt', 'new\n');
  return { user, ran };
}

describe('A repository whose configuration runs programs', () => {
  afterEach(removeScenes);

  it('bites whoever asks git the usual way, hardened or not', async () => {
    const { user, ran } = await hostile();
    const attempt = (...args: string[]): void => {
      try {
        execFileSync('git', args, { cwd: user.root, stdio: 'ignore' });
      } catch (error) {
        assert.ok(error instanceof Error); // some of the planted programs fail; that they ran is what counts
      }
    };
    attempt('diff');
    attempt('add', '--all');
    attempt('commit', '--message=x');
    attempt('checkout', '-q', 'side');
    attempt('status');
    const plain = await ran();
    for (const name of ['filter.x.clean', 'diff.x.command', 'hooks/pre-commit', 'hooks/post-checkout']) {
      assert.ok(plain.includes(name), `${name} did not run: ${plain.join()}`);
    }
    assert.ok(plain.includes('fsmonitor') || plain.includes('include.path'));
    await user.write('../ran/filter.x.clean', null);
    await writeFile(join(user.root, 'a.txt'), 'dirtier\n');
    attempt(...HARDENED_SETTINGS.flatMap((setting) => ['-c', setting]), 'add', '--all');
    assert.ok((await ran()).includes('filter.x.clean'));
    await user.remove();
  });

  it('runs nothing in a whole session of ours, from opening it to a commit on a branch', async () => {
    const { user, ran } = await hostile();
    const repository = await openRepository(user.root, storageOf(user));
    await listBranches(repository);
    const worktree = await startSession(repository);
    await writeIn(worktree, 'new.txt', 'newer\n');
    const changeSet = await captureChanges({ kind: 'worktree', worktree }, tools, never);
    await captureWorkingTree(repository);
    const branch = { kind: 'branch', repository, session: 'other', branch: 'side', against: 'main' } as const;
    await captureChanges(branch, tools, never);
    const bytes = Buffer.from('newest\n');
    const amended = await amendChanges(
      { repository, session: 'session', changeSet, path: 'new.txt', bytes },
      tools,
      never,
    );
    await patchOf({ repository, changeSet: amended, accepted: allHunks(amended) });
    await user.write('.gitattributes', null);
    const own = await captureWorkingTree(repository, 'own');
    await commitOnBranch({
      repository,
      changeSet: own,
      accepted: allHunks(own),
      branch: 'fix',
      message: 'x',
    });
    await removeWorktree(worktree);
    assert.deepEqual(await ran(), []);
    await user.remove();
  });

  it('runs nothing when the agent makes its worktree, a submodule or the store’s pointer hostile', async () => {
    const inner = await scene({ 'inner.txt': 'i\n' });
    const { user, repository } = await scene({ 'a.txt': 'a\n', 'd/x.txt': 'x\n' });
    await user.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.user.root, 'sub');
    await user.commit('with a submodule');
    const worktree = await startSession(repository);
    const planted = await makeRepository({ 'p.txt': 'p\n' });
    const ran = await plantVectors(planted);
    await writeIn(
      worktree,
      '.gitattributes',
      '* filter=x diff=x merge=x working-tree-encoding=UTF-16 eol=crlf\n',
    );
    await writeIn(worktree, '.gitmodules', '[submodule "sub"]\n\tpath = sub\n\tupdate = !touch x\n');
    await writeIn(worktree, 'a.txt', 'b\n');
    for (const place of ['sub', 'd', 'fresh']) {
      await mkdir(join(worktree.path, place), { recursive: true });
      await repositoryAt(worktree.path, '').git('-C', planted.root, 'config', 'core.bare', 'false');
      execFileSync('cp', ['-r', join(planted.root, '.git'), join(worktree.path, place, '.git')]);
      await writeIn(worktree, `${place}/dirty.txt`, 'd\n');
    }
    await rename(join(worktree.path, '.git'), join(worktree.path, 'pointer'));
    execFileSync('cp', ['-r', join(planted.root, '.git'), join(worktree.path, '.git')]);
    await appendFile(join(worktree.path, 'a.txt'), 'c\n');
    const changeSet = await captureWorktree(worktree);
    assert.ok(changeSet.files.some(({ path }) => path === 'a.txt'));
    await removeWorktree(worktree);
    assert.deepEqual(await ran(), []);
    await planted.remove();
  });
});
