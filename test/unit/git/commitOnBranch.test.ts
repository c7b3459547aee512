import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import type { ChangeSet, HunkId } from '../../../src/core/changeSet.js';
import type { Repository } from '../../../src/core/repository.js';
import { commitOnBranch } from '../../../src/git/commitOnBranch.js';
import {
  allHunks,
  captureWorkingTree,
  captureWorktree,
  removeScenes,
  scene,
  startSession,
  writeIn,
} from './scene.js';

const commit = (
  repository: Repository,
  changeSet: ChangeSet,
  accepted: readonly HunkId[],
  branch = 'agent/fix',
) =>
  commitOnBranch({ repository, changeSet, accepted, branch, message: 'Fix it\n\nCountersign-Session: 1\n' });

/** A repository whose git knows the user's name. */
async function namedScene(...drawn: Parameters<typeof scene>): ReturnType<typeof scene> {
  const made = await scene(...drawn);
  await made.user.git('config', 'user.name', 'Grace Hopper');
  await made.user.git('config', 'user.email', 'grace@example.com');
  return made;
}

describe('commitOnBranch', () => {
  afterEach(removeScenes);

  it('commits what was accepted on HEAD, under the user’s name, and touches nothing else', async () => {
    const { user, repository } = await namedScene({
      'a.txt': '1\n2\n3\n4\n5\n',
      'gone.txt': 'g\n',
      'run.sh': 'r\n',
    });
    await user.write('a.txt', 'my own dirty line\n1\n2\n3\n4\n5\n');
    const worktree = await startSession(repository);
    await writeIn(worktree, 'a.txt', 'my own dirty line\n1\nTWO\n3\n4\nFIVE\n');
    await writeIn(worktree, 'new.txt', 'n\n');
    const changeSet = await captureWorktree(worktree);
    const [, five] = changeSet.files[0]?.hunks ?? [];
    const status = await user.git('status', '--short');

    const made = await commit(repository, changeSet, [
      five?.id ?? '',
      ...changeSet.files.slice(1).flatMap(({ hunks }) => hunks.map(({ id }) => id)),
    ]);

    assert.equal(await user.git('rev-parse', 'agent/fix'), made.commit);
    assert.equal(await user.git('show', 'agent/fix:a.txt'), '1\n2\n3\n4\nFIVE');
    assert.equal(
      await user.git('show', '--format=%an <%ae> %cn%n%s%n%(trailers:only)%P', '--name-status', 'agent/fix'),
      [
        'Grace Hopper <grace@example.com> Grace Hopper',
        'Fix it',
        'Countersign-Session: 1',
        await user.git('rev-parse', 'main'),
        '',
        'M\ta.txt',
        'A\tnew.txt',
      ].join('\n'),
    );
    assert.equal(await user.git('status', '--short'), status);
    assert.equal(await user.git('symbolic-ref', 'HEAD'), 'refs/heads/main');
    await user.git('fsck', '--strict', '--connectivity-only');
  });

  it('leaves nothing of the commit in our store alone', async () => {
    const { user, repository } = await namedScene({ 'a/b/c.txt': 'c\n', 'd.txt': 'd\n' });
    const worktree = await startSession(repository);
    await writeIn(worktree, 'a/b/c.txt', 'C\n');
    const changeSet = await captureWorktree(worktree);
    await commit(repository, changeSet, allHunks(changeSet));
    const clone = join(user.outside, 'clone');
    await user.git('clone', '-q', '--no-local', '--branch', 'agent/fix', user.root, clone);
    assert.equal(await user.git('-C', clone, 'ls-files'), 'a/b/c.txt\nd.txt');
  });

  it('runs no hook and no filter', async () => {
    const { user, repository } = await namedScene({ 'a.txt': 'a\n' });
    const marker = join(user.outside, 'ran');
    for (const hook of ['pre-commit', 'reference-transaction', 'post-index-change', 'commit-msg']) {
      await user.write(`.git/hooks/${hook}`, { executable: `#!/bin/sh\ntouch '${marker}'\n` });
    }
    const worktree = await startSession(repository);
    await writeIn(worktree, 'a.txt', 'b\n');
    const changeSet = await captureWorktree(worktree);
    await commit(repository, changeSet, allHunks(changeSet));
    await assert.rejects(user.read('../ran'), /ENOENT/);
  });

  it('commits deletions, moves, modes, links and submodule pointers', async () => {
    const { user, repository } = await namedScene({ 'gone.txt': 'g\n', 'moved.txt': 'm\n', 'run.sh': 'r\n' });
    const pointer = '1'.repeat(40);
    await user.git('update-index', '--add', '--cacheinfo', `160000,${pointer},sub`);
    await user.git('commit', '-q', '-m', 'with a submodule');
    await user.write('gone.txt', null);
    await user.write('moved.txt', null);
    await user.write('far/away.txt', 'm\n');
    await user.write('run.sh', { executable: 'r\n' });
    await user.write('link', { target: 'run.sh' });
    await user.git('rm', '-q', '--cached', 'sub');
    const changeSet = await captureWorkingTree(repository);
    await commit(repository, changeSet, allHunks(changeSet));
    assert.equal(
      await user.git('ls-tree', '-r', '--format=%(objectmode) %(path)', 'agent/fix'),
      ['100644 far/away.txt', '120000 link', '100755 run.sh'].join('\n'),
    );
  });

  it('makes the first commit of a repository that has none', async () => {
    const { user, repository } = await namedScene({ 'a.txt': 'a\n' }, { commit: false });
    const changeSet = await captureWorkingTree(repository);
    await commit(repository, changeSet, allHunks(changeSet));
    assert.equal(await user.git('log', '--format=%s', 'agent/fix'), 'Fix it');
    await assert.rejects(commit(repository, changeSet, [], 'main'), /There is a branch main already/);
  });

  it('refuses with a sentence, and makes no branch', async () => {
    const { user, repository } = await namedScene({ 'a.txt': 'a\n' });
    await user.write('mine.txt', 'not committed\n');
    const worktree = await startSession(repository);
    await writeIn(worktree, 'mine.txt', 'edited by the agent\n');
    const changeSet = await captureWorktree(worktree);
    await user.git('branch', 'taken');
    const refusals: [string, RegExp][] = [
      ['taken', /There is a branch taken already\. Choose/],
      ['taken/deeper', /The branch taken\/deeper cannot be made: .*Choose another name/],
      ['a..b', /"a\.\.b" cannot be the name of a branch/],
      ['-d', /"-d" cannot be the name/],
      ['two\nlines', /cannot be the name/],
      ['HEAD', /cannot be the name/],
    ];
    for (const [branch, sentence] of refusals) {
      await assert.rejects(commit(repository, changeSet, [], branch), (error) => {
        assert.match(String(error), sentence);
        return true;
      });
    }
    await assert.rejects(
      commit(repository, changeSet, allHunks(changeSet)),
      /do not fit the last commit: mine\.txt/,
    );
    await user.git('config', '--unset', 'user.email');
    await assert.rejects(
      commit(repository, changeSet, []),
      /does not know whose commit .*git config --global/,
    );
    await user.git('config', 'user.email', 'grace@example.com');
    assert.equal(await user.git('for-each-ref', '--format=%(refname)'), 'refs/heads/main\nrefs/heads/taken');
  });

  it('stores line endings as git would, from a folder where they are CRLF', async () => {
    const { user, repository } = await namedScene({ 'a.txt': 'one\ntwo\nthree\n' });
    await user.git('config', 'core.autocrlf', 'true');
    await user.write('a.txt', 'one\r\ntwo\r\nTHREE\r\n');
    await writeFile(join(user.root, 'new.txt'), 'new\r\n');
    const changeSet = await captureWorkingTree(repository);
    await commit(repository, changeSet, allHunks(changeSet));
    assert.equal(await user.git('show', 'agent/fix:a.txt'), 'one\ntwo\nTHREE');
    assert.equal(await user.git('show', 'agent/fix:new.txt'), 'new');
  });
});
