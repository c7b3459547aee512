import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { captureChanges } from '../../../src/git/captureChanges.js';
import { readBlobs } from '../../../src/git/readBlobs.js';
import { hashRepository, repositoryAt } from '../../fakes/repository.js';
import { captureWorkingTree, captureWorktree, never, picture, removeScenes, scene } from './scene.js';
import { startSession, tools, writeIn } from './scene.js';

describe('captureChanges of a worktree', () => {
  afterEach(removeScenes);

  it('tells every kind of change', async () => {
    const { repository } = await scene({
      'edited.txt': 'one\ntwo\nthree\n',
      'deleted.txt': 'd\n',
      'moved.txt': 'a\nb\nc\nd\ne\n',
      'movedAndEdited.txt': 'a long line to be recognised by\nanother long line to be recognised by\nx\n',
      'run.sh': 'echo\n',
      link: { target: 'edited.txt' },
      becomesLink: 'text\n',
      becomesFolder: 'text\n',
      'folder/becomesFile': 'text\n',
      'image.png': Buffer.from([137, 80, 0, 1]),
      'wide.txt': Buffer.from('\uFEFFwide\n', 'utf16le'),
      'unix.txt': 'a\nb\n',
      'case.txt': 'case\n',
      'ignored-later.txt': 'i\n',
    });
    const worktree = await startSession(repository);
    const at = (name: string): string => join(worktree.path, name);
    await writeIn(worktree, 'edited.txt', 'one\nTWO\nthree\n');
    await rm(at('deleted.txt'));
    await rename(at('moved.txt'), at('moved elsewhere.txt'));
    await rename(at('movedAndEdited.txt'), at('new.txt'));
    await writeIn(
      worktree,
      'new.txt',
      'a long line to be recognised by\nanother long line to be recognised by\ny\n',
    );
    await chmod(at('run.sh'), 0o755);
    await rm(at('link'));
    await symlink('unix.txt', at('link'));
    await rm(at('becomesLink'));
    await symlink('unix.txt', at('becomesLink'));
    await rm(at('becomesFolder'));
    await mkdir(at('becomesFolder'));
    await writeIn(worktree, 'becomesFolder/inside.txt', 'inside\n');
    await rm(at('folder'), { recursive: true });
    await writeIn(worktree, 'folder', 'now a file\n');
    await writeIn(worktree, 'image.png', Buffer.from([137, 80, 0, 2]));
    await writeIn(worktree, 'wide.txt', Buffer.from('\uFEFFWIDE\n', 'utf16le'));
    await writeIn(worktree, 'unix.txt', 'a\r\nb\r\n');
    await rename(at('case.txt'), at('CASE.txt'));
    await writeIn(worktree, '.gitignore', 'ignored-later.txt\nnode_modules/\n');
    await writeIn(worktree, 'ignored-later.txt', 'still tracked\n');
    await mkdir(at('node_modules'));
    await writeIn(worktree, 'node_modules/x.js', 'x\n');
    await writeIn(worktree, '.env', 'what an agent writes is for review\n');

    assert.deepEqual(picture(await captureWorktree(worktree)), [
      '.env: created',
      '.gitignore: created',
      'case.txt → CASE.txt: path',
      'becomesFolder: deleted',
      'becomesFolder/inside.txt: created',
      'becomesLink: typeChanged',
      'deleted.txt: deleted',
      'edited.txt: 1-2 became 1-2',
      'folder: created',
      'folder/becomesFile: deleted',
      'ignored-later.txt: 0-1 became 0-1',
      'image.png: binary',
      'link: symlink',
      'moved.txt → moved elsewhere.txt: path',
      'movedAndEdited.txt → new.txt: path, 2-3 became 2-3',
      'run.sh: mode',
      'unix.txt: 0-2 became 0-2',
      'wide.txt: encoding',
    ]);
  });

  it('keeps names as they are, however they look', async () => {
    const names = [
      'new\nline',
      'quo"te',
      '-dash',
      '--output=x',
      ':(glob)*',
      'tab\there',
      ' lead',
      'trail ',
      'back\\slash',
    ];
    names.push(
      'bidi\u202Egpj.exe',
      'e\u0301',
      '\u00E9',
      '😀',
      '*',
      '[a]',
      'café',
      '"',
      '#x',
      '!x',
      '$(touch x)',
    );
    const { repository } = await scene({ 'kept.txt': 'k\n' });
    const worktree = await startSession(repository);
    for (const name of names) await writeIn(worktree, name, `${name}\n`);
    const { files, leftOut } = await captureWorktree(worktree);
    assert.deepEqual(
      files.map(({ path }) => path),
      names.toSorted(),
    );
    assert.deepEqual(leftOut, []);
    const blobs = await readBlobs(
      repository,
      files.map(({ head }) => head?.oid ?? ''),
    );
    assert.deepEqual(
      blobs.map((bytes) => Buffer.from(bytes).toString()),
      names.toSorted().map((name) => `${name}\n`),
    );
    for (const name of names) await rm(join(worktree.path, name));
    assert.deepEqual(picture(await captureWorktree(worktree)), []);
  });

  it('does not follow a link that took the place of a folder', async () => {
    const { user, repository } = await scene({ 'src/a.txt': 'a\n', 'src/b.txt': 'b\n' });
    await user.write('../elsewhere/a.txt', 'stolen\n');
    const worktree = await startSession(repository);
    await rm(join(worktree.path, 'src'), { recursive: true });
    await symlink(join(user.outside, 'elsewhere'), join(worktree.path, 'src'));
    const changeSet = await captureWorktree(worktree);
    assert.deepEqual(picture(changeSet), ['src: created', 'src/a.txt: deleted', 'src/b.txt: deleted']);
    assert.equal(changeSet.files[0]?.head?.mode, '120000');
  });

  it('names what it cannot take: pipes, repositories made inside, names that are not text', async () => {
    const { repository } = await scene({ 'a.txt': 'a\n' });
    const worktree = await startSession(repository);
    const inside = repositoryAt(worktree.path, '');
    await rm(join(worktree.path, 'a.txt'));
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(worktree.path, 'a.txt')]);
    await inside.write('inner/x', 'x');
    await repositoryAt(join(worktree.path, 'inner'), '').git('init', '-q');
    await inside.write(Buffer.from([0x66, 0xff]), 'x');
    const { files, leftOut } = await captureWorktree(worktree);
    assert.deepEqual(files, []);
    assert.deepEqual(leftOut.map(({ path, reason }) => `${path}: ${reason}`).sort(), [
      'a.txt: It is neither a file nor a symbolic link.',
      'f\uFFFD: Its name is not UTF-8 text.',
      'inner/: It is a repository of its own.',
    ]);
  });

  it('decides a file over 5 MB as one unit, and leaves a new file of 1 GB out', async () => {
    const { repository } = await scene({ 'large.txt': 'line\n'.repeat(1_200_000) });
    const worktree = await startSession(repository);
    await writeIn(worktree, 'large.txt', 'LINE\n'.repeat(1_200_000));
    await writeIn(worktree, 'huge.bin', '');
    await truncate(join(worktree.path, 'huge.bin'), 1024 ** 3);
    const changeSet = await captureWorktree(worktree);
    assert.deepEqual(picture(changeSet), ['large.txt: tooLarge']);
    assert.deepEqual(changeSet.leftOut, [
      { path: 'huge.bin', reason: 'It is not tracked by git and is over 5 MB.' },
    ]);
  });

  it('reads 5,000 changed files', async () => {
    const { repository } = await scene({ 'a.txt': 'a\n' });
    const worktree = await startSession(repository);
    await mkdir(join(worktree.path, 'many'));
    for (let at = 0; at < 5000; at++) await writeIn(worktree, `many/${at}.txt`, `file ${at}\n`);
    const { files } = await captureWorktree(worktree);
    assert.equal(files.length, 5000);
  });

  it('gives every round a commit of its own whose parent is the base, and an equal round the same one', async () => {
    const { repository } = await scene({ 'a.txt': 'a\n' });
    const worktree = await startSession(repository);
    const store = repositoryAt(repository.store, '');
    await writeIn(worktree, 'a.txt', 'b\n');
    const first = await captureWorktree(worktree);
    const again = await captureWorktree(worktree);
    await writeIn(worktree, 'a.txt', 'c\n');
    const second = await captureWorktree(worktree);
    assert.equal(again.headCommit, first.headCommit);
    assert.deepEqual(again.files, first.files);
    assert.equal(
      await store.git('for-each-ref', '--format=%(refname) %(objectname) %(parent)'),
      [
        `refs/sessions/session/base ${worktree.baseCommit} `,
        `refs/sessions/session/head/1 ${first.headCommit} ${worktree.baseCommit}`,
        `refs/sessions/session/head/2 ${second.headCommit} ${worktree.baseCommit}`,
      ].join('\n'),
    );
  });

  it('sees through an index that the agent tampered with', async () => {
    const { repository } = await scene({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
    const worktree = await startSession(repository);
    const agent = repositoryAt(worktree.path, '');
    await writeIn(worktree, 'a.txt', 'hidden\n');
    await agent.git('update-index', '--assume-unchanged', 'a.txt');
    await agent.git('rm', '-q', '--cached', 'b.txt');
    assert.deepEqual(picture(await captureWorktree(worktree)), ['a.txt: 0-1 became 0-1']);
  });

  it('keeps an old review whole when the user rewrites history and drops every old object', async () => {
    const { user, repository } = await scene({ 'a.txt': 'old\n', 'deep/er/b.txt': 'b\n' });
    const worktree = await startSession(repository);
    await writeIn(worktree, 'a.txt', 'new\n');
    const changeSet = await captureWorktree(worktree);
    await user.git('checkout', '-q', '--orphan', 'fresh');
    await user.write('a.txt', 'other\n');
    await user.write('deep', null);
    await user.commit('fresh start');
    await user.git('branch', '-q', '-D', 'main');
    await user.git('reflog', 'expire', '--expire=now', '--all');
    await user.git('gc', '-q', '--prune=now');
    const oids = changeSet.files.flatMap(({ base, head }) => [base?.oid ?? '', head?.oid ?? '']);
    const texts = (await readBlobs(repository, oids)).map((bytes) => Buffer.from(bytes).toString());
    assert.deepEqual(texts, ['old\n', 'new\n']);
    const store = repositoryAt(repository.store, '');
    assert.equal(
      await store.git('diff-tree', '-r', '--name-only', changeSet.baseCommit, changeSet.headCommit),
      'a.txt',
    );
  });

  it('stops when it is aborted', async () => {
    const { repository } = await scene({ 'a.txt': 'a\n' });
    const worktree = await startSession(repository);
    await assert.rejects(captureChanges({ kind: 'worktree', worktree }, tools, AbortSignal.abort()), {
      name: 'AbortError',
    });
  });
});

