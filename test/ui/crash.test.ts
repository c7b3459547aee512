import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { makeSample } from '../tools/sample.js';
import { makeScratch } from '../tools/scratch.js';
import { git, lensesShow, statusSays } from './steps.js';
import {
  clickRowAction,
  closeWorkbench,
  eventually,
  extensionHostProcess,
  openWorkbench,
  reload,
  runCommand,
  screenshot,
  showView,
  treeRow,
  treeRows,
  type Workbench,
} from './workbench.js';

const NAMES = Array.from({ length: 12 }, (_, index) => `page${String(index).padStart(2, '0')}.txt`);
const LIMIT_MS = 40_000;
const LATEST_KILL_MS = 4_000;

type Decisions = Map<string, 'accepted' | 'rejected'>;

describe('the extension host, killed while one decides and lands', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = makeSample(path.join(makeScratch(), 'sourdough'));
    for (const name of NAMES) fs.writeFileSync(path.join(folder, name), text(name, 'base'));
    git(folder, 'add', '.');
    git(folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '-qm', 'Add pages');
    for (const name of NAMES) fs.writeFileSync(path.join(folder, name), text(name, 'head'));
    workbench = await openWorkbench(folder, { viewport: { width: 1400, height: 860 } });
  });
  after(() => closeWorkbench(workbench));

  it('loses no decision that was shown and tears no file', async () => {
    const seed = Date.now() % 1_000_000;
    const random = randomFrom(seed);
    const shown: Decisions = new Map();
    await runCommand(workbench, 'Countersign: Review Working Tree Changes');
    await statusSays(workbench, `(${NAMES.length} hunks)`);
    await lensesShow(workbench, 'Accept');
    await showView(workbench, 'Review');
    await runCommand(workbench, 'View: Close All Editors'); // the list is enough, and restarts faster
    let kills = 0;
    for (const end = Date.now() + LIMIT_MS; Date.now() < end; kills++) {
      const landing = kills % 2 === 1 && hasSomethingToLand(folder, shown);
      if (landing) await runCommand(workbench, 'Countersign: Land Accepted Hunks');
      const kill = killAfter(workbench, random() * (landing ? LATEST_KILL_MS / 10 : LATEST_KILL_MS));
      if (!landing) await decideUntilKilled(workbench, kill, shown);
      await kill.done;
      await reload(workbench);
      const context = `seed ${seed}, kill ${kills + 1}, ${landing ? 'landing' : 'deciding'}`;
      const kept = await eventually(
        () => decisionsOf(workbench),
        (rows) => rows !== null,
        60_000,
      );
      for (const [name, decision] of shown) assert.equal(kept?.get(name), decision, `${context}: ${name}`);
      for (const name of NAMES) {
        const bytes = fs.readFileSync(path.join(folder, name), 'utf8');
        assert.ok([text(name, 'base'), text(name, 'head')].includes(bytes), `${context}: ${name} is torn`);
      }
    }
    process.stdout.write(`      seed ${seed}: ${kills} kills, ${shown.size} decisions shown\n`);
    await screenshot(workbench, 'crash-1-after');
    assert.ok(kills >= 2 && shown.size > 0);
  });
});

/** What is rejected and still in the working tree shall be taken out of it. */
function hasSomethingToLand(folder: string, shown: Decisions): boolean {
  return [...shown].some(
    ([name, decision]) =>
      decision === 'rejected' && fs.readFileSync(path.join(folder, name), 'utf8') === text(name, 'head'),
  );
}

type Kill = { readonly done: Promise<void>; isDone: boolean };

function killAfter(workbench: Workbench, milliseconds: number): Kill {
  const kill: Kill = {
    isDone: false,
    done: new Promise((resolve) => {
      setTimeout(() => {
        process.kill(extensionHostProcess(workbench), 'SIGKILL');
        kill.isDone = true;
        resolve();
      }, milliseconds);
    }),
  };
  return kill;
}

/** Adds to `shown` each decision that stood on the screen before the kill. */
async function decideUntilKilled(workbench: Workbench, kill: Kill, shown: Decisions): Promise<void> {
  for (const [index, name] of NAMES.entries()) {
    if (shown.has(name)) continue;
    const decision = index % 2 === 0 ? 'rejected' : 'accepted';
    const row = treeRow(workbench, 'Review', name);
    if ((await row.innerText()).includes('ed ·')) continue; // decided in the moment of an earlier kill
    await clickRowAction(row, index % 2 === 0 ? 'Reject File' : 'Accept File');
    while (!kill.isDone) {
      if (!(await row.innerText()).includes(decision)) continue;
      shown.set(name, decision);
      break;
    }
    if (kill.isDone) return;
  }
}

/** By file; null while the view is not there yet. */
async function decisionsOf(workbench: Workbench): Promise<Map<string, string> | null> {
  const rows = await treeRows(workbench, 'Review').catch(() => []); // a row may go while it is read
  const files = rows.filter(({ label }) => NAMES.includes(label));
  if (files.length < NAMES.length) return null;
  return new Map(files.map(({ label, description }) => [label, description.split(' · ')[0] ?? '']));
}

/** Long enough to be caught half written. */
function text(name: string, side: 'base' | 'head'): string {
  return `${name} ${side}\n` + `the same line of ${name}\n`.repeat(300);
}

/** A linear congruential generator: the same seed, the same sequence. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
