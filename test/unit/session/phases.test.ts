import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HumanError } from '../../../src/core/errors.js';
import type { Ports } from '../../../src/session/ports.js';
import type { Sessions } from '../../../src/session/sessions.js';
import { CONFIRMED } from '../../fakes/evidence.js';
import { hashRepository } from '../../fakes/repository.js';
import { aTask, makeRoom, type Room, runAgent, settled, until, writing } from './room.js';

describe('A session from its task to its review', () => {
  let room: Room;
  beforeEach(async () => {
    room = await makeRoom({ 'a.txt': 'one\n' });
  });
  afterEach(() => room.close());

  it('tells each phase, and leaves the user’s repository as it was', async () => {
    const window = room.open(async (run) => {
      run.emit({ kind: 'turnStarted', turn: 1, requestedModel: 'model' });
      run.emit({ kind: 'confined', confinement: 'asked' });
      run.emit({ kind: 'toolStarted', tool: 'run', summary: 'npm test', input: {} });
      assert.equal(await run.ask({ kind: 'command', command: 'npm test', why: 'to see' }), 'once');
      await writing({ 'a.txt': 'two\n' })(run);
      const usage = { input: 10, output: 5, cacheRead: 100, cacheWrite: 20 };
      const turn = { turn: 1, requestedModel: 'model', servedModel: 'served', requestId: 'r', usage };
      run.emit({ kind: 'turnEnded', stopReason: 'end_turn', ...turn });
      return undefined;
    });
    const phases = phasesOf(window);
    const before = await hashRepository(room.repository.root);
    const id = await start(window, room);
    await until(window, id, ({ question }) => question?.command === 'npm test');
    window.answer(id, 'once');
    const { session, transcript, review } = await settled(window, id);

    assert.deepEqual(phases, [
      'preparing',
      'running: Starting',
      'running: Thinking',
      'running: npm test',
      'waiting: npm test',
      'running: Going on',
      'checking',
      'reviewing: finished',
    ]);
    const { startedAt, endedAt, ...account } = session.account;
    assert((endedAt ?? 0) >= startedAt);
    assert.deepEqual(account, {
      turns: 1,
      inputTokens: 130,
      outputTokens: 5,
      servedBy: ['served'],
      confinement: 'asked',
    });
    assert.deepEqual(review?.evidence, { kind: 'notRun', why: 'No check is confirmed.' });
    const lines = (await readFile(transcript ?? '', 'utf8')).trimEnd().split('\n');
    const kinds = lines.map((line) => (JSON.parse(line) as { kind: string; at: number }).kind);
    assert.deepEqual(kinds, ['turnStarted', 'confined', 'toolStarted', 'turnEnded']);
    assert.equal(await hashRepository(room.repository.root), before);
  });

  it('closes when nothing was changed, and cleans up', async () => {
    const paths: string[] = [];
    const window = room.open(({ worktree }) => {
      paths.push(worktree);
      return Promise.resolve(undefined);
    });
    const { session, review } = await runAgent(window, room.repository.root);
    assert.deepEqual(session.state, { kind: 'closed', ending: { kind: 'finished' } });
    assert.equal(review, null);
    assert.equal(existsSync(paths[0] ?? ''), false);
  });

  it('shows what an agent made that failed, stopped early or broke its word', async () => {
    const message = 'The model is gone.';
    const endings = [
      {
        script: () => Promise.resolve({ kind: 'failed', message } as const),
        told: { kind: 'failed', message },
      },
      {
        script: () => Promise.resolve({ kind: 'budget', message } as const),
        told: { kind: 'budget', message },
      },
      { script: () => Promise.reject(new Error(message)), told: { kind: 'failed', message } },
    ];
    for (const { script, told } of endings) {
      const window = room.open(async (run) => {
        await writing({ 'a.txt': 'two\n' })(run);
        return script();
      });
      const { session, review } = await runAgent(window, room.repository.root);
      assert.deepEqual(session.state, { kind: 'reviewing', ending: told });
      assert.equal(review?.changeSet.files.length, 1);
    }
  });

  it('can be stopped in every phase, and loses nothing that was made', async () => {
    const untilAborted = (signal: AbortSignal) =>
      new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(new DOMException('aborted', 'AbortError'));
        });
      });
    const write = writing({ 'a.txt': 'two\n' });
    const stops: { at: string; open: () => Sessions; ends: string }[] = [
      {
        at: 'preparing',
        open: () => room.open(write, { createWorktree: (_, signal) => untilAborted(signal) }),
        ends: 'closed: stopped',
      },
      {
        at: 'running: Starting',
        open: () => room.open(write, { fillWorktree: (_, signal) => untilAborted(signal) }),
        ends: 'closed: stopped',
      },
      {
        at: 'running: Starting',
        open: () => room.open(async (run) => write(run).then(() => untilAborted(run.signal))),
        ends: 'reviewing: stopped',
      },
      {
        at: 'waiting: rm -rf .',
        open: () =>
          room.open(async (run) => {
            await write(run);
            await run.ask({ kind: 'command', command: 'rm -rf .', why: '' });
            return undefined;
          }),
        ends: 'reviewing: stopped',
      },
      {
        at: 'checking',
        open: () => room.open(write, { ...CONFIRMED, gatherEvidence: (_, signal) => untilAborted(signal) }),
        ends: 'reviewing: finished',
      },
    ];
    for (const { at, open, ends } of stops) {
      const window = open();
      const phases = phasesOf(window);
      const id = await start(window, room);
      await until(window, id, () => phases.at(-1) === at);
      // The script has to come as far as writing.
      if (at === 'running: Starting') await new Promise((wake) => setTimeout(wake, 100));
      await window.stop(id);
      assert.equal(phases.at(-1), ends, `stopped at ${at}`);
      assert.equal(await hasWorktree(room, id), ends.startsWith('reviewing'));
      if (ends.startsWith('reviewing')) assert.equal(window.get(id)?.review?.changeSet.files.length, 1);
    }
  });

  const failures: { port: keyof Ports; ends: string; flags: number; kept: boolean }[] = [
    { port: 'createWorktree', ends: 'closed: failed', flags: 0, kept: false },
    { port: 'fillWorktree', ends: 'closed: failed', flags: 0, kept: false },
    { port: 'captureChanges', ends: 'closed: failed', flags: 0, kept: true },
    { port: 'gatherEvidence', ends: 'reviewing: finished', flags: 0, kept: true },
    { port: 'scan', ends: 'reviewing: finished', flags: 1, kept: true },
  ];
  for (const { port, ends, flags, kept } of failures) {
    it(`says so when ${port} fails, and keeps what was made`, async () => {
      const fail = () => Promise.reject(new HumanError('The disk is full.', 'Free some space.'));
      const window = room.open(writing({ 'a.txt': 'two\n' }), { ...CONFIRMED, [port]: fail });
      const phases = phasesOf(window);
      const { session, review, notice } = await runAgent(window, room.repository.root);
      assert.equal(phases.at(-1), ends);
      assert.equal(review?.flags.filter(({ rule }) => rule === 'unscanned').length ?? 0, flags);
      const told = JSON.stringify([session.state, review?.evidence, review?.flags]);
      assert.match(told, /The disk is full\. Free some space\./);
      assert.equal(await hasWorktree(room, session.id), kept);
      if (port === 'captureChanges') assert.match(notice ?? '', /still in its worktree/);
    });
  }

  it('stops the agent, whatever it is doing, when its files cannot be brought', async () => {
    const ended: string[] = [];
    const window = room.open(undefined, {
      fillWorktree: () => Promise.reject(new HumanError('The disk is full.', 'Free some space.')),
      runAgent: (_, { signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            ended.push('aborted');
            resolve({ kind: 'stopped' });
          });
        }),
    });
    const { session } = await runAgent(window, room.repository.root);
    assert.deepEqual(ended, ['aborted']);
    const message = 'The disk is full. Free some space.';
    assert.deepEqual(session.state, { kind: 'closed', ending: { kind: 'failed', message } });
  });

  it('captures again what could not be captured', async () => {
    let failing = true;
    const { captureChanges } = (await import('../../fakes/sessionPorts.js')).sessionPorts(room.storage);
    const window = room.open(writing({ 'a.txt': 'two\n' }), {
      captureChanges: (source, signal) =>
        failing ? Promise.reject(new HumanError('No.', 'Wait.')) : captureChanges(source, signal),
    });
    const { session } = await runAgent(window, room.repository.root);
    failing = false;
    await window.refresh(session.id);
    const view = window.get(session.id);
    assert.equal(view?.session.state.kind, 'reviewing');
    assert.equal(view.review?.changeSet.files.length, 1);
    assert.equal(view.notice, null);
  });

  it('runs several sessions side by side', async () => {
    const window = room.open(async (run) => {
      await writing({ 'a.txt': `${run.session}\n` })(run);
      return undefined;
    });
    const views = await Promise.all([1, 2, 3].map(() => runAgent(window, room.repository.root)));
    assert.equal(new Set(views.map(({ session }) => session.id)).size, 3);
    assert.equal(window.all().length, 3);
    for (const { review } of views) assert.equal(review?.changeSet.files.length, 1);
  });
});

function start(window: Sessions, { repository }: Room): Promise<string> {
  return window.startAgent({ folder: repository.root, task: aTask, agent: 'script', model: 'model' });
}

/** Whether the folder in which the agent worked is still there. */
async function hasWorktree({ storage }: Room, id: string): Promise<boolean> {
  const repositories = await readdir(storage);
  return repositories.some((name) => existsSync(join(storage, name, 'worktrees', id)));
}

/** The states of the one session of a window, as they come. */
function phasesOf(window: Sessions): string[] {
  const phases: string[] = [];
  window.onDidChange((id) => {
    const state = window.get(id)?.session.state;
    if (state === undefined) return;
    const phase = [
      state.kind,
      ...('activity' in state ? [state.activity] : []),
      ...('question' in state ? [state.question] : []),
      ...('ending' in state ? [state.ending.kind] : []),
    ].join(': ');
    if (phases.at(-1) !== phase) phases.push(phase);
  });
  return phases;
}
