import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compose } from '../../../src/core/compose.js';
import type { Decision } from '../../../src/core/review.js';
import type { Sessions, SessionView } from '../../../src/session/sessions.js';
import { makeProgram, type Program } from '../../fakes/killedProcess.js';
import { closeWindow, makeRoom, runAgent, writing } from './room.js';

const KILLS = 100;
const names = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('Deciding and landing that is killed', () => {
  let program: Program;
  before(async () => {
    program = await makeProgram(resolve(__dirname, '../../fakes/decideForever.ts'));
  });
  after(() => {
    program.remove();
  });

  it(`loses no saved decision and tears no file in ${KILLS} kills at random moments`, async () => {
    const room = await makeRoom(Object.fromEntries(names.map((name) => [name, textOf('old')])));
    const first = room.open(writing(Object.fromEntries(names.map((name) => [name, textOf('new')]))));
    const { session } = await runAgent(first, room.repository.root);
    await closeWindow(first);
    const { root: folder } = room.repository;
    const plan = { storage: room.storage, folder, id: session.id };

    let expected = new Map<string, Decision>();
    let [saved, cut] = [0, 0];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const lines = await program.runAndKill({ ...plan, seed: kill }, Math.random() * 120);
      const sayings = sayingsIn(lines);
      const unsaved = lines.filter((line) => line === 'saved').length < sayings.length;
      const sure = unsaved ? sayings.slice(0, -1) : sayings;
      saved += sure.length;
      expected = decided(expected, sure);

      const window = room.open();
      const told = await window.restore([folder]);
      assert.deepEqual(told, []);
      const view = get(window, session.id);
      const found = [...(view.review?.decisions ?? [])].toSorted();
      const maybe = decided(expected, sayings.slice(sure.length));
      const isSure = JSON.stringify(found) === JSON.stringify([...expected].toSorted());
      if (!isSure) assert.deepEqual(found, [...maybe].toSorted(), `kill ${kill}`);
      if (!isSure) expected = maybe;
      cut += unsaved ? 1 : 0;
      await assertWhole(window, view, folder);
      await closeWindow(window);
    }
    await room.close();
    assert(saved > KILLS && cut > 0, `${saved} decisions were saved, ${cut} cut`);
  }).timeout(480_000);
});

/** Each file holds exactly the hunks that are said to be present. */
async function assertWhole(window: Sessions, view: SessionView, folder: string): Promise<void> {
  for (const change of view.review?.changeSet.files ?? []) {
    const base = await window.readSide(view.session.id, 'base', change.path);
    const head = await window.readSide(view.session.id, 'head', change.path);
    const whole = compose({ change, base, head }, view.present);
    const there = await readFile(join(folder, change.path));
    assert.deepEqual(there.toString(), Buffer.from(whole?.bytes ?? []).toString(), change.path);
  }
}

type Said = { hunk: string; decision: Decision | null };

function sayingsIn(lines: readonly string[]): Said[] {
  return lines.flatMap((line) => (line.startsWith('say ') ? [JSON.parse(line.slice(4)) as Said] : []));
}

function decided(decisions: ReadonlyMap<string, Decision>, sayings: readonly Said[]): Map<string, Decision> {
  const next = new Map(decisions);
  for (const { hunk, decision } of sayings) {
    if (decision === null) next.delete(hunk);
    else next.set(hunk, decision);
  }
  return next;
}

/** Twelve lines, of which the first, the middle and the last change. */
function textOf(word: string): string {
  const lines = Array.from({ length: 12 }, (_, index) => (index % 5 === 0 ? word : `line ${index}`));
  return `${lines.join('\n')}\n`;
}

function get(window: Sessions, id: string): SessionView {
  const view = window.get(id);
  assert(view !== undefined);
  return view;
}
