import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { ScriptedTurn } from '../../src/agent/demo/script.js';
import { startMessagesServer, type MessagesServer } from '../fakes/messagesServer.js';
import { makeSample } from '../tools/sample.js';
import { makeScratch } from '../tools/scratch.js';
import { git, status, statusSays, toastSays } from './steps.js';
import {
  choices,
  clickRowAction,
  closeWorkbench,
  eventually,
  fillInput,
  openFile,
  openWorkbench,
  pick,
  press,
  runCommand,
  screenshot,
  showView,
  tabs,
  treeRow,
  treeRows,
  type Workbench,
} from './workbench.js';

const TASKS = ['Write rye.md', 'Write spelt.md', 'Write einkorn.md'];

/** Each agent writes the file that its task names. */
function scriptOf(body: string): readonly ScriptedTurn[] {
  const file = /Write (\w+\.md)/.exec(body)?.[1] ?? 'nothing.md';
  const input = { path: file, content: `# ${file}\n` };
  return [
    { say: 'I write it.', calls: [{ tool: 'write_file', input }] },
    { say: 'Written.', calls: [] },
  ];
}

describe('several agents side by side', function () {
  this.timeout(240_000);
  let release: () => void;
  let server: MessagesServer;
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    const held = new Promise<void>((resolve) => (release = resolve));
    server = await startMessagesServer({ script: scriptOf, held });
    folder = makeSample(path.join(makeScratch(), 'sourdough'));
    workbench = await openWorkbench(folder, {
      machineSettings: { 'countersign.anthropic.baseUrl': server.url },
      settings: { 'countersign.anthropic.model': 'claude-test-large' },
    });
    await runCommand(workbench, 'Countersign: Set API Key');
    await fillInput(workbench, 'a-key-for-the-test');
    await toastSays(workbench, 'The key is in');
    await openFile(workbench, 'TODO.md');
  });
  after(async () => {
    release();
    await closeWorkbench(workbench);
    await server.close();
  });

  it('run at once, listed each with its state', async () => {
    for (const [index, task] of TASKS.entries()) {
      await runCommand(workbench, 'Countersign: Run Agent on Selected Task');
      await pick(workbench, 'Another Task');
      await fillInput(workbench, task);
      await statusSays(workbench, `${index + 1} running`);
    }
    await showView(workbench, 'Sessions');
    for (const task of TASKS) await sessionSays(task, 'Thinking');
    await screenshot(workbench, 'sideBySide-1-running');
  });

  it('stop one by one, and take no focus from who goes on typing', async () => {
    await clickRowAction(treeRow(workbench, 'Sessions', 'Write spelt.md'), 'Stop');
    await sessionSays('Write spelt.md', 'stopped');
    await openFile(workbench, 'TODO.md');
    const before = await tabs(workbench);
    await press(workbench, 'Control+Home');
    await workbench.page.keyboard.type('flour ');
    release();
    await statusSays(workbench, '2 to review');
    await workbench.page.keyboard.type('and water ');
    assert.equal((await tabs(workbench)).length, before.length);
    await press(workbench, 'Control+S');
    await eventually(
      () => fs.readFileSync(path.join(folder, 'TODO.md'), 'utf8'),
      (text) => text.startsWith('flour and water '),
    );
    await screenshot(workbench, 'sideBySide-2-to-review');
  });

  it('are reviewed and landed each by itself', async () => {
    await runCommand(workbench, 'Countersign: Review');
    const [newest, oldest] = await eventually(
      () => choices(workbench),
      (all) => all.length === 2,
    );
    assert.match(`${newest} / ${oldest}`, /Write einkorn\.md.* \/ .*Write rye\.md/);
    await press(workbench, 'Enter');
    await eventually(
      () => treeRows(workbench, 'Review'),
      (rows) => rows.some(({ label }) => label.includes('einkorn.md')),
      60_000,
    );
    assert.ok(!(await treeRows(workbench, 'Review')).some(({ label }) => label.includes('rye.md')));
    await runCommand(workbench, 'Countersign: Accept All');
    await runCommand(workbench, 'Countersign: Land Accepted Hunks');
    await toastSays(workbench, 'Landed 1 hunk in 1 file');
    assert.equal(git(folder, 'status', '--porcelain'), 'M TODO.md\n?? einkorn.md');
    assert.match(await status(workbench), /1 to review/);
    await screenshot(workbench, 'sideBySide-3-one-landed');
  });

  async function sessionSays(task: string, state: string): Promise<void> {
    await eventually(
      () => treeRows(workbench, 'Sessions'),
      (rows) => rows.some(({ label, description }) => label.includes(task) && description.includes(state)),
      60_000,
    );
  }
});
