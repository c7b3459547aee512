import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Confinement } from '../../../src/sandbox/confinement.js';
import type { CommandResult } from '../../../src/sandbox/runCommand.js';
import { runCommand } from '../../../src/sandbox/runCommand.js';
import type { Folder } from '../../fakes/agentRun.js';
import { makeFolder, SUPERVISOR } from '../../fakes/agentRun.js';

const CONFINEMENTS: readonly Confinement[] = [
  { kind: 'bubblewrap', program: 'bwrap' },
  { kind: 'none', why: 'a test' },
];

/** Ways to outlive a parent. `N` stands for a time to sleep that no other process sleeps. */
const WAYS: readonly (readonly [name: string, command: string])[] = [
  ['in the foreground', 'sleep N'],
  ['in the background', 'sleep N & sleep N'],
  ['in a session of its own', 'setsid sleep N & sleep N'],
  ['after a double fork', '(setsid sh -c "sleep N & sleep N" &) ; sleep N'],
  ['deaf to hang-ups', 'trap "" TERM HUP INT; nohup sleep N >/dev/null 2>&1 & sleep N'],
];

let last = 700_000_000 + (process.pid % 10_000) * 100;

/** Processes that sleep for this time, wherever they are. */
async function sleepers(time: number): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found: string[] = [];
  for (const pid of pids) {
    const line = await readFile(join('/proc', pid, 'cmdline'), 'utf8').catch(() => ''); // gone by now
    if (line.startsWith(`sleep\0${time}`)) found.push(pid);
  }
  return found;
}

async function until(holds: () => Promise<boolean>, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end;) {
    if (await holds()) return true;
    await sleep(20);
  }
  return holds();
}

describe('everything that a command starts', () => {
  let folder: Folder;
  let time: number;
  beforeEach(async () => {
    folder = await makeFolder({});
    time = ++last;
  });
  afterEach(() => folder.remove());

  const run = (
    command: string,
    change: { signal?: AbortSignal; timeoutMs?: number; confinement: Confinement },
  ): Promise<CommandResult> =>
    runCommand({
      command,
      worktree: folder.path,
      hidden: [],
      session: 'survival',
      supervisor: SUPERVISOR,
      signal: new AbortController().signal,
      timeoutMs: 60_000,
      outputCap: 1_000,
      ...change,
    });
  const running = (): Promise<boolean> => until(async () => (await sleepers(time)).length > 0, 20_000);
  const gone = (): Promise<boolean> => until(async () => (await sleepers(time)).length === 0, 2_000);

  for (const confinement of CONFINEMENTS) {
    const where = confinement.kind === 'bubblewrap' ? 'in the sandbox' : 'under the supervisor';

    for (const [name, command] of WAYS) {
      it(`dies within 2 seconds of a kill -9 of its parent, ${name}, ${where}`, async () => {
        const args = ['--import', 'tsx', join(__dirname, '../../fakes/commandHost.ts')];
        const line = command.replaceAll('N', String(time));
        const host = spawn(process.execPath, [...args, folder.path, confinement.kind, line], {
          stdio: 'ignore',
        });
        assert.ok(await running(), 'it never ran');
        host.kill('SIGKILL');
        await once(host, 'exit');
        assert.ok(await gone());
      });
    }

    it(`dies within 2 seconds of a stop, ${where}`, async () => {
      const stop = new AbortController();
      const result = run(`setsid sleep ${time} & sleep ${time}`, { confinement, signal: stop.signal });
      assert.ok(await running(), 'it never ran');
      stop.abort();
      assert.ok(await gone());
      assert.deepEqual(await result, { kind: 'stopped', output: '' });
    });

    it(`is over when the command is over, ${where}`, async () => {
      const result = await run(`setsid sleep ${time} & echo started`, { confinement });
      assert.deepEqual(result, { kind: 'exited', code: 0, output: 'started\n' });
      assert.deepEqual(await sleepers(time), []);
    });

    it(`is over when the time is over, ${where}`, async () => {
      const result = await run(`echo started; sleep ${time}`, { confinement, timeoutMs: 2_500 });
      assert.deepEqual(result, { kind: 'timedOut', afterMs: 2_500, output: 'started\n' });
      assert.deepEqual(await sleepers(time), []);
    });

    it(`leaves the output of others alone and tells its own exit code, ${where}`, async () => {
      assert.deepEqual(await run('echo out; echo err >&2; exit 3', { confinement }), {
        kind: 'exited',
        code: 3,
        output: 'out\nerr\n',
      });
    });
  }

  it('dies when somebody kills the supervisor', async () => {
    const confinement = { kind: 'none', why: 'a test' } as const;
    const result = run(`echo $PPID > supervisor; sleep ${time}`, { confinement });
    assert.ok(await running(), 'it never ran');
    process.kill(Number(await readFile(join(folder.path, 'supervisor'), 'utf8')), 'SIGKILL');
    assert.ok(await gone());
    assert.equal((await result).kind, 'exited');
  });

  it('is never started once the session has been stopped', async () => {
    const result = await run('touch ran', {
      confinement: { kind: 'none', why: 'a test' },
      signal: AbortSignal.abort(),
    });
    assert.deepEqual(result, { kind: 'stopped', output: '' });
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('is told in a sentence when it cannot be started', async () => {
    const result = await run('true', { confinement: { kind: 'bubblewrap', program: '/no/such/bwrap' } });
    assert.equal(result.kind, 'notStarted');
  });
});
