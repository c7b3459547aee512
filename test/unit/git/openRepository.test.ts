import assert from 'node:assert/strict';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { HumanError } from '../../../src/core/errors.js';
import { openRepository } from '../../../src/git/openRepository.js';
import { hashRepository, makeRepository, repositoryAt } from '../../fakes/repository.js';
import {
  captureWorkingTree,
  picture,
  removeScenes,
  scene,
  startSession,
  storageOf,
  writeIn,
} from './scene.js';
import { captureWorktree } from './scene.js';

describe('openRepository', () => {
  afterEach(removeScenes);

  it('opens a repository from a folder in it, whatever the names on the way', async () => {
    const { user, repository } = await scene({ 'ein Ordner/größe.txt': '1\n' }, { folder: 'mein Projekt ü' });
    const fromBelow = await openRepository(join(user.root, 'ein Ordner'), storageOf(user));
    assert.deepEqual(fromBelow, repository);
    assert.equal(repository.root, user.root);
    assert.deepEqual(repository.head, {
      kind: 'branch',
      branch: 'main',
      commit: await user.git('rev-parse', 'HEAD'),
    });
  });

  it('changes nothing in the repository it opens', async () => {
    const user = await makeRepository({ 'a.txt': 'a\n' });
    const before = await hashRepository(user.root);
    await openRepository(user.root, storageOf(user));
    assert.equal(await hashRepository(user.root), before);
    await user.remove();
  });

  it('works where there is no commit yet: everything is new', async () => {
    const { repository } = await scene({ 'a.txt': 'a\n' }, { commit: false });
    assert.deepEqual(repository.head, { kind: 'unborn', branch: 'main' });
    assert.deepEqual(picture(await captureWorkingTree(repository)), ['a.txt: created']);
    const worktree = await startSession(repository);
    await writeIn(worktree, 'a.txt', 'b\n');
    assert.deepEqual(picture(await captureWorktree(worktree)), ['a.txt: 0-1 became 0-1']);
  });

  it('works with a detached HEAD', async () => {
    const { user } = await scene({ 'a.txt': 'a\n' });
    await user.git('checkout', '-q', '--detach');
    const { head } = await openRepository(user.root, storageOf(user));
    assert.deepEqual(head, { kind: 'detached', commit: await user.git('rev-parse', 'HEAD') });
  });

  it('works with SHA-256 object names', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n' }, { format: 'sha256' });
    const worktree = await startSession(repository);
    await writeIn(worktree, 'a.txt', 'b\n');
    const changeSet = await captureWorktree(worktree);
    assert.deepEqual(picture(changeSet), ['a.txt: 0-1 became 0-1']);
    assert.equal(changeSet.headCommit.length, 64);
    await user.write('a.txt', null);
    assert.deepEqual(picture(await captureWorkingTree(repository)), ['a.txt: deleted']);
  });

  it('works in a shallow clone', async () => {
    const { user } = await scene({ 'a.txt': 'a\n' });
    await user.write('a.txt', 'b\n');
    await user.commit('second');
    const clone = join(user.outside, 'clone');
    await user.git('clone', '-q', '--depth=1', `file://${user.root}`, clone);
    const repository = await openRepository(clone, storageOf(user));
    const worktree = await startSession(repository);
    await writeIn(worktree, 'a.txt', 'c\n');
    assert.deepEqual(picture(await captureWorktree(worktree)), ['a.txt: 0-1 became 0-1']);
  });

  it('works in a linked worktree of the user, with one store for all of them', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n' });
    const linked = repositoryAt(join(user.outside, 'linked'), user.outside);
    await user.git('worktree', 'add', '-q', '-b', 'side', linked.root);
    await linked.write('a.txt', 'b\n');
    const before = await hashRepository(linked.root);
    const opened = await openRepository(linked.root, storageOf(user));
    assert.equal(opened.root, linked.root);
    assert.equal(opened.store, repository.store);
    assert.deepEqual(picture(await captureWorkingTree(opened)), ['a.txt: 0-1 became 0-1']);
    assert.deepEqual(picture(await captureWorkingTree(repository)), []);
    assert.equal(await hashRepository(linked.root), before);
  });

  it('works in a submodule that is opened as a folder', async () => {
    const inner = await scene({ 'inner.txt': 'i\n' });
    const { user } = await scene({ 'a.txt': 'a\n' });
    await user.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.user.root, 'sub');
    await user.write('sub/inner.txt', 'j\n');
    const repository = await openRepository(join(user.root, 'sub'), storageOf(user));
    assert.deepEqual(picture(await captureWorkingTree(repository)), ['inner.txt: 0-1 became 0-1']);
  });

  it('reads objects that the repository itself borrows from another', async () => {
    const { user } = await scene({ 'a.txt': 'a\n' });
    const clone = join(user.outside, 'clone');
    await user.git('clone', '-q', '--shared', user.root, clone);
    const repository = await openRepository(clone, storageOf(user));
    const worktree = await startSession(repository);
    assert.equal(await readFile(join(worktree.path, 'a.txt'), 'utf8'), 'a\n');
  });

  it('says what to do when it cannot', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n' });
    const storage = storageOf(user);
    const plain = join(user.outside, 'plain');
    await mkdir(plain);
    await symlink(user.root, join(user.outside, 'alias'));
    const refusals: [string, string, RegExp][] = [
      [plain, storage, /is not in a git repository\. Run "git init" there/],
      [repository.store, storage, /is a bare repository .* Open a folder with checked-out files/],
      [join(user.root, '.git'), storage, /is a bare repository or a git directory/],
      [join(user.outside, 'gone'), storage, /is not there any more\. Open a folder that exists/],
      [user.root, join(user.root, 'storage'), /is inside the repository/],
      [user.root, join(user.outside, 'alias', 'storage'), /is inside the repository/],
    ];
    for (const [folder, store, sentence] of refusals) {
      await assert.rejects(openRepository(folder, store), (error) => {
        assert.ok(error instanceof HumanError, String(error));
        assert.match(error.message, sentence);
        return true;
      });
    }
  });

  it('says what to do when the configuration of the repository cannot be read', async () => {
    const { user } = await scene({ 'a.txt': 'a\n' });
    await writeFile(join(user.root, '.git', 'config'), '[core\n');
    await assert.rejects(openRepository(user.root, storageOf(user)), /cannot read the configuration .*mend/);
  });

  it('says what to do when git is missing, too old, or refuses another user’s repository', async () => {
    const { user } = await scene({ 'a.txt': 'a\n' });
    const programs: [string, string | null, RegExp][] = [
      ['missing', null, /Git was not found\. Install git 2\.31/],
      [
        'old',
        gitThat('git version 2.30.9', 'error: unknown option'),
        /2\.30\.9 is too old\. Install git 2\.31/,
      ],
      [
        'strict',
        gitThat('git version 2.39.5', 'fatal: detected dubious ownership'),
        /run: git config --global --add safe/,
      ],
    ];
    for (const [name, program, sentence] of programs) {
      const folder = join(user.outside, name);
      await mkdir(folder);
      if (program !== null) await writeFile(join(folder, 'git'), program, { mode: 0o755 });
      assert.match(await refusalWithPath(folder, user.root, storageOf(user)), sentence);
    }
  });
});

/** A program that answers only the question for its version. */
function gitThat(version: string, complaint: string): string {
  return `#!/bin/sh\ncase " $* " in *" version "*) echo "${version}";; *) echo "${complaint}" >&2; exit 128;; esac\n`;
}

/** What is told when this folder is all that the PATH holds. */
async function refusalWithPath(programs: string, folder: string, storage: string): Promise<string> {
  const path = process.env['PATH'];
  process.env['PATH'] = programs;
  try {
    await openRepository(folder, storage);
    return 'opened';
  } catch (error) {
    return String(error);
  } finally {
    process.env['PATH'] = path;
  }
}
