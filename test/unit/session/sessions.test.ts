import assert from 'node:assert/strict';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LandingReport, Sessions } from '../../../src/session/sessions.js';
import { closeWindow, hunksIn, makeRoom, type Room, runAgent, writing } from './room.js';

const before = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n';
const after = 'ONE\ntwo\nthree\nfour\nfive\nsix\nSEVEN\n';

describe('Sessions', () => {
  let room: Room;
  beforeEach(async () => {
    room = await makeRoom({ 'a.txt': before, 'b.txt': 'b\n' });
  });
  afterEach(() => room.close());

  const read = (path: string) => readFile(join(room.repository.root, path), 'utf8');

  it('lands what was accepted, merged with what the user typed meanwhile, and takes it back', async () => {
    const window = room.open(writing({ 'a.txt': after, 'new.txt': 'new\n' }));
    const { session, ...view } = await runAgent(window, room.repository.root);
    assert.deepEqual(session.state, { kind: 'reviewing', ending: { kind: 'finished' } });
    const [first, second] = hunksIn({ session, ...view }, 'a.txt');
    const [created] = hunksIn({ session, ...view }, 'new.txt');
    assert(first !== undefined && second !== undefined && created !== undefined);
    await window.decide(session.id, [first, created], 'accepted');
    await window.decide(session.id, [second], 'rejected');
    const typed = before.replace('four', 'four, typed meanwhile');
    await writeFile(join(room.repository.root, 'a.txt'), typed);

    assert.deepEqual(await window.land(session.id), {
      kind: 'landed',
      written: ['a.txt', 'new.txt'],
      unsaved: [],
      untouched: [],
      hunks: 2,
      takenOut: 0,
      moves: [],
      notice: null,
      check: null,
    });
    assert.equal(await read('a.txt'), typed.replace('one', 'ONE'));
    assert.equal(await read('new.txt'), 'new\n');
    assert.equal(window.get(session.id)?.session.state.kind, 'landed');
    assert.equal((await window.undoLanding(session.id)).kind, 'landed');
    assert.equal(await read('a.txt'), typed);
    await assert.rejects(read('new.txt'), { code: 'ENOENT' });
    assert.equal(window.get(session.id)?.session.state.kind, 'reviewing');
  });

  it('tells where a file was moved, when it lands and when that is taken back', async () => {
    const window = room.open(async ({ worktree }) => {
      await rename(join(worktree, 'a.txt'), join(worktree, 'moved.txt'));
      return undefined;
    });
    const view = await runAgent(window, room.repository.root);
    const { id } = view.session;
    await window.decide(id, hunksIn(view), 'accepted');
    assert.deepEqual(movesIn(await window.land(id)), [{ from: 'a.txt', to: 'moved.txt' }]);
    assert.deepEqual(movesIn(await window.undoLanding(id)), [{ from: 'moved.txt', to: 'a.txt' }]);
    assert.equal(await read('a.txt'), before);
  });

  it('takes rejected hunks out of the working tree', async () => {
    await writeFile(join(room.repository.root, 'a.txt'), after);
    await writeFile(join(room.repository.root, 'stray.txt'), 'stray\n');
    const window = room.open();
    const id = await window.reviewWorkingTree(room.repository.root);
    const view = get(window, id);
    assert.deepEqual(view.present, new Set(hunksIn(view)));
    const [, second] = hunksIn(view, 'a.txt');
    assert(second !== undefined);
    await window.decide(id, [second, ...hunksIn(view, 'stray.txt')], 'rejected');
    assert.deepEqual((await window.land(id)).kind, 'landed');
    assert.equal(await read('a.txt'), after.replace('SEVEN', 'seven'));
    await assert.rejects(read('stray.txt'), { code: 'ENOENT' });
    await window.undoLanding(id);
    assert.equal(await read('a.txt'), after);
    assert.equal(await read('stray.txt'), 'stray\n');
  });

  it('comes back after a reload with every decision, what is present, and the way back', async () => {
    const window = room.open(writing({ 'a.txt': after }));
    const { session, ...view } = await runAgent(window, room.repository.root);
    const [first, second] = hunksIn({ session, ...view });
    assert(first !== undefined && second !== undefined);
    await window.decide(session.id, [first], 'accepted');
    await window.land(session.id);
    await window.decide(session.id, [second], 'rejected');
    const told = get(window, session.id);
    await closeWindow(window);

    const next = room.open();
    assert.deepEqual(await next.restore([room.repository.root]), []);
    assert.deepEqual(get(next, session.id), told);
    assert.equal(await next.undoDecision(session.id), true);
    assert.equal((await next.undoLanding(session.id)).kind, 'landed');
    assert.equal(await read('a.txt'), before);
  });
});

function get(window: Sessions, id: string) {
  const view = window.get(id);
  assert(view !== undefined);
  return view;
}

function movesIn(report: LandingReport): unknown {
  return report.kind === 'landed' ? report.moves : report;
}
