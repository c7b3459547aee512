import assert from 'node:assert/strict';
import { execSync } from 'node:child_process';
import { link, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { codeOf } from '../../../../src/agent/tools/atPlace.js';
import type { ToolOutcome } from '../../../../src/agent/tools/tool.js';
import { TOOLS } from '../../../../src/agent/tools/tools.js';
import type { Folder } from '../../../fakes/agentRun.js';
import { makeFolder } from '../../../fakes/agentRun.js';

/** The tool and the swapper take each other's folder away; anything else is an error. */
function unlessRaced(error: unknown): undefined {
  assert.match(codeOf(error), /^(ENOENT|EEXIST|ENOTEMPTY|ENOTDIR)$/, String(error));
}

describe('file tools in a worktree with traps', () => {
  let folder: Folder;
  let worktree: string;
  let outside: string;
  beforeEach(async () => {
    folder = await makeFolder({ 'worktree/a.txt': 'one\n', 'outside/secret.txt': 'secret\n' });
    worktree = join(folder.path, 'worktree');
    outside = join(folder.path, 'outside');
  });
  afterEach(() => folder.remove());

  const call = async (name: string, input: object): Promise<ToolOutcome> => {
    const read = TOOLS.find((tool) => tool.name === name)?.read(input);
    assert.equal(read?.kind, 'ready');
    return read.run({
      worktree,
      signal: new AbortController().signal,
      whyProtected: () => null,
      runCommand: () => Promise.reject(new Error('no command is expected')),
    });
  };

  /** Each way to touch a file by its path. */
  const touches = (path: string): [string, object][] => [
    ['read_file', { path }],
    ['edit_file', { path, old_text: 'secret', new_text: 'changed' }],
    ['write_file', { path, content: 'changed' }],
    ['move_file', { from: path, to: 'moved.txt' }],
    ['move_file', { from: 'a.txt', to: path }],
  ];

  const assertAllRefused = async (path: string): Promise<void> => {
    for (const [name, input] of touches(path)) {
      const outcome = await call(name, input);
      assert.equal(outcome.ok, false, `${name} ${JSON.stringify(input)}: ${outcome.output}`);
      assert.ok(!outcome.output.includes('secret\n'));
    }
    assert.equal(await readFile(join(outside, 'secret.txt'), 'utf8'), 'secret\n');
    assert.equal(await readFile(join(worktree, 'a.txt'), 'utf8'), 'one\n');
  };

  it('do not follow a link to a file outside', async () => {
    await symlink(join(outside, 'secret.txt'), join(worktree, 'link'));
    await assertAllRefused('link');
  });

  it('do not follow a link to a folder outside', async () => {
    await symlink(outside, join(worktree, 'link'));
    await assertAllRefused('link/secret.txt');
    assert.equal((await call('delete_file', { path: 'link/secret.txt' })).ok, false);
    assert.equal((await call('list_files', { folder: 'link' })).ok, false);
  });

  it('do not write through a link to nothing', async () => {
    await symlink(join(outside, 'new.txt'), join(worktree, 'link'));
    assert.equal((await call('write_file', { path: 'link', content: 'x' })).ok, false);
    await assert.rejects(readFile(join(outside, 'new.txt')), /ENOENT/);
  });

  it('do not wait for a pipe', async () => {
    execSync('mkfifo pipe', { cwd: worktree });
    await assertAllRefused('pipe');
  });

  it('do not look into git’s data', async () => {
    await mkdir(join(worktree, '.git'));
    await writeFile(join(worktree, '.git/config'), 'secret\n');
    await assertAllRefused('.git/config');
    assert.doesNotMatch((await call('list_files', {})).output, /config/);
    assert.doesNotMatch((await call('search', { pattern: 'secret' })).output, /config/);
  });

  it('do not list or search behind links', async () => {
    await symlink(outside, join(worktree, 'folder'));
    await symlink(join(outside, 'secret.txt'), join(worktree, 'file'));
    assert.equal((await call('list_files', {})).output, 'a.txt');
    assert.equal((await call('search', { pattern: 'secret' })).output, 'Nothing matches.');
  });

  it('delete a link itself, never what it points to', async () => {
    await symlink(join(outside, 'secret.txt'), join(worktree, 'link'));
    assert.equal((await call('delete_file', { path: 'link' })).ok, true);
    assert.equal(await readFile(join(outside, 'secret.txt'), 'utf8'), 'secret\n');
  });

  it('give a file of its own to a name that shares its bytes with the outside', async () => {
    await link(join(outside, 'secret.txt'), join(worktree, 'hard'));
    assert.equal((await call('write_file', { path: 'hard', content: 'changed' })).ok, true);
    assert.equal(await readFile(join(outside, 'secret.txt'), 'utf8'), 'secret\n');
  });

  it('never write outside while a folder is swapped for a link, 2,000 times', async () => {
    const dir = join(worktree, 'dir');
    const end = new AbortController();
    const swap = async (): Promise<void> => {
      while (!end.signal.aborted) {
        await symlink(outside, dir).catch(unlessRaced);
        await nextTurn();
        await rm(dir, { recursive: true, force: true }).catch(unlessRaced);
        await mkdir(dir).catch(unlessRaced);
        await nextTurn();
        await rm(dir, { recursive: true, force: true }).catch(unlessRaced);
      }
    };
    const swapped = swap();
    const outcomes: boolean[] = [];
    for (let round = 0; round < 2_000; round++) {
      const outcome = await call('write_file', { path: 'dir/secret.txt', content: `round ${round}` }).catch(
        unlessRaced,
      );
      outcomes.push(outcome?.ok ?? false);
    }
    end.abort();
    await swapped;
    assert.equal(await readFile(join(outside, 'secret.txt'), 'utf8'), 'secret\n');
    assert.ok(outcomes.includes(true), 'no write ever met a folder');
    assert.ok(outcomes.includes(false), 'no write ever met a link');
  });
});
