/**
 * `npm test`: from a fresh clone to one line `N passed, N failed`. Every tier runs, whatever became of the one before;
 * a tier that says nothing about its tests has failed.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDebianPackages, ensureNodeModules } from './prepare.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const sum = { passed: 0, failed: 0 };
/** What failed, said once more at the end, where whoever reads the last lines finds it. */
const failures = [];
let scratch;

const tsx = ['--import', 'tsx'];
const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
const reporter = ['--reporter', path.join(root, 'test/tools/reporter.mjs')];

try {
  await test();
} catch (error) {
  console.error(`\n${error.message}`);
  sum.failed++;
}
for (const failure of failures) console.log(`\n✖ ${failure}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;

async function test() {
  await step('install', () => {
    ensureNodeModules();
    ensureDebianPackages('git', 'bubblewrap', 'chromium', 'fonts-dejavu-core');
    ensureDebianPackages('python3-pytest', 'bats', 'cmake', 'golang-go'); // whose reports the checks read
  });
  await makeScratch();

  // Meanwhile: one core is enough for the linter.
  const fetched = run(process.execPath, [...tsx, 'test/tools/fetch-vscode.ts'], { silent: true });
  await step('package', () => run('npm', ['run', 'package']));

  await tier('unit', () => run('npm', ['run', 'test:unit', '--', ...reporter]));

  await step('VS Code', () => fetched);
  // Beside the tiers in VS Code, which wait for it a good part of their time, and behind them.
  const linted = run('nice', ['-n', '19', 'npm', 'run', 'lint'], { silent: true });
  process.env.COUNTERSIGN_VSIX = path.join(root, 'dist/countersign.vsix');
  await tier('host', () => run(process.execPath, [...tsx, 'test/host/run.ts']));
  await tier('workbench', () =>
    run(process.execPath, [mocha, '--config', 'test/ui/.mocharc.json', ...reporter]),
  );
  await tier('lint', () => linted, { counts: false });
}

/** A folder in which all that the tiers leave behind is removed at the end. */
async function makeScratch() {
  process.env.TSX_DISABLE_CACHE = '1'; // until the folder is there to hold it
  const { require } = await import('tsx/cjs/api');
  scratch = require('./scratch.ts', import.meta.url);
  delete process.env.TSX_DISABLE_CACHE;
  process.env.TMPDIR = scratch.makeScratch();
}

async function step(name, work) {
  heading(name);
  const start = Date.now();
  await work();
  console.log(`(${name}: ${seconds(start)})`);
}

/** Runs one tier and adds up its counts; failing without a failed test counts as one. */
async function tier(name, work, { counts: hasCounts = true } = {}) {
  heading(name);
  const start = Date.now();
  const file = path.join(process.env.TMPDIR, `${name}.json`);
  process.env.COUNTERSIGN_COUNTS = file;
  let error;
  try {
    await work();
  } catch (reason) {
    error = reason;
  }
  const counts = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
  if (!error && hasCounts && counts.passed === 0) error = new Error(`The tier ${name} ran no test.`);
  if (error && counts.failed === 0) {
    console.error(error.message);
    counts.failed = 1;
    failures.push(`${name}: see above`);
  }
  for (const failure of counts.names ?? []) failures.push(`${name}: ${failure}`);
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  const tests = hasCounts
    ? `${counts.passed} passed, ${counts.failed} failed`
    : counts.failed
      ? 'failed'
      : 'clean';
  console.log(`(${name}: ${tests}, ${seconds(start)})`);
}

/** Resolves when the program has ended well. `silent`: shows what it printed only when it has not. */
function run(program, words, { silent = false } = {}) {
  const stdio = silent ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  // A group of its own, because npm would pass a signal on to its shell only.
  const child = spawn(program, words, { cwd: root, stdio, detached: true });
  scratch.atEnd(() => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid);
  });
  let printed = '';
  child.stdout?.on('data', (data) => (printed += data));
  child.stderr?.on('data', (data) => (printed += data));
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${printed}${path.basename(program)} ${words.join(' ')} ended with ${code}.`));
    });
  });
  ended.catch(() => undefined); // whoever waits for it hears of it; nobody may be waiting yet
  return ended;
}

function heading(name) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
}

function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(0)} s`;
}