describe('captureChanges of the working tree', () => {
  afterEach(removeScenes);

  it('takes staged and unstaged work alike, and untracked files with it', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n', 'b.txt': 'b\n', 'c.txt': 'c\n' });
    await user.write('a.txt', 'staged\n');
    await user.git('add', 'a.txt');
    await user.write('b.txt', 'unstaged\n');
    await user.git('rm', '-q', '--cached', 'c.txt');
    await user.write('new.txt', 'n\n');
    await user.write('.env', 'KEY=secret\n');
    const before = await hashRepository(user.root);
    const changeSet = await captureWorkingTree(repository);
    assert.deepEqual(picture(changeSet), [
      'a.txt: 0-1 became 0-1',
      'b.txt: 0-1 became 0-1',
      'new.txt: created',
    ]);
    assert.deepEqual(
      changeSet.leftOut.map(({ path }) => path),
      ['.env'],
    );
    assert.equal(await hashRepository(user.root), before);
  });

  it('follows HEAD when the branch is switched between two looks', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n' });
    await user.git('checkout', '-q', '-b', 'side');
    await user.write('a.txt', 'side\n');
    await user.commit('side');
    await user.write('a.txt', 'dirty\n');
    const [first] = (await captureWorkingTree(repository)).files;
    const [base] = await readBlobs(repository, [first?.base?.oid ?? '']);
    assert.equal(Buffer.from(base ?? []).toString(), 'side\n');
  });

  it('shows a submodule’s new commit as a pointer', async () => {
    const inner = await scene({ 'inner.txt': 'i\n' });
    const { user, repository } = await scene({ 'a.txt': 'a\n' });
    await user.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.user.root, 'sub');
    await user.commit('with a submodule');
    const sub = repositoryAt(join(user.root, 'sub'), '');
    await sub.write('inner.txt', 'dirty work inside is not ours to look at\n');
    assert.deepEqual(picture(await captureWorkingTree(repository)), []);
    await sub.commit('moved on');
    assert.deepEqual(picture(await captureWorkingTree(repository)), ['sub: submodule']);
  });

  it('finds an edit that left size and time as they were a moment after the commit', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n' });
    await user.write('a.txt', 'b\n');
    await user.git('add', 'a.txt');
    await writeFile(join(user.root, 'a.txt'), 'c\n');
    const [file] = (await captureWorkingTree(repository)).files;
    const [head] = await readBlobs(repository, [file?.head?.oid ?? '']);
    assert.equal(Buffer.from(head ?? []).toString(), 'c\n');
  });
});

