import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgentRun } from '../../../src/core/agent.js';
import type { Evidence } from '../../../src/core/evidence.js';
import type { Task } from '../../../src/core/task.js';
import type { Ports } from '../../../src/session/ports.js';
import type { SessionView } from '../../../src/session/sessions.js';
import { CONFIRMED, evidenceOf } from '../../fakes/evidence.js';
import { aTask, makeRoom, type Room, settled } from './room.js';

const CLEAN = evidenceOf('a: passed', 'a: passed');
const BROKEN = evidenceOf('a: passed', 'a: failed');
const SKIPPED = evidenceOf('a: failed', 'a: skipped');

type Played = { readonly view: SessionView; readonly runs: readonly AgentRun[]; readonly checked: number };

describe('a goal', () => {
  let room: Room;

  beforeEach(async () => {
    room = await makeRoom({ 'a.txt': 'one\n' });
  });
  afterEach(() => room.close());

  /** An agent that writes another line in each round, and checks that show this, one after the other. */
  const play = async (shown: readonly Evidence[], rounds: number, task: Task = aTask): Promise<Played> => {
    const runs: AgentRun[] = [];
    let checked = 0;
    const change: Partial<Ports> = {
      ...CONFIRMED,
      agentLimits: () => ({ budget: { turns: 3, tokens: 1000 }, allowedCommands: [], rounds }),
      gatherEvidence: () => Promise.resolve(shown[checked++] ?? assert.fail('nothing is shown')),
    };
    const window = room.open(async (run) => {
      runs.push(run);
      run.emit({
        kind: 'turnEnded',
        turn: 1,
        requestedModel: 'm',
        servedModel: 'm',
        stopReason: 'end_turn',
        requestId: null,
        usage: { input: 300, output: 100, cacheRead: 5000, cacheWrite: 50 },
      });
      await writeFile(join(run.worktree, 'a.txt'), 'more\n'.repeat(runs.length));
      return undefined;
    }, change);
    const id = await window.startAgent({ folder: room.repository.root, task, agent: 'script', model: 'm' });
    return { view: await settled(window, id), runs, checked };
  };

  it('is not pursued unless the user allows more than one round', async () => {
    const { view, runs } = await play([BROKEN], 1);
    assert.equal(runs.length, 1);
    assert.deepEqual(view.session.state, { kind: 'reviewing', ending: { kind: 'finished' } });
  });

  it('is pursued in the same worktree, with the failures quoted, and ends when it is reached', async () => {
    const { view, runs, checked } = await play([BROKEN, CLEAN], 3);
    assert.deepEqual(view.session.state, { kind: 'reviewing', ending: { kind: 'finished' } });
    assert.deepEqual([runs.length, checked], [2, 2]);
    assert.equal(runs[0]?.worktree, runs[1]?.worktree);
    assert.deepEqual(runs[1]?.task.prompt.split('\n'), [
      'Make it new.',
      '',
      'You have worked on this task before, in this folder; what you made is in it. Our own runs of the checks, on a clean copy, showed:',
      '',
      '“npm test”: 1 test newly failing.',
      '- cart.test.js › cart › a: expected 1 to equal 2',
      'The end of its output:',
      '    AssertionError: expected 1 to equal 2',
      '',
      'Go on with the task until they pass. A test that is skipped, weakened or gone does not count as passed.',
    ]);
    assert.deepEqual(view.review?.evidence, CLEAN);
    assert.equal(view.session.account.turns, 2);
    assert.equal(view.session.origin.kind === 'agent' && view.session.origin.task.prompt, 'Make it new.');
  });

  it('shares one budget among its rounds, and says when that was not enough', async () => {
    const { view, runs } = await play([BROKEN, BROKEN, BROKEN], 9);
    assert.deepEqual(
      runs.map(({ budget }) => budget),
      [
        { turns: 3, tokens: 1000 },
        { turns: 2, tokens: 550 },
        { turns: 1, tokens: 100 },
      ],
    );
    assert.deepEqual(view.session.state.kind === 'reviewing' && view.session.state.ending, {
      kind: 'notReached',
      message:
        'The goal was not reached: “npm test”: 1 test newly failing. The budget of the session is used up.',
    });
  });

  it('is not reached by skipping what failed', async () => {
    const { view, runs } = await play([SKIPPED, SKIPPED], 2);
    assert.equal(runs.length, 2);
    assert.deepEqual(view.session.state.kind === 'reviewing' && view.session.state.ending, {
      kind: 'notReached',
      message: 'The goal was not reached: “npm test”: 1 test newly skipped. That was the last of 2 rounds.',
    });
  });

  it('that a task names is judged even after one round', async () => {
    const { view } = await play([BROKEN], 1, { ...aTask, checks: ['npm test'] });
    assert.equal(view.session.state.kind === 'reviewing' && view.session.state.ending.kind, 'notReached');
  });

  it('that a task names and nobody confirmed is not reached', async () => {
    const { view } = await play([CLEAN], 1, { ...aTask, checks: ['make check'] });
    assert.deepEqual(view.session.state.kind === 'reviewing' && view.session.state.ending, {
      kind: 'notReached',
      message: 'The goal was not reached: The check “make check” is not confirmed, so it was not run.',
    });
  });

  it('flags a spec test that a command changed', async () => {
    const { view } = await play([CLEAN], 1, { ...aTask, specTests: ['a.txt'] });
    assert.deepEqual(
      view.review?.flags.map(({ rule, severity, path }) => [rule, severity, path]),
      [['TI406', 'high', 'a.txt']],
    );
  });
});
