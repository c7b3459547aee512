import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import type { ChangeSet } from '../../../src/core/changeSet.js';
import type { Repository } from '../../../src/core/repository.js';
import { readBlobs } from '../../../src/git/readBlobs.js';
import { captureWorkingTree, captureWorktree, picture, removeScenes, scene, startSession } from './scene.js';
import { type Scene, writeIn } from './scene.js';

/** A folder as it stands on a machine where git turns LF into CRLF: git holds every file for clean. */
async function crlfScene(settings: Readonly<Record<string, string>>, attributes = ''): Promise<Scene> {
  const drawn = await scene({ 'a.txt': 'one\ntwo\nthree\n', 'b.txt': 'b\n', '.gitattributes': attributes });
  for (const [key, value] of Object.entries(settings)) await drawn.user.git('config', key, value);
  for (const name of ['a.txt', 'b.txt']) await drawn.user.write(name, null);
  await drawn.user.git('checkout', '-q', '--', '.');
  assert.equal(await readFile(join(drawn.user.root, 'a.txt'), 'utf8'), 'one\r\ntwo\r\nthree\r\n');
  return drawn;
}

async function texts(repository: Repository, changeSet: ChangeSet): Promise<string[]> {
  const oids = changeSet.files.flatMap(({ base, head }) => [base, head].flatMap((side) => side?.oid ?? []));
  return (await readBlobs(repository, oids)).map((bytes) => Buffer.from(bytes).toString());
}

const CRLF_SETTINGS: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ['core.autocrlf', { 'core.autocrlf': 'true' }, ''],
  ['text=auto with core.eol', { 'core.eol': 'crlf' }, '* text=auto\n'],
  ['eol=crlf in the attributes', {}, '*.txt text eol=crlf\n'],
];

describe('A folder whose line endings git converts', () => {
  afterEach(removeScenes);

  for (const [name, settings, attributes] of CRLF_SETTINGS) {
    it(`shows no change where git sees none, and only the real ones elsewhere: ${name}`, async () => {
      const { user, repository } = await crlfScene(settings, attributes);
      assert.deepEqual(picture(await captureWorkingTree(repository)), []);
      await user.write('b.txt', 'b\r\n');
      await utimes(join(user.root, 'a.txt'), 1, 1);
      assert.deepEqual(picture(await captureWorkingTree(repository)), []);
      await user.write('a.txt', 'one\r\nTWO\r\nthree\r\n');
      const changeSet = await captureWorkingTree(repository);
      assert.deepEqual(picture(changeSet), ['a.txt: 1-2 became 1-2']);
      assert.deepEqual(await texts(repository, changeSet), [
        'one\r\ntwo\r\nthree\r\n',
        'one\r\nTWO\r\nthree\r\n',
      ]);
    });
  }

  it('shows a staged change with the endings that the folder has', async () => {
    const { user, repository } = await crlfScene({ 'core.autocrlf': 'true' });
    await user.write('a.txt', 'one\r\nTWO\r\nthree\r\n');
    await user.git('add', 'a.txt');
    const changeSet = await captureWorkingTree(repository);
    assert.deepEqual(await texts(repository, changeSet), [
      'one\r\ntwo\r\nthree\r\n',
      'one\r\nTWO\r\nthree\r\n',
    ]);
  });

  it('gives the agent the bytes of the folder, so that its change lands there', async () => {
    const { repository } = await crlfScene({ 'core.autocrlf': 'true' });
    const worktree = await startSession(repository);
    assert.equal(await readFile(join(worktree.path, 'a.txt'), 'utf8'), 'one\r\ntwo\r\nthree\r\n');
    assert.deepEqual(picture(await captureWorktree(worktree)), []);
    await writeIn(worktree, 'a.txt', 'one\r\nTWO\r\nthree\r\n');
    assert.deepEqual(picture(await captureWorktree(worktree)), ['a.txt: 1-2 became 1-2']);
  });

  it('shows line endings that nobody converts as the change they are', async () => {
    const { user, repository } = await scene({ 'a.txt': 'one\ntwo\n' });
    await user.write('a.txt', 'one\r\ntwo\r\n');
    assert.deepEqual(picture(await captureWorkingTree(repository)), ['a.txt: 0-2 became 0-2']);
  });
});

describe('Files that a filter keeps elsewhere', () => {
  afterEach(removeScenes);

  const content = 'the large content';
  const pointer = [
    'version https://git-lfs.github.com/spec/v1',
    `oid sha256:${createHash('sha256').update(content).digest('hex')}`,
    `size ${content.length}`,
    '',
  ].join('\n');

  /** As git-lfs leaves a folder: the pointer in git, the content on disk, and both held for the same. */
  async function lfsScene(): Promise<Scene> {
    const drawn = await scene({ 'image.bin': pointer, '.gitattributes': '*.bin filter=lfs -text\n' });
    await drawn.user.write('../clean.sh', {
      executable: `#!/bin/sh\ncat > /dev/null\ncat '${drawn.user.outside}/pointer'\n`,
    });
    await drawn.user.write('../pointer', pointer);
    await drawn.user.write('image.bin', content);
    await drawn.user.git('config', 'filter.lfs.clean', join(drawn.user.outside, 'clean.sh'));
    await drawn.user.git('add', 'image.bin');
    assert.equal(await drawn.user.git('status', '--short'), '');
    await writeFile(join(drawn.user.outside, 'clean.sh'), '#!/bin/sh\nexit 1\n');
    return drawn;
  }

  it('are unchanged when git holds them for clean, or when they are what the pointer names', async () => {
    const { user, repository } = await lfsScene();
    assert.deepEqual(picture(await captureWorkingTree(repository)), []);
    await utimes(join(user.root, 'image.bin'), 1, 1);
    const changeSet = await captureWorkingTree(repository);
    assert.deepEqual([picture(changeSet), changeSet.leftOut], [[], []]);
  });

  it('are named when they changed, for only the filter knows how to store them', async () => {
    const { user, repository } = await lfsScene();
    await user.write('image.bin', 'other content');
    const changeSet = await captureWorkingTree(repository);
    assert.deepEqual(picture(changeSet), []);
    assert.deepEqual(changeSet.leftOut, [
      { path: 'image.bin', reason: 'Git stores it through the filter "lfs", which is never run here.' },
    ]);
  });

  it('are readable for the agent', async () => {
    const { repository } = await lfsScene();
    const worktree = await startSession(repository);
    assert.equal(await readFile(join(worktree.path, 'image.bin'), 'utf8'), content);
  });
});
