import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AgentRun } from '../../../src/core/agent.js';
import { hashRepository } from '../../fakes/repository.js';
import type { Script } from '../../fakes/sessionPorts.js';
import { closeWindow, hunksIn, makeRoom, runAgent } from './room.js';

const SESSIONS = 100;

type Deed = (worktree: string, outside: string) => Promise<unknown>;

/** What agents do to a worktree, harmless and hostile. `outside` is a folder that no session may touch. */
const deeds: Readonly<Record<string, Deed>> = {
  'edits a file': (at) => fs.appendFile(join(at, 'a.txt'), 'more\n'),
  'adds and deletes': async (at) => {
    await fs.writeFile(join(at, 'new.txt'), 'new\n');
    await fs.rm(join(at, 'b/c.txt'));
  },
  'deletes everything, the link to git too': async (at) => {
    for (const name of await fs.readdir(at)) await fs.rm(join(at, name), { recursive: true });
  },
  'makes a repository of its own in its place': async (at) => {
    await fs.rm(join(at, '.git'), { recursive: true });
    await git(at, 'init', '-q');
    await git(at, 'add', '-A');
  },
  'plants a hook and a filter': async (at) => {
    await fs.writeFile(join(at, '.gitattributes'), '* filter=evil diff=evil\n');
    await git(at, 'config', '--local', 'filter.evil.clean', 'touch ../EVIL');
    await fs.mkdir(join(at, '.husky'), { recursive: true });
    await fs.writeFile(join(at, '.husky/pre-commit'), 'touch EVIL\n');
  },
  'points the link to git at the user’s repository': (at) =>
    fs.writeFile(join(at, '.git'), 'gitdir: ../../.git\n'),
  'puts a symlink where a folder was': async (at, outside) => {
    await fs.rm(join(at, 'b'), { recursive: true });
    await fs.symlink(outside, join(at, 'b'));
  },
  'links to secrets': (at) => fs.symlink('/etc/passwd', join(at, 'passwd')),
  'uses names that are hard to write': async (at) => {
    for (const name of [
      '-rf',
      '--output=x',
      'a\nb',
      'tab\there',
      '"q"',
      ' lead',
      ':(glob)x',
      '\u202etxt.exe',
      'é',
    ]) {
      await fs.writeFile(join(at, name), 'x\n');
    }
  },
  'leaves a pipe and files that nobody may read': async (at) => {
    await promisify(execFile)('mkfifo', [join(at, 'pipe')]);
    await fs.writeFile(join(at, 'locked'), 'x', { mode: 0 });
  },
  'writes bytes that are no text': (at) => fs.writeFile(join(at, 'a.txt'), Buffer.from([0, 255, 13, 10, 0])),
  'moves a file and makes another one executable': async (at) => {
    await fs.rename(join(at, 'a.txt'), join(at, 'moved.txt'));
    await fs.chmod(join(at, 'b/c.txt'), 0o755);
  },
};

describe(`${SESSIONS} sessions, hostile ones among them`, () => {
  it('leave the user’s repository as it was', async () => {
    const room = await makeRoom({ 'a.txt': 'one\ntwo\n', 'b/c.txt': 'c\n', 'd.txt': 'd\n' });
    const { repository } = room;
    // Uncommitted work of the user, which the sessions begin from.
    await repository.write('d.txt', 'changed by the user\n');
    await repository.write('untracked.txt', 'of the user\n');
    await repository.git('add', 'd.txt');
    const before = await hashRepository(repository.root);
    const outside = join(repository.outside, 'neighbour');
    await fs.mkdir(outside);

    const states: Record<string, number> = {};
    const window = room.open(scriptFor(outside));
    for (let session = 0; session < SESSIONS; session += 4) {
      const views = await Promise.all([0, 1, 2, 3].map(() => runAgent(window, repository.root)));
      for (const [index, view] of views.entries()) {
        const { id, state } = view.session;
        states[state.kind] = (states[state.kind] ?? 0) + 1;
        if (state.kind !== 'reviewing') continue;
        if (index === 0) await window.decide(id, hunksIn(view), 'accepted');
        if (index === 1) await window.decide(id, hunksIn(view), 'rejected');
        if (index === 1) await window.land(id);
        if (index === 2) await window.discard(id);
      }
    }
    assert((states['reviewing'] ?? 0) > SESSIONS / 2, JSON.stringify(states));
    assert.deepEqual(await fs.readdir(outside), []);
    assert.equal(await hashRepository(repository.root), before);
    await closeWindow(window);
    const next = room.open();
    await next.restore([repository.root]);
    assert.equal(next.all().length, SESSIONS);
    await room.close();
  }).timeout(300_000);
});

let turn = 0;

/** Each run does the next deed of the list. */
function scriptFor(outside: string): Script {
  const all = Object.values(deeds);
  return async ({ worktree }: AgentRun) => {
    turn += 1;
    await all[turn % all.length]?.(worktree, outside);
    return undefined;
  };
}

async function git(at: string, ...args: string[]): Promise<void> {
  const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  await promisify(execFile)('git', ['-C', at, ...args], { env });
}
