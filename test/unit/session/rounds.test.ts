import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Flag } from '../../../src/core/flag.js';
import type { Sessions, SessionView } from '../../../src/session/sessions.js';
import { hashRepository } from '../../fakes/repository.js';
import { closeWindow, hunksIn, makeRoom, type Room, runAgent, writing } from './room.js';

const before = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n';
const after = 'ONE\ntwo\nthree\nfour\nfive\nsix\nSEVEN\n';

describe('A review', () => {
  let room: Room;
  beforeEach(async () => {
    room = await makeRoom({ 'a.txt': before, 'b.txt': 'b\n' });
  });
  afterEach(() => room.close());

  const root = () => room.repository.root;
  const read = (path: string) => readFile(join(root(), path), 'utf8');
  const write = (path: string, text: string) => writeFile(join(root(), path), text);

  it('takes back one decision after the other, whatever it decided, also after a reload', async () => {
    const window = room.open(writing({ 'a.txt': after }));
    const view = await runAgent(window, root());
    const { id } = view.session;
    const [first, second] = pair(view);
    await window.decide(id, [first], 'accepted');
    await window.decide(id, [first, second], 'rejected');
    await window.decide(id, [second], null);
    await window.decide(id, ['no such hunk'], 'accepted');
    const steps: [string, string][][] = [];
    const look = (of: Sessions) => steps.push([...(of.get(id)?.review?.decisions ?? [])]);
    look(window);
    await closeWindow(window);
    const next = room.open();
    await next.restore([root()]);
    while (await next.undoDecision(id)) look(next);
    assert.deepEqual(steps, [
      [[first, 'rejected']],
      [
        [first, 'rejected'],
        [second, 'rejected'],
      ],
      [[first, 'accepted']],
      [],
    ]);
  });

  it('rejects the hunks that an edit of the head takes out', async () => {
    const window = room.open(writing({ 'a.txt': after }));
    const view = await runAgent(window, root());
    const { id } = view.session;
    const [, second] = pair(view);
    await window.editHead(id, 'a.txt', Buffer.from(after.replace('SEVEN', 'seven')));
    assert.deepEqual([...(get(window, id).review?.decisions ?? [])], [[second, 'rejected']]);
    assert.equal(get(window, id).review?.changeSet, view.review?.changeSet);
    await window.undoDecision(id);
    assert.equal(get(window, id).review?.decisions.size, 0);
  });

  it('carries decisions, and the way back from a landing, over to a head that was edited', async () => {
    const window = room.open(writing({ 'a.txt': after, 'b.txt': 'B\n' }));
    const view = await runAgent(window, root());
    const { id } = view.session;
    const [first] = pair(view);
    await window.decide(id, [first, ...hunksIn(view, 'b.txt')], 'accepted');
    await window.land(id);
    await window.editHead(id, 'a.txt', Buffer.from(after.replace('SEVEN', 'seven, edited')));
    const edited = get(window, id);
    assert.equal(edited.review?.decisions.size, 2);
    assert.deepEqual(edited.present, new Set(edited.review.decisions.keys()));
    const head = await window.readSide(id, 'head', 'a.txt');
    assert.match(Buffer.from(head ?? []).toString(), /seven, edited/);
    await closeWindow(window);

    const next = room.open();
    await next.restore([root()]);
    await next.decide(id, hunksIn(get(next, id)), 'accepted');
    await next.land(id);
    assert.equal(await read('a.txt'), after.replace('SEVEN', 'seven, edited'));
    await next.undoLanding(id);
    assert.equal(await read('a.txt'), after.replace('SEVEN', 'seven'));
    await next.undoLanding(id);
    assert.equal(await read('a.txt'), before);
    assert.equal(await read('b.txt'), 'b\n');
    assert.equal(get(next, id).canUndoLanding, false);
  });

  it('of the working tree follows it, keeps what was decided, and undoes across rounds', async () => {
    await write('a.txt', after);
    const window = room.open();
    const id = await window.reviewWorkingTree(root());
    const [first, second] = pair(get(window, id));
    await window.decide(id, [first], 'accepted');
    await window.decide(id, [second], 'rejected');
    await window.land(id);
    await write('b.txt', 'B\n');
    await window.refresh(id);
    const view = get(window, id);
    assert.deepEqual([...(view.review?.decisions ?? [])], [[hunksIn(view, 'a.txt')[0], 'accepted']]);
    assert.deepEqual(view.present, new Set(hunksIn(view)));
    assert.equal(view.session.state.kind, 'reviewing');

    assert.equal((await window.undoLanding(id)).kind, 'landed');
    assert.equal(await read('a.txt'), after);
    assert.equal(hunksIn(get(window, id), 'a.txt').length, 2, 'the hunk that came back is shown again');
    assert.equal(await window.reviewWorkingTree(root()), id, 'the open review is gone on with');
  });

  it('of a branch lands what is accepted when it is not checked out, and takes out what is rejected when it is', async () => {
    const { git, commit } = room.repository;
    await git('checkout', '-q', '-b', 'topic');
    await write('a.txt', after);
    await commit('on the branch');
    const window = room.open();
    const asked = { folder: root(), branch: 'topic', against: 'main' };
    const out = await window.reviewBranch(asked);
    await window.decide(out, [pair(get(window, out))[0]], 'rejected');
    await window.land(out);
    assert.equal(await read('a.txt'), after.replace('ONE', 'one'));
    await window.undoLanding(out);
    assert.equal(await read('a.txt'), after);

    await git('checkout', '-q', 'main');
    const into = await window.reviewBranch(asked);
    assert.deepEqual(get(window, into).present, new Set());
    await window.decide(into, [pair(get(window, into))[1]], 'accepted');
    await window.land(into);
    assert.equal(await read('a.txt'), before.replace('seven', 'SEVEN'));
  });

  it('is not begun when there is nothing to review', async () => {
    const window = room.open();
    await assert.rejects(window.reviewWorkingTree(root()), /has no changes since HEAD/);
    await assert.rejects(
      window.reviewBranch({ folder: root(), branch: 'main', against: 'main' }),
      /has no changes that main does not have/,
    );
    assert.deepEqual(window.all(), []);
  });

  it('reports a conflict and writes nothing when the base was changed or deleted meanwhile', async () => {
    const window = room.open(writing({ 'a.txt': after, 'b.txt': 'B\n' }));
    const view = await runAgent(window, root());
    const { id } = view.session;
    await window.decide(id, hunksIn(view), 'accepted');
    await write('a.txt', before.replace('one', 'mine'));
    const untouched = await hashRepository(root());
    const report = await window.land(id);
    assert(report.kind === 'conflict');
    assert.deepEqual(
      report.conflicts.map(({ path }) => path),
      ['a.txt'],
    );
    assert.equal(await hashRepository(root()), untouched);
    await rm(join(root(), 'a.txt'));
    assert.equal((await window.land(id)).kind, 'conflict');
    assert.equal(await read('b.txt'), 'b\n');
    await write('a.txt', before);
    assert.equal((await window.land(id)).kind, 'landed');
    assert.equal(get(window, id).session.state.kind, 'landed');
  });

  it('lands on a branch that was switched to meanwhile, and says so', async () => {
    const window = room.open(writing({ 'a.txt': after }));
    const view = await runAgent(window, root());
    await window.decide(view.session.id, hunksIn(view), 'accepted');
    await room.repository.git('checkout', '-q', '-b', 'other');
    await write('a.txt', before.replace('four', 'vier'));
    await room.repository.commit('other');
    const report = await window.land(view.session.id);
    assert(report.kind === 'landed');
    assert.match(report.notice ?? '', /began on main; it was landed on other/);
    assert.equal(await read('a.txt'), after.replace('four', 'vier'));
  });

  it('undoes a landing around what was typed since, or says what is in the way', async () => {
    const window = room.open(writing({ 'a.txt': after }));
    const view = await runAgent(window, root());
    const { id } = view.session;
    await window.decide(id, hunksIn(view), 'accepted');
    await window.land(id);
    await write('a.txt', after.replace('ONE', 'mine'));
    assert.equal((await window.undoLanding(id)).kind, 'conflict');
    await write('a.txt', after.replace('four', 'vier'));
    assert.equal((await window.undoLanding(id)).kind, 'landed');
    assert.equal(await read('a.txt'), before.replace('four', 'vier'));
    assert.deepEqual(await window.undoLanding(id), {
      kind: 'nothing',
      reason: 'There is no landing to undo.',
    });
  });

  it('lands as a commit whose message names the session, the model and each flag that was landed', async () => {
    const window = room.open(
      async (run) => {
        const usage = { input: 1, output: 1, cacheRead: 0, cacheWrite: 0 };
        const turn = { turn: 1, requestedModel: 'm', servedModel: 'served-1', requestId: null, usage };
        run.emit({ kind: 'turnEnded', stopReason: 'end_turn', ...turn });
        return writing({ 'a.txt': after, 'b.txt': 'B\n' })(run);
      },
      {
        scan: ({ changeSet }) =>
          Promise.resolve(changeSet.files.map((file) => flagOn(file.path, file.hunks[0]?.id ?? ''))),
      },
    );
    const view = await runAgent(window, root());
    const { id } = view.session;
    await assert.rejects(window.landOnBranch(id, 'kept'), /No hunk is accepted yet/);
    await window.decide(id, hunksIn(view), 'accepted');
    await window.acknowledge(id, 'flag b.txt', 'moved to c.txt\nSigned-off-by: nobody');
    const files = { a: await read('a.txt'), status: await room.repository.git('status', '--porcelain') };
    await room.repository.git('config', 'user.name', 'Ada');
    await room.repository.git('config', 'user.email', 'ada@example.com');
    const report = await window.landOnBranch(id, 'kept');
    const commit = report.kind === 'committed' ? report.commit : '';
    assert.deepEqual((await room.repository.git('log', '-1', '--format=%B', commit)).split('\n'), [
      'Make it new',
      '',
      'Reviewed with Countersign: 3 of 3 hunks accepted.',
      '',
      `Countersign-Session: ${id}`,
      'Countersign-Model: served-1',
      'Countersign-Acknowledged: TI101 a.txt — accepted by hand, no reason given',
      'Countersign-Acknowledged: TI101 b.txt — moved to c.txt Signed-off-by: nobody',
      '',
    ]);
    assert.equal(await room.repository.git('show', 'kept:a.txt'), after.trimEnd());
    assert.equal(await read('a.txt'), files.a);
    assert.equal(await room.repository.git('status', '--porcelain'), files.status);
  });

  it('leaves as a patch that git applies', async () => {
    const window = room.open(writing({ 'a.txt': after }));
    const view = await runAgent(window, root());
    await window.decide(view.session.id, [pair(view)[0]], 'accepted');
    await writeFile(join(room.storage, 'x.patch'), await window.patch(view.session.id));
    await room.repository.git('apply', join(room.storage, 'x.patch'));
    assert.equal(await read('a.txt'), before.replace('one', 'ONE'));
  });

  it('is landed, discarded and removed, each when it may be', async () => {
    const paths: string[] = [];
    const window = room.open(async (run) => {
      paths.push(run.worktree);
      return writing({ 'a.txt': after })(run);
    });
    const view = await runAgent(window, root());
    const { id } = view.session;
    await assert.rejects(window.remove(id), /still has something to review\. Land it or discard it/);
    await window.discard(id);
    assert.deepEqual(get(window, id).session.state, { kind: 'closed', ending: { kind: 'stopped' } });
    assert.equal(hunksIn(get(window, id)).length, 2, 'the record stays readable');
    await assert.rejects(window.decide(id, hunksIn(view), 'accepted'), /was discarded/);
    await window.remove(id);
    assert.equal(window.get(id), undefined);
    await assert.rejects(window.decide(id, [], 'accepted'), /has been removed/);
    const next = room.open();
    await next.restore([root()]);
    assert.deepEqual(next.all(), []);

    const landed = await runAgent(window, root());
    await window.decide(landed.session.id, hunksIn(landed), 'rejected');
    assert.deepEqual(await window.land(landed.session.id), {
      kind: 'nothing',
      reason: 'Every hunk was rejected, so there was nothing to write.',
    });
    assert.equal(get(window, landed.session.id).session.state.kind, 'landed');
    await assert.rejects(readFile(join(paths[1] ?? '', 'a.txt')), { code: 'ENOENT' });
    await assert.rejects(window.discard(landed.session.id), /has landed/);
    await window.remove(landed.session.id);
  });

  it('keeps a worktree that holds more than the review has shown', async () => {
    const paths: string[] = [];
    const window = room.open(async (run) => {
      paths.push(run.worktree);
      return writing({ 'a.txt': after })(run);
    });
    const view = await runAgent(window, root());
    const { id } = view.session;
    await writeFile(join(paths[0] ?? '', 'late.txt'), 'written after the review was taken\n');
    await window.decide(id, hunksIn(view), 'accepted');
    await window.land(id);
    assert.match(get(window, id).notice ?? '', /was kept: it holds changes that were made after the review/);
    await assert.rejects(window.remove(id), /cannot be removed yet/);
    await window.refresh(id);
    assert.equal(hunksIn(get(window, id), 'late.txt').length, 1);
    assert.equal(get(window, id).session.state.kind, 'reviewing');
  });
});

function flagOn(path: string, hunk: string): Flag {
  return {
    id: `flag ${path}`,
    rule: 'TI101',
    name: 'existing-test-skipped',
    severity: 'high',
    path,
    side: 'head',
    range: null,
    hunks: [hunk],
    tests: [],
    before: null,
    after: null,
    message: 'A test was skipped.',
  };
}

function pair(view: SessionView): [string, string] {
  const [first, second] = hunksIn(view, 'a.txt');
  assert(first !== undefined && second !== undefined);
  return [first, second];
}

function get(window: Sessions, id: string): SessionView {
  const view = window.get(id);
  assert(view !== undefined);
  return view;
}
