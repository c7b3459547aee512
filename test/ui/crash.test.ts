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
const LATEST_KILL_MS = 4_000;
/** A kill with its restart takes up to ten times the usual when the machine is busy. */
const LONGEST_ROUND_MS = 45_000;

/** How often to kill, and with which numbers: `COUNTERSIGN_KILLS=100 COUNTERSIGN_SEED=7`. */
const KILLS = Number(process.env['COUNTERSIGN_KILLS'] ?? 4);
const SEED = Number(process.env['COUNTERSIGN_SEED'] ?? Date.now() % 1_000_000);

type Choice = 'accepted' | 'rejected' | 'undecided';
const ACTIONS = {
  accepted: 'Accept File',
  rejected: 'Reject File',
  undecided: 'Undo Decisions on File',
} as const;

/** `shown` stood on the screen; `asked` was clicked, and the kill came before it was shown: it may be kept or not. */
type Deciding = {
  readonly shown: Map<string, Choice>;
  asked: readonly [name: string, choice: Choice] | null;
  readonly next: () => readonly [name: string, choice: Choice];
};

describe('the extension host, killed while one decides and lands', function () {
  this.timeout(60_000 + KILLS * LONGEST_ROUND_MS);
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
    const random = randomFrom(SEED);
    const deciding = newDeciding(random);
    await runCommand(workbench, 'Countersign: Review Working Tree Changes');
    await statusSays(workbench, `(${NAMES.length} hunks)`);
    await lensesShow(workbench, 'Accept');
    await showView(workbench, 'Review');
    await runCommand(workbench, 'View: Close All Editors'); // the list is enough, and restarts faster
    const made = { deciding: 0, landing: 0, decisions: 0, written: 0 };
    for (let kills = 0; kills < KILLS; kills++) {
      const landing = kills % 2 === 1 && hasSomethingToLand(folder, deciding.shown);
      const before = filesNow(folder);
      if (landing) await runCommand(workbench, 'Countersign: Land Accepted Hunks');
      const kill = killAfter(workbench, random() * (landing ? LATEST_KILL_MS / 10 : LATEST_KILL_MS));
      if (!landing) made.decisions += await decideUntilKilled(workbench, kill, deciding);
      await kill.done;
      await reload(workbench);
      const context = `seed ${SEED}, kill ${kills + 1}, ${landing ? 'landing' : 'deciding'}`;
      await keepsDecisions(workbench, deciding, context);
      const after = filesNow(folder);
      for (const [name, side] of after) assert.notEqual(side, 'torn', `${context}: ${name}`);
      made[landing ? 'landing' : 'deciding'] += 1;
      made.written += NAMES.filter((name) => before.get(name) !== after.get(name)).length;
    }
    process.stdout.write(
      `      seed ${SEED}: ${made.deciding} kills while deciding, ${made.landing} while landing; ` +
        `${made.decisions} decisions shown, ${made.written} files written\n`,
    );
    await screenshot(workbench, 'crash-1-after');
    assert.ok(made.deciding + made.landing === KILLS && made.decisions > 0);
  });
});

/**
 * Goes through the files again and again: one that is undecided is accepted or rejected, any other is made undecided.
 * The last one stays undecided, because a review in which all has landed is over.
 */
function newDeciding(random: () => number): Deciding {
  const shown = new Map<string, Choice>(NAMES.map((name) => [name, 'undecided']));
  let at = 0;
  const next = () => {
    const name = NAMES[at++ % (NAMES.length - 1)] ?? '';
    const choice = random() < 0.5 ? 'accepted' : 'rejected';
    return [name, shown.get(name) === 'undecided' ? choice : 'undecided'] as const;
  };
  return { shown, asked: null, next };
}

/** Compares what the review shows after a restart with what it has shown before, and goes on from there. */
async function keepsDecisions(workbench: Workbench, deciding: Deciding, context: string): Promise<void> {
  const kept = await eventually(
    () => choicesOf(workbench),
    (rows) => rows !== null,
    60_000,
  );
  const [asked, wish] = deciding.asked ?? [];
  for (const [name, was] of deciding.shown) {
    const now = kept?.get(name);
    if (name === asked && wish !== undefined && now === wish) deciding.shown.set(name, wish);
    else assert.equal(now, was, `${context}: ${name}`);
  }
  deciding.asked = null;
}

/** What is rejected shall be taken out of the working tree, what is accepted after that put back into it. */
function hasSomethingToLand(folder: string, shown: Deciding['shown']): boolean {
  const now = filesNow(folder);
  const wanted = { accepted: 'head', rejected: 'base', undecided: null } as const;
  return [...shown].some(([name, choice]) => ![null, now.get(name)].includes(wanted[choice]));
}

function filesNow(folder: string): Map<string, 'base' | 'head' | 'torn'> {
  return new Map(NAMES.map((name) => [name, sideOf(name, fs.readFileSync(path.join(folder, name), 'utf8'))]));
}

function sideOf(name: string, bytes: string): 'base' | 'head' | 'torn' {
  if (bytes === text(name, 'base')) return 'base';
  return bytes === text(name, 'head') ? 'head' : 'torn';
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

/** Writes down each choice that stood on the screen before the kill. Resolves with how many. */
async function decideUntilKilled(workbench: Workbench, kill: Kill, deciding: Deciding): Promise<number> {
  for (let made = 0; ; made++) {
    const [name, choice] = (deciding.asked = deciding.next());
    const row = treeRow(workbench, 'Review', name);
    await clickRowAction(row, ACTIONS[choice]);
    while (!kill.isDone && choiceOf(await row.locator('.label-description').innerText()) !== choice);
    if (kill.isDone) return made;
    deciding.shown.set(name, choice);
    deciding.asked = null;
  }
}

/** By file; null while the view is not there yet. */
async function choicesOf(workbench: Workbench): Promise<Map<string, Choice> | null> {
  const rows = await treeRows(workbench, 'Review').catch(() => []); // a row may go while it is read
  const files = rows.filter(({ label }) => NAMES.includes(label));
  if (files.length < NAMES.length) return null;
  return new Map(files.map(({ label, description }) => [label, choiceOf(description)]));
}

/** A row begins with the decision, as long as there is one. */
function choiceOf(description: string): Choice {
  const [said] = description.trim().split(/\s/);
  return said === 'accepted' || said === 'rejected' ? said : 'undecided';
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
