import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { checkOutTree } from '../../../src/git/checkOutTree.js';
import { openRepository } from '../../../src/git/openRepository.js';
import { treeAt } from '../../../src/git/treeAt.js';
import { hashRepository, makeRepository, type TestRepository } from '../../fakes/repository.js';

const NEVER = new AbortController().signal;

describe('a tree that is checked out for one use', () => {
  let user: TestRepository;

  beforeEach(async () => {
    user = await makeRepository({
      'a.txt': 'one\n',
      'folder/run.sh': { executable: '#!/bin/sh\n' },
      link: { target: 'a.txt' },
    });
  });

  afterEach(() => user.remove());

  it('has every file of its commit, whatever the user does meanwhile, and is a clean worktree', async () => {
    const commit = await user.git('rev-parse', 'HEAD');
    await user.write('a.txt', 'two\n');
    const before = await hashRepository(user.root);
    const repository = await openRepository(user.root, user.outside);
    const { path, close } = await checkOutTree(repository, commit, NEVER);
    assert.deepEqual((await readdir(path)).sort(), ['.git', 'a.txt', 'folder', 'link']);
    assert.equal(await readFile(join(path, 'link'), 'utf8'), 'one\n');
    const { stdout } = await promisify(execFile)('git', ['status', '--porcelain'], { cwd: path });
    assert.equal(stdout, '');
    await close();
    assert.equal(existsSync(path), false);
    assert.equal(await hashRepository(user.root), before);
  });

  it('goes with all that was made in it', async () => {
    const repository = await openRepository(user.root, user.outside);
    const { path, close } = await checkOutTree(repository, await user.git('rev-parse', 'HEAD'), NEVER);
    await mkdir(join(path, 'made/deep'), { recursive: true });
    await writeFile(join(path, 'made/deep/file'), '');
    await chmod(join(path, 'made'), 0o500);
    await close();
    assert.deepEqual(await readdir(dirname(path)), []);
  });

  it('is not there after an abort', async () => {
    const repository = await openRepository(user.root, user.outside);
    const commit = await user.git('rev-parse', 'HEAD');
    const { path, close } = await checkOutTree(repository, commit, NEVER);
    await close();
    await assert.rejects(checkOutTree(repository, commit, AbortSignal.abort()), { name: 'AbortError' });
    assert.deepEqual(await readdir(dirname(path)), []);
  });

  it('of a process that died is removed before the next one is made', async () => {
    const repository = await openRepository(user.root, user.outside);
    const commit = await user.git('rev-parse', 'HEAD');
    const { path } = await checkOutTree(repository, commit, NEVER);
    const dead = spawnSync('true').pid;
    const left = path.replace(/check-\d+-/, `check-${dead}-`);
    await rename(path, left);
    const next = await checkOutTree(repository, commit, NEVER);
    assert.equal(existsSync(left), false);
    await next.close();
  });

  it('can be read without a folder', async () => {
    const repository = await openRepository(user.root, user.outside);
    const tree = await treeAt(repository, await user.git('rev-parse', 'HEAD'));
    assert.deepEqual(tree.paths, ['a.txt', 'folder/run.sh', 'link']);
    assert.equal(tree.id, await user.git('rev-parse', 'HEAD^{tree}'));
    assert.deepEqual([await tree.read('a.txt'), await tree.read('gone')], ['one\n', null]);
  });
});