describe('captureChanges of a branch', () => {
  afterEach(removeScenes);

  const look = (repository: Parameters<typeof captureWorkingTree>[0], branch: string, against: string) =>
    captureChanges({ kind: 'branch', repository, session: 'look', branch, against }, tools, never);

  it('compares its tip with where it left the other branch', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n' });
    await user.git('checkout', '-q', '-b', 'side');
    await user.write('side.txt', 's\n');
    await user.commit('side');
    await user.git('checkout', '-q', 'main');
    await user.write('main.txt', 'm\n');
    await user.commit('main');
    const before = await hashRepository(user.root);
    assert.deepEqual(picture(await look(repository, 'side', 'main')), ['side.txt: created']);
    assert.deepEqual(picture(await look(repository, 'main', 'side')), ['main.txt: created']);
    assert.equal(await hashRepository(user.root), before);
  });

  it('says what to do when there is no such branch or nothing in common', async () => {
    const { user, repository } = await scene({ 'a.txt': 'a\n' });
    await user.git('checkout', '-q', '--orphan', 'lonely');
    await user.commit('lonely');
    await assert.rejects(look(repository, 'nowhere', 'main'), /There is no branch nowhere .*Choose another/);
    await assert.rejects(look(repository, '--output=x', 'main'), /There is no branch --output=x/);
    await assert.rejects(look(repository, 'lonely', 'main'), /no commit in common\. Choose another branch/);
  });
});
