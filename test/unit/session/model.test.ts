import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { compose } from '../../../src/core/compose.js';
import type { Decision } from '../../../src/core/review.js';
import type { Sessions } from '../../../src/session/sessions.js';
import { closeWindow, hunksIn, makeRoom, type Room, runAgent, writing } from './room.js';

const seed = 20260102;
const files = ['a', 'b', 'c'];

/** What a session must be, said in the simplest way. */
type Model = {
  decisions: Map<string, Decision>;
  present: Set<string>;
  /** Decisions before each call that can be taken back, and selections before each landing that can be undone. */
  readonly undo: Map<string, Decision>[];
  readonly landings: Set<string>[];
  landed: boolean;
  /** How often the user typed at the end of the first file. */
  typed: number;
};

type Real = { readonly room: Room; readonly id: string; readonly hunks: readonly string[]; window: Sessions };

type Act =
  | { readonly kind: 'decide'; readonly hunks: readonly number[]; readonly decision: Decision | null }
  | { readonly kind: 'undoDecision' | 'land' | 'undoLanding' | 'reload' | 'type' };

describe(`A session (seed ${seed})`, () => {
  it('is what a simple model of it says, whatever the reviewer does in whatever order', async () => {
    const hunk = fc.nat({ max: 3 * files.length - 1 });
    const decision = fc.constantFrom('accepted', 'rejected', null);
    const kind = fc.constantFrom('undoDecision', 'land', 'undoLanding', 'reload', 'type');
    const act = fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('decide'), hunks: fc.array(hunk), decision }) },
      { weight: 2, arbitrary: fc.record({ kind }) },
    );
    const property = fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40 }), async (acts) => {
      const real = await begin();
      const model: Model = {
        decisions: new Map(),
        present: new Set(),
        undo: [],
        landings: [],
        landed: false,
        typed: 0,
      };
      for (const next of acts) {
        await perform(next, model, real);
        await assertSame(model, real);
      }
      await real.room.close();
    });
    await fc.assert(property, { seed, numRuns: 25, endOnFailure: true });
  }).timeout(240_000);
});

async function begin(): Promise<Real> {
  const tree = (word: string) => Object.fromEntries(files.map((file) => [file, textOf(word)]));
  const room = await makeRoom(tree('old'));
  const window = room.open(writing(tree('new')));
  const view = await runAgent(window, room.repository.root);
  return { room, window, id: view.session.id, hunks: hunksIn(view) };
}

async function perform(act: Act, model: Model, real: Real): Promise<void> {
  const { room, id, window } = real;
  switch (act.kind) {
    case 'decide': {
      const hunks = act.hunks.map((index) => real.hunks[index] ?? '');
      await window.decide(id, hunks, act.decision);
      if (hunks.length === 0) return;
      model.undo.push(new Map(model.decisions));
      for (const hunk of hunks) {
        if (act.decision === null) model.decisions.delete(hunk);
        else model.decisions.set(hunk, act.decision);
      }
      return;
    }
    case 'undoDecision': {
      const earlier = model.undo.pop();
      assert.equal(await window.undoDecision(id), earlier !== undefined);
      model.decisions = earlier ?? model.decisions;
      return;
    }
    case 'land': {
      const { decisions, present } = model;
      const next = new Set(
        real.hunks.filter(
          (hunk) => (decisions.get(hunk) ?? (present.has(hunk) ? 'accepted' : 'rejected')) === 'accepted',
        ),
      );
      const same = next.size === present.size && [...next].every((hunk) => present.has(hunk));
      assert.equal((await window.land(id)).kind, same ? 'nothing' : 'landed');
      if (!same) model.landings.push(present);
      model.present = next;
      model.landed = isDone(model, real);
      return;
    }
    case 'undoLanding': {
      const earlier = model.landings.pop();
      assert.equal((await window.undoLanding(id)).kind, earlier === undefined ? 'nothing' : 'landed');
      model.present = earlier ?? model.present;
      return;
    }
    case 'reload':
      await closeWindow(window);
      real.window = room.open();
      assert.deepEqual(await real.window.restore([room.repository.root]), []);
      return;
    case 'type': {
      const file = join(room.repository.root, 'a');
      await writeFile(file, `${await readFile(file, 'utf8')}typed\n`);
      model.typed += 1;
    }
  }
}

async function assertSame(model: Model, { room, window, id, hunks }: Real): Promise<void> {
  const view = window.get(id);
  assert(view?.review);
  assert.deepEqual(new Map([...view.review.decisions].toSorted()), new Map([...model.decisions].toSorted()));
  assert.deepEqual(new Set([...view.present].toSorted()), new Set([...model.present].toSorted()));
  assert.equal(view.canUndoLanding, model.landings.length > 0);
  model.landed = model.landed && isDone(model, { hunks });
  assert.equal(view.session.state.kind, model.landed ? 'landed' : 'reviewing');
  for (const change of view.review.changeSet.files) {
    const [base, head] = [
      await window.readSide(id, 'base', change.path),
      await window.readSide(id, 'head', change.path),
    ];
    const composed = compose({ change, base, head }, model.present);
    const typed = change.path === 'a' ? 'typed\n'.repeat(model.typed) : '';
    const there = await readFile(join(room.repository.root, change.path), 'utf8');
    assert.equal(there, Buffer.from(composed?.bytes ?? []).toString() + typed);
  }
}

function isDone({ decisions, present }: Model, { hunks }: Pick<Real, 'hunks'>): boolean {
  return hunks.every(
    (hunk) => decisions.has(hunk) && (decisions.get(hunk) === 'accepted') === present.has(hunk),
  );
}

/** The first, the middle and a later line change; the last ones stay, so that text can be typed behind them. */
function textOf(word: string): string {
  const lines = Array.from({ length: 15 }, (_, index) => (index % 5 === 0 ? word : `line ${index}`));
  return `${lines.join('\n')}\n`;
}
