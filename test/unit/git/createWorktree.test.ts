import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { appendFile, lstat, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { createWorktree } from '../../../src/git/createWorktree.js';
import { unfilledIndexPath, worktreePath } from '../../../src/git/sessionPaths.js';
import { hashRepository, repositoryAt } from '../../fakes/repository.js';
import { captureWorktree, picture, removeScenes, scene, startSession } from './scene.js';

describe('createWorktree', () => {
  afterEach(removeScenes);

  it('gives the agent the files as they stand: edited, staged, new, deleted, linked, executable', async () => {
    const { user, repository } = await scene({
      'kept.txt': 'kept\n',
      'edited.txt': 'old\n',
      'staged.txt': 'old\n',
      'deleted.txt': 'old\n',
      'run.sh': { executable: 'echo\n' },
      link: { target: 'kept.txt' },
      '.gitignore': 'ignored.txt\n',
    });
    await user.write('edited.txt', 'new\n');
    await user.write('staged.txt', 'new\n');
    await user.git('add', 'staged.txt');
    await user.write('deleted.txt', null);
    await user.write('untracked ü.txt', 'new\n');
    await user.write('ignored.txt', 'no\n');

    const { path, leftOut } = await startSession(repository);

    assert.deepEqual(
      await repositoryAt(path, '').git('ls-files'),
      [
        '.gitignore',
        'edited.txt',
        'kept.txt',
        'link',
        'run.sh',
        'staged.txt',
        '"untracked \\303\\274.txt"',
      ].join('\n'),
    );
    for (const name of ['edited.txt', 'staged.txt', 'untracked ü.txt']) {
      assert.equal(await readFile(join(path, name), 'utf8'), 'new\n');
    }
    assert.equal(existsSync(join(path, 'deleted.txt')), false);
    assert.equal(existsSync(join(path, 'ignored.txt')), false);
    assert.equal(await readlink(join(path, 'link')), 'kept.txt');
    assert.equal((await lstat(join(path, 'run.sh'))).mode & 0o111, 0o111);
    assert.deepEqual(leftOut, []);
  });

  it('starts from a state in which nothing has changed, as the agent’s own git says too', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n' });
    await user.write('a.txt', 'dirty\n');
    const worktree = await startSession(repository);
    assert.deepEqual(picture(await captureWorktree(worktree)), []);
    assert.equal(await repositoryAt(worktree.path, '').git('status', '--short'), '');
  });

  it('leaves the user’s repository as it was, to the byte', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n', 'b/c.txt': 'c\n' });
    await user.write('a.txt', 'dirty\n');
    await user.write('new.txt', 'new\n');
    const before = await hashRepository(user.root);
    await captureWorktree(await startSession(repository));
    assert.equal(await hashRepository(user.root), before);
  });

  it('leaves behind and names what looks like a secret, is too large, or is no file of this repository', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n', '.env.example': 'KEY=\n' });
    await user.write('.env', 'KEY=secret\n');
    await user.write('.env.local', 'KEY=secret\n');
    await user.write('config/server.pem', 'secret\n');
    await user.write('id_ed25519', 'secret\n');
    await user.write('id_ed25519.pub', 'shared\n');
    await user.write('.npmrc', '//registry.example.com/:_authToken=secret\n');
    await user.write('web/.npmrc', 'save-exact=true\n');
    await user.write('large.bin', Buffer.alloc(5 * 1024 * 1024 + 1));
    await user.write(Buffer.from('latin-\xe9.txt', 'latin1'), 'e\n');
    await user.write('inner/x.txt', 'x\n');
    await repositoryAt(join(user.root, 'inner'), '').git('init', '-q');
    const { path, leftOut } = await startSession(repository);
    assert.deepEqual(leftOut.map(({ path: name, reason }) => `${name}: ${reason}`).sort(), [
      '.env.local: It looks like a secret.',
      '.env: It looks like a secret.',
      '.npmrc: It holds an access token.',
      'config/server.pem: It looks like a secret.',
      'id_ed25519: It looks like a secret.',
      'inner/: It is a repository of its own.',
      'large.bin: It is not tracked by git and is over 5 MB.',
      'latin-\uFFFD.txt: Its name is not UTF-8 text.',
    ]);
    assert.ok(existsSync(join(path, 'id_ed25519.pub')) && existsSync(join(path, 'web/.npmrc')));
    assert.ok(!existsSync(join(path, '.env')));
  });

  it('takes untracked files up to 50 MB in total and names the rest', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n' });
    for (let number = 10; number < 22; number++)
      await user.write(`data-${number}`, Buffer.alloc(5_000_000, number));
    const { leftOut } = await startSession(repository);
    assert.deepEqual(
      leftOut.map(({ path }) => path),
      ['data-20', 'data-21'],
    );
  });

  it('honours the ignore rules that are not in the tree', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n' });
    await appendFile(join(user.root, '.git/info/exclude'), 'by-exclude\n');
    await user.write('../ignore-file', 'by-config\n');
    await user.git('config', 'core.excludesFile', join(user.outside, 'ignore-file'));
    await user.write('by-exclude', 'x');
    await user.write('by-config', 'x');
    await user.write('taken', 'x');
    const { path } = await startSession(repository);
    assert.deepEqual(await repositoryAt(path, '').git('ls-files'), 'a.txt\ntaken');
  });

  it('understands an index in any state: split, intent to add, unmerged', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n', 'b.txt': 'b\n', 'gone.txt': 'g\n' });
    await user.git('checkout', '-q', '-b', 'side');
    await user.write('a.txt', 'side\n');
    await user.write('gone.txt', 'side\n');
    await user.commit('side');
    await user.git('checkout', '-q', 'main');
    await user.write('a.txt', 'main\n');
    await user.write('gone.txt', null);
    await user.commit('main');
    await assert.rejects(user.git('merge', '-q', 'side'));
    await user.write('gone.txt', null);
    await user.write('intended.txt', 'i\n');
    await user.git('add', '--intent-to-add', 'intended.txt');
    await user.git('update-index', '--split-index');
    const before = await hashRepository(user.root);
    const { path } = await startSession(repository);
    assert.equal(await repositoryAt(path, '').git('ls-files'), 'a.txt\nb.txt\nintended.txt');
    assert.match(
      await readFile(join(path, 'a.txt'), 'utf8'),
      /<<<<<<< HEAD\nmain\n=======\nside\n>>>>>>> side\n/,
    );
    assert.equal(await hashRepository(user.root), before);
  });

  it('takes a sparse checkout for what it is: what is not there is not deleted, and stays away', async () => {
    const { user, repository } = await scene({ 'in/a.txt': 'a\n', 'out/b.txt': 'b\n', 'top.txt': 't\n' });
    await user.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'in');
    assert.equal(existsSync(join(user.root, 'out')), false);
    const worktree = await startSession(repository);
    assert.equal(existsSync(join(worktree.path, 'in/a.txt')), true);
    assert.equal(existsSync(join(worktree.path, 'out')), false);
    assert.deepEqual(picture(await captureWorktree(worktree)), []);
  });

  it('shows a submodule as an empty folder and never enters it', async () => {
    const inner = await scene({ 'inner.txt': 'i\n' });
    const { user, repository } = await scene({ 'a.txt': 'a\n' });
    await user.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.user.root, 'sub');
    await user.commit('with a submodule');
    const worktree = await startSession(repository);
    assert.equal(existsSync(join(worktree.path, 'sub')), true);
    assert.equal(existsSync(join(worktree.path, 'sub/inner.txt')), false);
    assert.deepEqual(picture(await captureWorktree(worktree)), []);
  });

  it('leaves nothing behind when it is aborted, at whatever moment', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`f${at}.txt`, `${at}\n`]));
    const { user, repository } = await scene(files);
    const before = await hashRepository(user.root);
    for (const after of [0, 20, 60, 90, 120, 160]) {
      const controller = new AbortController();
      const session = `aborted-${after}`;
      const made = createWorktree({ repository, session }, controller.signal);
      setTimeout(() => {
        controller.abort();
      }, after);
      const outcome = await made.then(
        () => 'made',
        (error: unknown) => String(error),
      );
      if (outcome === 'made') continue;
      assert.match(outcome, /AbortError/);
      assert.equal(existsSync(worktreePath(repository, session)), false);
      assert.equal(existsSync(join(repository.store, 'worktrees', session)), false);
      assert.equal(existsSync(unfilledIndexPath(repository, session)), false);
    }
    assert.equal(await hashRepository(user.root), before);
  });
});
