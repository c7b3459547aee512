import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { ScriptedTurn } from '../../src/agent/demo/script.js';
import { startMessagesServer, type MessagesServer } from '../fakes/messagesServer.js';
import { makeSample } from '../tools/sample.js';
import { makeScratch } from '../tools/scratch.js';
import { lensesShow, statusSays, toastSays } from './steps.js';
import {
  clickToast,
  closeWorkbench,
  eventually,
  expandAll,
  fillInput,
  openFile,
  openWorkbench,
  pick,
  runCommand,
  screenshot,
  selectLines,
  showView,
  treeRow,
  treeRows,
  type Workbench,
} from './workbench.js';

const SCRIPT: readonly ScriptedTurn[] = [
  {
    say: 'First a file, then a command.',
    calls: [
      { tool: 'write_file', input: { path: 'made.txt', content: 'Made by a tool.\n' } },
      { tool: 'run_command', input: { command: 'echo here > ran.txt', why: 'To leave a trace.' } },
    ],
  },
];

describe('an agent where no sandbox exists', function () {
  this.timeout(180_000);
  let server: MessagesServer;
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    // After the first turn it never answers again.
    server = await startMessagesServer({
      script: SCRIPT,
      misbehave: (count) => (count === 0 ? null : { kind: 'silence' }),
    });
    folder = makeSample(path.join(makeScratch(), 'sourdough'));
    workbench = await openWorkbench(folder, {
      machineSettings: { 'countersign.anthropic.baseUrl': server.url },
      environment: { PATH: pathWithoutSandbox(), VSCODE_CLI: '1' }, // else a login shell is asked for the path
      viewport: { width: 1400, height: 860 },
    });
  });
  after(async () => {
    await closeWorkbench(workbench);
    await server.close();
  });

  it('asks before it runs a command, and stays visibly not sandboxed', async () => {
    await runCommand(workbench, 'Countersign: Set API Key');
    await fillInput(workbench, 'a-key-for-the-test');
    await toastSays(workbench, 'The key is in');
    await showView(workbench, 'Sessions');
    await openFile(workbench, 'TODO.md');
    await selectLines(workbench, 5, 5);
    await runCommand(workbench, 'Countersign: Run Agent on Selected Task');
    await fillInput(workbench, 'Leave a trace');
    await pick(workbench, 'Test Large');
    const question = await toastSays(workbench, 'without a sandbox');
    assert.match(question, /echo here > ran\.txt/);
    await statusSays(workbench, 'waiting for you');
    await screenshot(workbench, 'unconfined-1-question');
    await clickToast(workbench, 'without a sandbox', 'Run Once');
    await statusSays(workbench, '1 running');
    await eventually(described, (text) => text.includes('not sandboxed'));
    await screenshot(workbench, 'unconfined-2-running');
  });

  it('is stopped, and what it had made can be reviewed', async () => {
    await eventually(
      () => server.requests.filter(({ path }) => path.startsWith('/v1/messages')).length,
      (count) => count >= 2,
    );
    await runCommand(workbench, 'Countersign: Stop Session');
    await statusSays(workbench, '1 to review (2 hunks)');
    await eventually(described, (text) => /^stopped.*not sandboxed/.test(text));
    await runCommand(workbench, 'Countersign: Review');
    await lensesShow(workbench, 'Accept', 2);
    for (const name of ['made.txt', 'ran.txt']) await treeRow(workbench, 'Review', name).waitFor();
    assert.ok(!fs.existsSync(path.join(folder, 'ran.txt')), 'it ran in the worktree');
    await screenshot(workbench, 'unconfined-3-stopped');
  });

  it('checks the sample of the demo all the same, because all of that is ours', async () => {
    await runCommand(workbench, 'Countersign: Try the Demo');
    await toastSays(workbench, 'without a sandbox');
    await clickToast(workbench, 'without a sandbox', 'Always in This Workspace');
    await statusSays(workbench, '2 to review');
    await expandAll(workbench, 'Sessions');
    await eventually(
      () => treeRows(workbench, 'Sessions'),
      (rows) => rows.some(({ label }) => label.includes('npm test, 8 passed, 1 skipped, 1 newly skipped')),
    );
    await screenshot(workbench, 'unconfined-4-demo');
  });

  async function described(): Promise<string> {
    const rows = await treeRows(workbench, 'Sessions');
    return rows.find(({ level }) => level === 1)?.description ?? '';
  }
});

/** All programs of the path but the sandbox, as links in a folder of their own. */
function pathWithoutSandbox(): string {
  const folder = path.join(makeScratch(), 'bin');
  const taken = new Set(['bwrap']);
  fs.mkdirSync(folder);
  for (const from of (process.env['PATH'] ?? '').split(path.delimiter).filter((one) => fs.existsSync(one))) {
    for (const name of fs.readdirSync(from)) {
      if (!taken.has(name)) fs.symlinkSync(path.join(from, name), path.join(folder, name));
      taken.add(name);
    }
  }
  return folder;
}
