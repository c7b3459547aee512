import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { ScriptedTurn } from '../../src/agent/demo/script.js';
import { startMessagesServer, type MessagesServer } from '../fakes/messagesServer.js';
import { makeSample } from '../tools/sample.js';
import { makeScratch } from '../tools/scratch.js';
import {
  clickLens,
  clickRow,
  clickRowAction,
  closeWorkbench,
  comments,
  eventually,
  expandAll,
  fillInput,
  lenses,
  openFile,
  openWorkbench,
  pick,
  press,
  reload,
  runCommand,
  screenshot,
  selectLines,
  showView,
  statusText,
  tabs,
  toasts,
  treeRow,
  treeRows,
  type Workbench,
} from './workbench.js';

const STATUS = 'countersign.countersign.status';
const status = (workbench: Workbench) => statusText(workbench, STATUS);
const lensCount = async (workbench: Workbench, title: string) =>
  (await lenses(workbench)).filter((lens) => lens === title).length;
const git = (folder: string, ...words: string[]) =>
  execFileSync('git', words, { cwd: folder, encoding: 'utf8' }).trim();
const read = (folder: string, file: string) => fs.readFileSync(path.join(folder, file), 'utf8');

/** What the agent does to the sample: an honest edit, and a test that no longer runs. */
const SCRIPT: readonly ScriptedTurn[] = [
  {
    say: 'I will print kilograms.',
    calls: [
      {
        tool: 'edit_file',
        input: {
          path: 'src/bake.js',
          old_text: '  console.log(`  ${ingredient.padEnd(8)} ${grams} g`);',
          new_text:
            '  const weight = grams > 1000 ? `${grams / 1000} kg` : `${grams} g`;\n  console.log(`  ${ingredient.padEnd(8)} ${weight}`);',
        },
      },
      { tool: 'run_command', input: { command: 'touch made-by-the-shell.txt', why: 'To leave a trace.' } },
    ],
  },
  {
    say: 'One test is in the way.',
    calls: [
      {
        tool: 'run_command',
        input: { command: 'sed -i "0,/ it(/s// it.skip(/" test/recipe.test.js', why: 'To go on.' },
      },
    ],
  },
  { say: 'Done, all tests pass.', calls: [] },
];

