import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence } from '../../../src/core/evidence.js';
import type { EvidenceRequest, Ports } from '../../../src/session/ports.js';
import type { Sessions } from '../../../src/session/sessions.js';
import { CONFIRMED, evidenceOf, NPM_TEST } from '../../fakes/evidence.js';
import { closeWindow, hunksIn, makeRoom, type Room, runAgent, until, writing } from './room.js';

const CLEAN = evidenceOf('a: passed', 'a: passed');
const BROKEN = evidenceOf('a: passed', 'a: failed');

/** Confirmed checks whose runs show this, and what was asked for. */
function showing(
  ...shown: readonly Evidence[]
): Pick<Ports, 'confirmedChecks' | 'gatherEvidence'> & { asked: EvidenceRequest[] } {
  const asked: EvidenceRequest[] = [];
  return {
    ...CONFIRMED,
    asked,
    gatherEvidence: (request) => {
      asked.push(request);
      const next = shown[Math.min(asked.length, shown.length) - 1];
      return next ? Promise.resolve(next) : Promise.reject(new Error('nothing is shown'));
    },
  };
}

describe('checks of a session', () => {
  let room: Room;
  const root = () => room.repository.root;
  const read = (path: string) => readFile(join(root(), path), 'utf8');
  const write = writing({ 'a.txt': 'two\n', 'b.txt': 'new\n' });

  beforeEach(async () => {
    room = await makeRoom({ 'a.txt': 'one\n' });
  });
  afterEach(() => room.close());

  /** A reviewed session in a new window. */
  const reviewed = async (change: Partial<Ports>) => {
    const window = room.open(write, change);
    const view = await runAgent(window, root());
    return { window, view, id: view.session.id };
  };

  it('are not run before the user confirmed one', async () => {
    const { asked, gatherEvidence } = showing(CLEAN);
    const { window, view, id } = await reviewed({ gatherEvidence });
    assert.deepEqual(view.review?.evidence, { kind: 'notRun', why: 'No check is confirmed.' });
    await assert.rejects(window.runChecks(id, 'review'), /No check is confirmed/);
    assert.deepEqual(asked, []);
  });

  it('run behind an agent on base and head, and their evidence is there in the next window', async () => {
    const change = showing(BROKEN);
    const { window, view, id } = await reviewed(change);
    assert.deepEqual(view.review?.evidence, BROKEN);
    const [asked] = change.asked;
    assert.deepEqual([asked?.checks, asked?.accepted], [[NPM_TEST], null]);
    assert.equal(asked?.changeSet.headCommit, view.review.changeSet.headCommit);
    await closeWindow(window);
    const next = room.open();
    await next.restore([root()]);
    assert.deepEqual(next.get(id)?.review?.evidence, BROKEN);
  });

  it('run on a review that stands when they are asked for, and decisions stay', async () => {
    await room.repository.write('a.txt', 'two\n');
    const flagged = evidenceOf('a: passed', 'a: skipped');
    const window = room.open(undefined, {
      ...showing(flagged),
      scan: ({ changeSet, evidence }) =>
        Promise.resolve(
          changeSet.files.map(({ path }) => ({
            id: 'f',
            rule: 'TI902',
            name: 'ran-before-skipped-now',
            severity: 'high',
            path,
            side: 'head',
            range: null,
            hunks: [],
            tests: [],
            before: null,
            after: null,
            message: evidence.kind,
          })),
        ),
    });
    const id = await window.reviewWorkingTree(root());
    const view = window.get(id);
    assert.equal(view?.review?.evidence.kind, 'notRun');
    await window.decide(id, hunksIn(view), 'accepted');
    const seen: unknown[] = [];
    window.onDidChange(() => seen.push(window.get(id)?.checking));
    await window.runChecks(id, 'review');
    assert.deepEqual([...new Set(seen)], ['review', null]);
    const after = window.get(id);
    assert.deepEqual(after?.review?.evidence, flagged);
    assert.deepEqual(
      after.review.flags.map(({ message }) => message),
      ['ran'],
    );
    assert.equal(after.review.decisions.size, 1);
    await closeWindow(window);
    const next = room.open();
    await next.restore([root()]);
    const restored = next.get(id)?.review;
    assert.deepEqual(
      [restored?.evidence, restored?.flags, restored?.decisions.size],
      [flagged, after.review.flags, 1],
    );
  });

  it('leave what was known when they are stopped, and stop when asked', async () => {
    let runs = 0;
    const { window, id } = await reviewed({
      ...CONFIRMED,
      gatherEvidence: (_, signal) =>
        ++runs === 1
          ? Promise.resolve(CLEAN)
          : new Promise((_resolve, reject) => {
              signal.addEventListener('abort', () => {
                reject(new DOMException('stopped', 'AbortError'));
              });
            }),
    });
    const run = window.runChecks(id, 'review');
    await until(window, id, ({ checking }) => checking === 'review');
    await assert.rejects(window.runChecks(id, 'review'), /run already/);
    await window.stopChecks(id);
    await assert.rejects(run, { name: 'AbortError' });
    const view = window.get(id);
    assert.equal(view?.checking, null);
    assert.deepEqual(view.review?.evidence, CLEAN);
  });

  it('stop behind an agent, and the review says so', async () => {
    const window = room.open(write, {
      ...CONFIRMED,
      gatherEvidence: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(new DOMException('stopped', 'AbortError'));
          });
        }),
    });
    const agent = runAgent(window, root());
    const checking = await new Promise<string>((resolve) => {
      const stop = window.onDidChange((id) => {
        if (window.get(id)?.session.state.kind !== 'checking') return;
        stop();
        resolve(id);
      });
    });
    await window.stopChecks(checking);
    assert.deepEqual((await agent).review?.evidence, { kind: 'notRun', why: 'The checks were stopped.' });
  });

  describe('before a landing', () => {
    const acceptFirst = async (window: Sessions, id: string) => {
      await window.decide(id, hunksIn(window.get(id) ?? assert.fail(), 'a.txt'), 'accepted');
    };

    it('hold back what was not checked, then land it and tell what was seen', async () => {
      const change = showing(CLEAN);
      const { window, view, id } = await reviewed(change);
      await acceptFirst(window, id);
      assert.deepEqual(await window.land(id), { kind: 'held', check: { kind: 'missing' } });
      assert.equal(await read('a.txt'), 'one\n');
      await window.runChecks(id, 'accepted');
      assert.deepEqual(change.asked.at(-1)?.accepted, hunksIn(view, 'a.txt'));
      const report = await window.land(id);
      assert.deepEqual(report.kind === 'landed' && report.check, {
        summaries: ['npm test, 1 passed'],
        override: null,
      });
      assert.equal(await read('a.txt'), 'two\n');
    });

    it('take the runs of the head for all hunks together', async () => {
      const { window, view, id } = await reviewed(showing(CLEAN));
      await window.decide(id, hunksIn(view), 'accepted');
      assert.equal((await window.land(id)).kind, 'landed');
    });

    it('are for just the hunks that were accepted when they ran', async () => {
      const { window, id } = await reviewed(showing(BROKEN, CLEAN));
      await acceptFirst(window, id);
      await window.runChecks(id, 'accepted');
      await window.decide(id, hunksIn(window.get(id) ?? assert.fail(), 'a.txt'), null);
      await window.decide(id, hunksIn(window.get(id) ?? assert.fail(), 'b.txt'), 'accepted');
      assert.deepEqual(await window.land(id), { kind: 'held', check: { kind: 'missing' } });
    });

    it('hold back what they speak against, until a person gives a reason, which is kept', async () => {
      const { window, id } = await reviewed(showing(CLEAN, BROKEN));
      await acceptFirst(window, id);
      await window.runChecks(id, 'accepted');
      const held = await window.land(id);
      assert.equal(held.kind === 'held' && held.check.kind, 'doubtful');
      assert.equal(await read('a.txt'), 'one\n');
      await window.land(id, 'the test was wrong');
      assert.equal(await read('a.txt'), 'two\n');
      await closeWindow(window);
      const saved = await readFile(join(room.storage, 'sessions', id, 'rounds', '1', 'landed.json'), 'utf8');
      assert.deepEqual(
        (JSON.parse(saved) as { landed: { landings: { check: unknown }[] } }).landed.landings[0]?.check,
        {
          summaries: ['npm test, exit code 1, 0 passed, 1 failed, 1 newly failing'],
          override: { doubts: ['“npm test”: 1 test newly failing.'], reason: 'the test was wrong' },
        },
      );
      const next = room.open();
      await next.restore([root()]);
      assert.equal(next.get(id)?.canUndoLanding, true);
    });

    it('stand in the message of a commit, with the reason of who overrode them', async () => {
      const { window, id } = await reviewed(showing(CLEAN, BROKEN));
      await acceptFirst(window, id);
      await window.runChecks(id, 'accepted');
      await room.repository.git('config', 'user.name', 'Ada');
      await room.repository.git('config', 'user.email', 'ada@example.com');
      assert.equal((await window.landOnBranch(id, 'kept')).kind, 'held');
      const report = await window.landOnBranch(id, 'kept', 'wrong\nCountersign-Model: none');
      const commit = report.kind === 'committed' ? report.commit : assert.fail();
      const message = (await room.repository.git('log', '-1', '--format=%B', commit)).split('\n');
      assert.deepEqual(
        message.filter((line) => line.startsWith('Countersign-')),
        [
          `Countersign-Session: ${id}`,
          'Countersign-Checked: npm test, exit code 1, 0 passed, 1 failed, 1 newly failing',
          'Countersign-Override: “npm test”: 1 test newly failing. — wrong Countersign-Model: none',
        ],
      );
    });

    it('hold back nothing where the user turned that off', async () => {
      const { window, id } = await reviewed({
        ...showing(CLEAN),
        confirmedChecks: () => ({ kind: 'confirmed', checks: [NPM_TEST], beforeLanding: false }),
      });
      await acceptFirst(window, id);
      const report = await window.land(id);
      assert.equal(report.kind === 'landed' && report.check, null);
    });
  });
});
