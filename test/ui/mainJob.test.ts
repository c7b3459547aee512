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

const root = path.resolve(__dirname, '../..');
const STATUS = 'countersign.countersign.status';
const status = (workbench: Workbench) => statusText(workbench, STATUS);
const lensCount = async (workbench: Workbench, title: string) =>
  (await lenses(workbench)).filter((lens) => lens === title).length;
const git = (folder: string, ...words: string[]) =>
  execFileSync('git', words, { cwd: folder, encoding: 'utf8' }).trim();
const read = (folder: string, file: string) => fs.readFileSync(path.join(folder, file), 'utf8');

/** Where the job is done. */
type Project = {
  readonly name: string;
  /** How its pictures begin. */
  readonly pictures: string;
  readonly make: (folder: string) => void;
  /** Selected as the task; the line counted from 1. */
  readonly place: { readonly file: string; readonly line: number };
  readonly source: string;
  /** An honest edit of the source: the text, and what takes its place. */
  readonly edit: readonly [string, string];
  readonly test: string;
};

const PROJECTS: readonly Project[] = [
  {
    name: 'the sample',
    pictures: 'main',
    make: makeSample,
    place: { file: 'TODO.md', line: 5 },
    source: 'src/bake.js',
    edit: [
      '  console.log(`  ${ingredient.padEnd(8)} ${grams} g`);',
      '  const weight = grams > 1000 ? `${grams / 1000} kg` : `${grams} g`;\n  console.log(`  ${ingredient.padEnd(8)} ${weight}`);',
    ],
    test: 'test/recipe.test.js',
  },
  {
    name: 'this project’s own clone',
    pictures: 'main-clone',
    make: (folder) => {
      git(root, 'clone', '--quiet', '--no-local', root, folder);
      git(folder, 'checkout', '--quiet', '-B', 'main'); // whatever is checked out here
    },
    place: { file: 'README.md', line: 3 },
    source: 'src/core/print.ts',
    edit: ['export function count(', '/** In kg. */\nexport const UNIT = 1000;\n\nexport function count('],
    test: 'test/unit/core/print.test.ts',
  },
];

/** What the agent does: an honest edit, and a test that no longer runs. */
function scriptFor({ source, edit: [old_text, new_text], test }: Project): readonly ScriptedTurn[] {
  const skip = `sed -i "0,/ it(/s// it.skip(/" ${test}`;
  return [
    {
      say: 'I will print kilograms.',
      calls: [
        { tool: 'edit_file', input: { path: source, old_text, new_text } },
        { tool: 'run_command', input: { command: 'touch made-by-the-shell.txt', why: 'To leave a trace.' } },
      ],
    },
    {
      say: 'One test is in the way.',
      calls: [{ tool: 'run_command', input: { command: skip, why: 'To go on.' } }],
    },
    { say: 'Done, all tests pass.', calls: [] },
  ];
}

for (const project of PROJECTS) describeMainJob(project);

function describeMainJob(project: Project): void {
  describe(`the main job, on ${project.name}`, function () {
    this.timeout(240_000);
    let server: MessagesServer;
    let folder: string;
    let workbench: Workbench;

    before(async () => {
      server = await startMessagesServer({ script: scriptFor(project), serves: 'claude-test-served' });
      folder = path.join(makeScratch(), 'sourdough');
      project.make(folder);
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
      await openFile(workbench, project.place.file);
      await selectLines(workbench, project.place.line, project.place.line);
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
      await screenshot(workbench, `${project.pictures}-1-ready`);
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
      await screenshot(workbench, `${project.pictures}-2-sessions`);
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
      await screenshot(workbench, `${project.pictures}-3-review`);
    });

    it('accepts by mouse, rejects by key, and takes a decision back', async () => {
      const files = await eventually(
        () => treeRows(workbench, 'Review'),
        (rows) => rows.length >= 3,
      );
      assert.equal(files[0]?.label, path.basename(project.test), 'what is flagged comes first');
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
      const skipped = read(folder, project.test)
        .split('\n')
        .findIndex((line) => line.includes(' it('));
      await clickRow(workbench, 'Review', `line ${skipped + 1}: 1 removed, 1 added`);
      await press(workbench, 'Control+k', 'n');
      await eventually(
        () => status(workbench),
        (text) => text.includes('2 hunks'),
      );
      await clickRowAction(treeRow(workbench, 'Review', path.basename(project.source)), 'Accept File');
      await eventually(
        () => status(workbench),
        (text) => text.includes('(1 hunk'),
      );
      await screenshot(workbench, `${project.pictures}-4-decided`);
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
      const mine = `// mine\n${read(folder, project.source)}`;
      fs.writeFileSync(path.join(folder, project.source), mine);
      await runCommand(workbench, 'Countersign: Accept All');
      await runCommand(workbench, 'Countersign: Land Accepted Hunks');
      await eventually(
        () => toasts(workbench),
        (all) => all.some((text) => text.startsWith('Landed 2 hunks in 2 files')),
        60_000,
      );
      await screenshot(workbench, `${project.pictures}-5-landed`);
      assert.match(read(folder, project.source), /^\/\/ mine\n[^]*kg/);
      assert.ok(fs.existsSync(path.join(folder, 'made-by-the-shell.txt')), 'shell edits count');
      assert.doesNotMatch(read(folder, project.test), /skip/);
      await runCommand(workbench, 'Countersign: Undo Landing');
      await eventually(
        () => read(folder, project.source),
        (text) => text === mine,
        60_000,
      );
      assert.ok(!fs.existsSync(path.join(folder, 'made-by-the-shell.txt')));
    });

    it('lands the same as a commit on a new branch that names session and model', async () => {
      fs.writeFileSync(
        path.join(folder, project.source),
        git(folder, 'show', `HEAD:${project.source}`) + '\n',
      );
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
        `made-by-the-shell.txt\n${project.source}`,
      );
      assert.equal(git(folder, 'rev-parse', '--abbrev-ref', 'HEAD'), 'main');
    });
  });
}