describe('the main job, on the sample', function () {
  this.timeout(240_000);
  let server: MessagesServer;
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    server = await startMessagesServer({ script: SCRIPT, serves: 'claude-test-served' });
    folder = makeSample(path.join(makeScratch(), 'sourdough'));
    workbench = await openWorkbench(folder, {
      machineSettings: { 'countersign.anthropic.baseUrl': server.url },
    });
  });
  after(async () => {
    await closeWorkbench(workbench);
    await server.close();
  });

  it('starts an agent on the selected lines and stays quiet while it works', async () => {
    await runCommand(workbench, 'Countersign: Set API Key');
    await fillInput(workbench, 'a-key-for-the-test');
    await eventually(
      () => toasts(workbench),
      (all) => all.some((text) => text.startsWith('The key is in')),
    );
    await openFile(workbench, 'TODO.md');
    await selectLines(workbench, 5, 5);
    const before = await tabs(workbench);
    await runCommand(workbench, 'Countersign: Run Agent on Selected Task');
    await fillInput(workbench, 'Print weights over 1000 g as kilograms');
    await pick(workbench, 'Test Large');
    await eventually(
      () => status(workbench),
      (text) => text.includes('1 to review'),
      60_000,
    );
    assert.deepEqual(await tabs(workbench), before);
    await screenshot(workbench, 'main-1-ready');
    assert.equal(git(folder, 'status', '--porcelain'), '', 'the working tree is as it was');
  });

  it('tells which model served, and what the session cost', async () => {
    await showView(workbench, 'Sessions');
    const [session] = await eventually(
      () => treeRows(workbench, 'Sessions'),
      (rows) => rows.length > 0,
    );
    assert.match(`${session?.label} ${session?.description}`, /to review/);
    await expandAll(workbench, 'Sessions');
    const text = (await treeRows(workbench, 'Sessions'))
      .map(({ label, description }) => `${label} ${description}`)
      .join('\n');
    assert.match(text, /claude-test-served/);
    assert.match(text, /tokens/);
    await screenshot(workbench, 'main-2-sessions');
  });

  it('shows the change as native diffs, with buttons and the flag on the hunk', async () => {
    await runCommand(workbench, 'Countersign: Review');
    await eventually(
      () => lensCount(workbench, 'Accept'),
      (count) => count >= 2,
      60_000,
    );
    const [thread] = await eventually(
      () => comments(workbench),
      (all) => all.length > 0,
      60_000,
    );
    assert.match(thread ?? '', /existing-test-skipped/);
    await expandAll(workbench, 'Review');
    await screenshot(workbench, 'main-3-review');
  });

  it('accepts by mouse, rejects by key, and takes a decision back', async () => {
    const files = await eventually(
      () => treeRows(workbench, 'Review'),
      (rows) => rows.length >= 3,
    );
    assert.match(files[0]?.label ?? '', /recipe\.test\.js/, 'what is flagged comes first');
    await clickLens(workbench, 'Reject');
    await eventually(
      () => lensCount(workbench, 'Undo'),
      (count) => count > 0,
    );
    await clickLens(workbench, 'Undo');
    await eventually(
      () => lensCount(workbench, 'Undo'),
      (count) => count === 0,
    );
    await clickRow(workbench, 'Review', 'line 6: 1 removed, 1 added');
    await press(workbench, 'Control+k', 'n');
    await eventually(
      () => status(workbench),
      (text) => text.includes('2 hunks'),
    );
    await clickRowAction(treeRow(workbench, 'Review', 'bake.js'), 'Accept File');
    await eventually(
      () => status(workbench),
      (text) => text.includes('(1 hunk'),
    );
    await screenshot(workbench, 'main-4-decided');
  });

  it('keeps every decision when the window is reloaded', async () => {
    await reload(workbench);
    await eventually(
      () => status(workbench).catch(() => ''),
      (text) => text.includes('(1 hunk'),
      60_000,
    );
  });

  it('lands what was accepted into a dirty working tree, and takes it back to the byte', async () => {
    const mine = `// mine\n${read(folder, 'src/bake.js')}`;
    fs.writeFileSync(path.join(folder, 'src/bake.js'), mine);
    await runCommand(workbench, 'Countersign: Accept All');
    await runCommand(workbench, 'Countersign: Land Accepted Hunks');
    await eventually(
      () => toasts(workbench),
      (all) => all.some((text) => text.startsWith('Landed 2 hunks in 2 files')),
      60_000,
    );
    await screenshot(workbench, 'main-5-landed');
    assert.match(read(folder, 'src/bake.js'), /^\/\/ mine\n[^]*kg/);
    assert.ok(fs.existsSync(path.join(folder, 'made-by-the-shell.txt')), 'shell edits count');
    assert.doesNotMatch(read(folder, 'test/recipe.test.js'), /skip/);
    await runCommand(workbench, 'Countersign: Undo Landing');
    await eventually(
      () => read(folder, 'src/bake.js'),
      (text) => text === mine,
      60_000,
    );
    assert.ok(!fs.existsSync(path.join(folder, 'made-by-the-shell.txt')));
  });

  it('lands the same as a commit on a new branch that names session and model', async () => {
    fs.writeFileSync(path.join(folder, 'src/bake.js'), git(folder, 'show', 'HEAD:src/bake.js') + '\n');
    git(folder, 'config', 'user.name', 'Baker');
    git(folder, 'config', 'user.email', 'baker@example.org');
    await runCommand(workbench, 'Countersign: Land as Commit on New Branch…');
    await fillInput(workbench, 'kilograms');
    await eventually(
      () => git(folder, 'branch', '--list', 'kilograms'),
      (text) => text !== '',
      60_000,
    );
    const message = git(folder, 'log', '-1', '--format=%B', 'kilograms');
    assert.match(message, /Countersign-Session: .+\nCountersign-Model: claude-test-served/);
    assert.equal(
      git(folder, 'diff', '--name-only', 'main', 'kilograms'),
      'made-by-the-shell.txt\nsrc/bake.js',
    );
    assert.equal(git(folder, 'rev-parse', '--abbrev-ref', 'HEAD'), 'main');
  });
});
