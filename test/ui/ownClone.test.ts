import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { makeScratch } from '../tools/scratch.js';
import { git, lensesShow, statusSays, toastSays } from './steps.js';
import {
  choices,
  clickRow,
  clickRowAction,
  closeWorkbench,
  comments,
  eventually,
  expandAll,
  openWorkbench,
  pick,
  press,
  runCommand,
  screenshot,
  showView,
  treeRow,
  treeRows,
  type Workbench,
} from './workbench.js';

const root = path.resolve(__dirname, '../..');
const TESTS = 'test/unit/ui/statusText.test.ts';
const EDITED = 'src/core/print.ts';

describe("this project's own clone, with its history", function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let folder: string;
  const file = (name: string) => path.join(folder, name);
  const read = (name: string) => fs.readFileSync(file(name), 'utf8');
  const committed = (name: string) => git(folder, 'show', `HEAD:${name}`) + '\n';

  before(async () => {
    folder = path.join(makeScratch(), 'own clone');
    git(root, 'clone', '--quiet', '--no-local', root, folder);
    git(folder, 'checkout', '--quiet', '-B', 'main'); // whatever is checked out here
    git(folder, 'remote', 'remove', 'origin');
    workbench = await openWorkbench(folder, { viewport: { width: 1400, height: 860 } });
  });
  after(() => closeWorkbench(workbench));

  it('shows what a terminal left: an edit, a new file, a deleted one and a focused test', async () => {
    fs.writeFileSync(file(EDITED), `${committed(EDITED)}\nexport const EDITED = true;\n`);
    fs.writeFileSync(file('notes.md'), '# Notes\n');
    fs.rmSync(file('LICENSE'));
    fs.writeFileSync(file(TESTS), committed(TESTS).replace('  it(', '  it.only('));
    await runCommand(workbench, 'Countersign: Review Working Tree Changes');
    await statusSays(workbench, '(4 hunks, 1 flag)');
    await lensesShow(workbench, 'Accept');
    await eventually(
      () => comments(workbench),
      (all) => all.some((text) => text.includes('focus-added')),
    );
    await showView(workbench, 'Review');
    await expandAll(workbench, 'Review');
    await screenshot(workbench, 'clone-1-working-tree');
    const rows = (await treeRows(workbench, 'Review')).filter(({ level }) => level === 1);
    assert.deepEqual(
      new Set(rows.map(({ label }) => label)),
      new Set(['statusText.test.ts', 'LICENSE', 'notes.md', 'print.ts']),
    );
  });

  it('takes exactly the rejected hunk out of the working tree', async () => {
    await clickRow(workbench, 'Review', 'statusText.test.ts');
    await press(workbench, 'Control+k', 'Shift+N');
    await statusSays(workbench, '(3 hunks');
    for (const name of ['LICENSE', 'notes.md', 'print.ts']) {
      await clickRowAction(treeRow(workbench, 'Review', name), 'Accept File');
    }
    await runCommand(workbench, 'Countersign: Land Accepted Hunks');
    await toastSays(workbench, 'Took out 1 rejected hunk');
    await screenshot(workbench, 'clone-2-landed');
    await eventually(
      () => read(TESTS),
      (text) => text === committed(TESTS),
    );
    assert.match(read(EDITED), /EDITED = true/);
    assert.equal(read('notes.md'), '# Notes\n');
    assert.ok(!fs.existsSync(file('LICENSE')));
    assert.equal(git(folder, 'diff', '--cached', '--name-only'), '', 'the index is as it was');
  });

  it('reviews a branch against where it left the other one', async () => {
    git(folder, 'checkout', '--quiet', '-f', '-b', 'topic');
    fs.writeFileSync(file('topic.md'), '# Topic\n');
    git(folder, 'add', 'topic.md');
    git(folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '-qm', 'Add a topic');
    await runCommand(workbench, 'Countersign: Review Branch…');
    const offered = await eventually(
      () => choices(workbench),
      (all) => all.some((label) => label.includes('topic')),
    );
    await pick(workbench, offered.find((label) => label.includes('topic')) ?? '');
    await treeRow(workbench, 'Review', 'topic.md').waitFor();
    const files = (await treeRows(workbench, 'Review')).filter(({ level }) => level === 1);
    assert.deepEqual(
      files.map(({ label }) => label),
      ['topic.md'],
    );
    await expandAll(workbench, 'Sessions');
    const sessions = await treeRows(workbench, 'Sessions');
    assert.ok(
      sessions.some(({ label, description }) => `${label} ${description}`.includes('topic against main')),
    );
    await screenshot(workbench, 'clone-3-branch');
  });
});
