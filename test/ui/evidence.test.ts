import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { makeSample } from '../tools/sample.js';
import { makeScratch } from '../tools/scratch.js';
import { lensesShow, statusSays, toastSays } from './steps.js';
import {
  closeWorkbench,
  eventually,
  openWorkbench,
  press,
  runCommand,
  screenshot,
  showView,
  tabs,
  treeRows,
  type Workbench,
} from './workbench.js';

const TESTS = 'test/recipe.test.js';

describe('evidence', function () {
  this.timeout(240_000);
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = makeSample(path.join(makeScratch(), 'sourdough'));
    const file = path.join(folder, TESTS);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(' it(', ' it.skip('));
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
    await workbench.page.locator('.view-line', { hasText: '1 test newly skipped:' }).waitFor();
    await screenshot(workbench, 'evidence-3-document');
    await runCommand(workbench, 'Testing: Focus on Test Explorer View');
    await workbench.page
      .locator('.test-explorer .label', { hasText: 'Working tree changes' })
      .first()
      .waitFor();
    await screenshot(workbench, 'evidence-4-testing');
  });

  it('shows what the checks printed, in a terminal, when asked', async () => {
    await runCommand(workbench, 'Countersign: Show Check Output');
    await workbench.page.locator('.terminal-wrapper').first().waitFor();
    await screenshot(workbench, 'evidence-5-output');
  });
});
