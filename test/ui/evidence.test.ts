import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { makeSample } from '../tools/sample.js';
import { makeScratch } from '../tools/scratch.js';
import { lensesShow, statusSays, toastSays } from './steps.js';
import {
  clickRowAction,
  clickToast,
  closeWorkbench,
  comments,
  eventually,
  openWorkbench,
  press,
  runCommand,
  screenshot,
  showView,
  statusText,
  tabs,
  treeRow,
  treeRows,
  type Workbench,
} from './workbench.js';

const TESTS = 'test/recipe.test.js';

describe('evidence', function () {
  this.timeout(240_000);
  let workbench: Workbench;
  let folder: string;
  let readme: string;

  before(async () => {
    folder = makeSample(path.join(makeScratch(), 'sourdough'));
    const file = path.join(folder, TESTS);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(' it(', ' it.skip('));
    readme = fs.readFileSync(path.join(folder, 'README.md'), 'utf8');
    fs.writeFileSync(path.join(folder, 'README.md'), `${readme}\nBetter than ever.\n`);
    workbench = await openWorkbench(folder, { viewport: { width: 1500, height: 900 } });
  });
  after(() => closeWorkbench(workbench));

  it('is gathered by checks that the user chose, and nothing runs before', async () => {
    await runCommand(workbench, 'Countersign: Review Working Tree Changes');
    await statusSays(workbench, 'to review');
    await toastSays(workbench, 'can run this project’s checks');
    await lensesShow(workbench, 'Accept'); // the tab takes the focus when it is drawn
    await runCommand(workbench, 'Countersign: Choose Checks…');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'npm test' }).waitFor();
    await screenshot(workbench, 'evidence-1-choose');
    await press(workbench, 'Enter');
    await toastSays(workbench, '1 check may run now');
  });

  it('shows what our own runs saw, test by test, without opening anything by itself', async () => {
    const before = await tabs(workbench);
    await runCommand(workbench, 'Countersign: Run Checks on This Review');
    const said = await toastSays(workbench, 'npm test');
    assert.match(said, /1 newly skipped/);
    assert.deepEqual(await tabs(workbench), before);
    assert.equal(await workbench.page.locator('.part.panel:visible .test-output-peek').count(), 0);
    await showView(workbench, 'Sessions');
    await screenshot(workbench, 'evidence-2-checked');
    const rows = await eventually(
      () => treeRows(workbench, 'Review'),
      (all) => all.some(({ label, description }) => `${label} ${description}`.includes('skipped')),
    );
    assert.ok(rows.length > 0);
    await runCommand(workbench, 'Countersign: Show Evidence');
    await workbench.page.locator('.view-line', { hasText: '1 test newly skipped' }).waitFor();
    await eventually(
      () => comments(workbench),
      (threads) => threads.some((text) => text.includes('Our runs saw it run before')),
    );
    await runCommand(workbench, 'Notifications: Clear All Notifications');
    await screenshot(workbench, 'evidence-3-document');
    await runCommand(workbench, 'Testing: Focus on Test Explorer View');
    await workbench.page
      .locator('.test-explorer .label', { hasText: 'Working tree changes' })
      .first()
      .waitFor();
    await screenshot(workbench, 'evidence-4-testing');
  });

  it('leads by keyboard from a test to its code', async () => {
    await runCommand(workbench, 'Countersign: Show Evidence');
    const at = () => statusText(workbench, 'status.editor.selection');
    await press(workbench, 'Control+Home', ...Array<string>(6).fill('ArrowDown'), 'F12');
    await eventually(at, (text) => text.startsWith('Ln 6,'));
    await eventually(
      () => tabs(workbench),
      (all) => all.some((name) => name.startsWith('*recipe.test.js')),
    );
    await screenshot(workbench, 'evidence-6-definition');
    await runCommand(workbench, 'View: Close Editor');
  });

  it('holds back a landing that the checks speak against, and lands nothing when that is left', async () => {
    await showView(workbench, 'Review');
    await clickRowAction(treeRow(workbench, 'Review', 'README.md'), 'Reject');
    await statusSays(workbench, '(1 hunk');
    await clickRowAction(treeRow(workbench, 'Review', 'line 6: 1 removed, 1 added'), 'Accept');
    await statusSays(workbench, 'ready to land');
    await runCommand(workbench, 'Countersign: Land Accepted Hunks');
    const said = await dialog().innerText();
    assert.match(said, /The checks speak against landing this/);
    assert.match(said, /1 test newly skipped/);
    assert.match(said, /keeps the percentages for one loaf/);
    await screenshot(workbench, 'evidence-7-held');
    await press(workbench, 'Escape');
    await dialog().waitFor({ state: 'hidden' });
    await statusSays(workbench, 'ready to land');
    assert.match(fs.readFileSync(path.join(folder, 'README.md'), 'utf8'), /Better than ever/);
  });

  it('lands all the same by a reason, which is asked for and kept', async () => {
    await runCommand(workbench, 'Countersign: Land Accepted Hunks');
    await dialog().waitFor();
    await press(workbench, 'Enter');
    const input = workbench.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await press(workbench, 'Space', 'Enter');
    await workbench.page
      .locator('.quick-input-widget', { hasText: 'Say in a few words why it lands' })
      .waitFor();
    await screenshot(workbench, 'evidence-8-reason');
    await workbench.page.keyboard.type('The loaf is rewritten tomorrow.');
    await press(workbench, 'Enter');
    await toastSays(workbench, 'Took out 1 rejected hunk');
    assert.equal(fs.readFileSync(path.join(folder, 'README.md'), 'utf8'), readme);
    await clickToast(workbench, 'Took out 1 rejected hunk', 'Show');
    for (const line of ['Landed all the same:', '1 test newly skipped', 'Reason: The loaf is rewritten'])
      await workbench.page.locator('.focused .view-line', { hasText: line }).waitFor();
    await screenshot(workbench, 'evidence-9-recorded');
  });

  const dialog = () => workbench.page.locator('.monaco-dialog-box');

  it('shows what the checks printed, in a terminal, when asked', async () => {
    await runCommand(workbench, 'Countersign: Show Check Output');
    await workbench.page.locator('.terminal-wrapper').first().waitFor();
    await screenshot(workbench, 'evidence-5-output');
  });
});
