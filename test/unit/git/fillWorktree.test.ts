import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { createWorktree } from '../../../src/git/createWorktree.js';
import { fillWorktree } from '../../../src/git/fillWorktree.js';
import { openRepository } from '../../../src/git/openRepository.js';
import { removeWorktree } from '../../../src/git/removeWorktree.js';
import { unfilledIndexPath } from '../../../src/git/sessionPaths.js';
import { hashRepository, repositoryAt } from '../../fakes/repository.js';
import { captureWorktree, never, picture, removeScenes, scene } from './scene.js';

describe('fillWorktree', () => {
  afterEach(removeScenes);

  it('finds what an agent reads first, and leaves it alone while it brings the rest', async () => {
    const { user, repository } = await scene({ 'AGENTS.md': 'old\n', 'a.txt': 'a\n', 'b/c.txt': 'c\n' });
    await user.write('AGENTS.md', 'as it stands\n');
    const worktree = await createWorktree({ repository, session: 'session' }, never);
    assert.deepEqual((await readdir(worktree.path)).sort(), ['.git', 'AGENTS.md']);
    const before = await stat(join(worktree.path, 'AGENTS.md'));

    await fillWorktree(worktree, never);

    assert.deepEqual((await readdir(worktree.path)).sort(), ['.git', 'AGENTS.md', 'a.txt', 'b']);
    assert.equal(await readFile(join(worktree.path, 'AGENTS.md'), 'utf8'), 'as it stands\n');
    assert.equal(await readFile(join(worktree.path, 'b/c.txt'), 'utf8'), 'c\n');
    const after = await stat(join(worktree.path, 'AGENTS.md'));
    assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
    assert.deepEqual(picture(await captureWorktree(worktree)), []);
  });

  it('calls nothing deleted that had not come yet, at whatever moment it is stopped', async () => {
    const { user, repository } = await scene(files(2000));
    const before = await hashRepository(user.root);
    let stopped = 0;
    for (const after of [0, 5, 15, 30, 60, 120]) {
      const session = `stopped-${after}`;
      const worktree = await createWorktree({ repository, session }, never);
      const controller = new AbortController();
      const filled = fillWorktree(worktree, controller.signal);
      setTimeout(() => {
        controller.abort();
      }, after);
      const outcome = await filled.then(() => 'filled', String);
      assert.match(outcome, /^filled$|AbortError/);
      if (outcome !== 'filled') stopped++;
      assert.deepEqual(await processesOn(unfilledIndexPath(repository, session)), []);
      assert.deepEqual(picture(await captureWorktree(worktree)), []);
      await removeWorktree(worktree);
      assert.equal(existsSync(worktree.path), false);
      assert.equal(existsSync(unfilledIndexPath(repository, session)), false);
    }
    assert.ok(stopped > 0);
    assert.equal(await hashRepository(user.root), before);
  });

  it('says what to do when a part of the repository was never downloaded', async () => {
    const { user } = await scene({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
    await user.git('config', 'uploadpack.allowFilter', 'true');
    const clone = repositoryAt(join(user.outside, 'clone'), user.outside);
    await user.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${user.root}`, clone.root);
    await clone.git('read-tree', 'HEAD');
    await clone.git('update-index', '--skip-worktree', 'a.txt', 'b.txt');
    await clone.git('update-index', '--no-skip-worktree', 'b.txt');
    await clone.git('update-index', '--assume-unchanged', 'b.txt');
    const repository = await openRepository(clone.root, join(user.outside, 'storage'));
    const worktree = await createWorktree({ repository, session: 'session' }, never);
    await assert.rejects(fillWorktree(worktree, never), /was never downloaded .*Run "git fetch --refetch/);
    assert.deepEqual(picture(await captureWorktree(worktree)), []);
  });
});

/** Spread over folders, and enough of them for git to check them out in parallel. */
function files(amount: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: amount }, (_, at) => [`folder${at % 20}/file${at}.txt`, `${at}\n`.repeat(50)]),
  );
}

/** Processes that were started on this index, on a system that tells. */
async function processesOn(index: string): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const environments = await Promise.all(
    ids.map((id) => readFile(`/proc/${id}/environ`, 'utf8').catch(() => '')), // it has ended
  );
  return ids.filter((_, at) => environments[at]?.includes(`GIT_INDEX_FILE=${index}\0`));
}
