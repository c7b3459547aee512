import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { makeScratch } from '../tools/scratch.js';
import { filesOf, git, lensesShow, statusSays, toastSays } from './steps.js';
import {
  closeWorkbench,
  comments,
  eventually,
  expandAll,
  fillInput,
  openWorkbench,
  press,
  runCommand,
  saveAs,
  screenshot,
  showView,
  statusText,
  tabs,
  treeRows,
  welcome,
  type Workbench,
} from './workbench.js';

describe('the demo, in an empty window', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let folder: string;
  let base: Record<string, string>;
  let landed: Record<string, string>;

  before(async () => {
    workbench = await openWorkbench(undefined, {
      settings: { 'workbench.colorTheme': 'Default Dark Modern' },
      viewport: { width: 1400, height: 860 },
    });
  });
  after(() => closeWorkbench(workbench));

  it('is offered where there is nothing else, needs no key and opens nothing', async () => {
    await showView(workbench, 'Sessions');
    assert.match(await eventually(() => welcome(workbench, 'Sessions'), Boolean), /Try the Demo/);
    await screenshot(workbench, 'demo-1-empty');
    await runCommand(workbench, 'Countersign: Try the Demo');
    await statusSays(workbench, '1 running');
    await screenshot(workbench, 'demo-2-running');
    await statusSays(workbench, '1 to review (15 hunks, 2 flags)');
    assert.deepEqual(await tabs(workbench), []);
    await screenshot(workbench, 'demo-3-ready');
    const demos = path.join(workbench.server.userData, 'User/globalStorage/countersign.countersign/demo');
    folder = path.join(demos, fs.readdirSync(demos)[0] ?? '');
    base = filesOf(folder);
    assert.equal(git(folder, 'status', '--porcelain'), '');
  });

  it('shows flags on their hunks, in the tree, in Problems and as a badge', async () => {
    await runCommand(workbench, 'Countersign: Review');
    await lensesShow(workbench, 'Accept', 2);
    const threads = await eventually(
      () => comments(workbench),
      (all) => all.length > 0,
    );
    assert.match(threads.join(), /refused by name” ran before this change and is skipped now/);
    assert.match(threads.join(), /Our runs saw it run before, and skipped after/);
    await expandAll(workbench, 'Review');
    const hunks = (await treeRows(workbench, 'Review')).map(({ description }) => description);
    assert.ok(hunks.includes('existing-test-skipped') && hunks.includes('assertion-weakened'));
    const badge = '.activitybar .action-item:has([aria-label^="Countersign"]) .badge-content';
    assert.equal(await workbench.page.locator(badge).innerText(), '1');
    await runCommand(workbench, 'Notifications: Clear All Notifications');
    await screenshot(workbench, 'demo-4-review');
    await runCommand(workbench, 'Problems: Focus on Problems View');
    const problems = workbench.page.locator('.markers-panel .monaco-list-row');
    await eventually(
      () => problems.allInnerTexts(),
      (rows) => rows.some((row) => row.includes('TI101')) && rows.some((row) => row.includes('TI402')),
    );
    await screenshot(workbench, 'demo-5-problems');
    await press(workbench, 'Control+J');
  });

  it('shows what our own runs saw beside what the agent said, without any install', async () => {
    await runCommand(workbench, 'Countersign: Show Evidence');
    for (const line of ['The agent said: “All tests pass.”', '1 test newly skipped', 'exit 0'])
      await workbench.page.locator('.view-line', { hasText: line }).first().waitFor();
    await screenshot(workbench, 'demo-10-evidence');
    await runCommand(workbench, 'View: Close Editor');
  });

  it('leaves the hunk under the high flag to the reviewer when all is accepted', async () => {
    await runCommand(workbench, 'Countersign: Accept All');
    assert.match(
      await toastSays(workbench, 'Accepted 14 hunks'),
      /1 hunk left undecided: 1 under an open high flag/,
    );
    await statusSays(workbench, '(1 hunk');
    await screenshot(workbench, 'demo-6-accept-all');
  });

  it('goes, acknowledges, accepts and undoes by keys alone', async () => {
    const focused = workbench.page.locator('.monaco-diff-editor .monaco-editor.focused');
    await focused.waitFor();
    await press(workbench, 'Control+k', 'j');
    await eventually(
      () => statusText(workbench, 'status.editor.selection'),
      (text) => text.startsWith('Ln 18'),
    );
    await runCommand(workbench, 'Countersign: Acknowledge Flag…');
    await fillInput(workbench, 'The message has changed on purpose.');
    await eventually(
      () => comments(workbench),
      (all) => all.every((text) => !text.includes('Acknowledge…')),
    );
    const nothingOpen = () => statusSays(workbench, 'ready to land');
    await press(workbench, 'Control+k', 'y');
    await nothingOpen();
    await press(workbench, 'Control+k', 'Backspace');
    await statusSays(workbench, '(1 hunk');
    await press(workbench, 'Control+k', 'y');
    await nothingOpen();
    await press(workbench, 'Control+k', 'Shift+Backspace');
    await statusSays(workbench, '(1 hunk');
    await press(workbench, 'Control+k', 'y');
    await nothingOpen();
    await screenshot(workbench, 'demo-7-keys');
  });

  it('lands every kind of change to the byte', async () => {
    await runCommand(workbench, 'Countersign: Land Accepted Hunks');
    await workbench.page.locator('.monaco-dialog-box', { hasText: '1 test newly skipped' }).waitFor();
    await press(workbench, 'Enter');
    await fillInput(workbench, 'The message has changed on purpose.');
    assert.match(await toastSays(workbench, 'Landed'), /15 hunks in 9 files/, 'a move is one file');
    await screenshot(workbench, 'demo-8-landed');
    landed = filesOf(folder);
    const text = (name: string) => Buffer.from(landed[name]?.slice(2) ?? '', 'base64').toString();
    assert.ok(!('src/clock.js' in landed), 'moved away');
    assert.match(text('src/duration.js'), /^\/\*\* A duration in seconds/);
    assert.ok(!('src/fahrenheit.js' in landed), 'deleted');
    assert.match(text('src/infusion.js'), /infusionTime/);
    assert.match(text('test/brew.test.js'), /test\.skip\('a tea that we do not have/);
    assert.deepEqual([base['scripts/cup.sh']?.[0], landed['scripts/cup.sh']?.[0]], ['-', 'x']);
    assert.notEqual(landed['assets/leaf.png'], base['assets/leaf.png']);
    assert.match(landed['assets/leaf.png'] ?? '', /^- iVBORw0KGgo/, 'still a PNG');
  });

  it('takes the landing back to the byte, modes too', async () => {
    await runCommand(workbench, 'Countersign: Undo Landing');
    await toastSays(workbench, 'Took back 15 hunks');
    assert.deepEqual(filesOf(folder), base);
    assert.equal(git(folder, 'status', '--porcelain'), '');
  });

  it('saves the same as a patch that git applies', async () => {
    const patch = path.join(makeScratch(), 'steep.patch');
    await runCommand(workbench, 'Countersign: Save as Patch…');
    await saveAs(workbench, patch);
    await toastSays(workbench, 'Saved 15 accepted hunks');
    git(folder, 'apply', '--check', patch);
    git(folder, 'apply', patch);
    assert.deepEqual(filesOf(folder), landed);
    await screenshot(workbench, 'demo-9-patch');
  });
});
