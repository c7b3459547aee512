/** Composition root of the extension: builds the parts, registers them, nothing else. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { demoChecks } from './agent/demo/demoChecks.js';
import type { CheckOutput } from './core/evidence.js';
import { messageOf } from './core/errors.js';
import type { Supervisor } from './sandbox/runCommand.js';
import type { Ports, Repository } from './session/ports.js';
import { Sessions } from './session/sessions.js';
import { Remote } from './thread/remote.js';
import { allowedCommands } from './ui/allowedCommands.js';
import { readApiKey } from './ui/apiKey.js';
import { type CheckOutputs, newCheckOutputs } from './ui/checkOutputs.js';
import { showFailure } from './ui/command.js';
import { confirmedChecks, isConfirmedUnconfined, type SampleChecks } from './ui/confirmedChecks.js';
import { openDocuments } from './ui/openDocuments.js';
import { registerReview } from './ui/registerReview.js';
import { registerSessions } from './ui/registerSessions.js';
import { readSettings } from './ui/settings.js';
import type { UiHost } from './ui/uiHost.js';
import type { CheckLimits, WorkerCalls, WorkerData } from './worker.js';

/** What a test in the extension host may hold on to. */
export type Countersign = { readonly sessions: Sessions; readonly restored: Promise<unknown> };

type Parts = {
  readonly context: vscode.ExtensionContext;
  readonly worker: Remote<WorkerCalls, CheckOutput>;
  readonly checkOutputs: CheckOutputs;
};

export function activate(context: vscode.ExtensionContext): Countersign {
  const log = vscode.window.createOutputChannel('Countersign', { log: true });
  context.subscriptions.push(log);
  try {
    return start(context, log);
  } catch (error) {
    // VS Code shows nothing by itself when an extension fails to start.
    void vscode.window.showErrorMessage(`Countersign could not start: ${messageOf(error)}`);
    throw error;
  }
}

function start(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Countersign {
  const storage = context.globalStorageUri.fsPath;
  const workerData: WorkerData = {
    storage,
    grammars: context.asAbsolutePath('dist/grammars'),
    reporters: context.asAbsolutePath('dist/reporters'),
  };
  const checkOutputs = newCheckOutputs();
  const worker = new Remote<WorkerCalls, CheckOutput>(
    context.asAbsolutePath('dist/worker.js'),
    workerData,
    checkOutputs.tell,
  );
  const parts: Parts = { context, worker, checkOutputs };
  const sessions = new Sessions(portsOf(parts), storage, Date.now);
  const host = uiHostOf(parts, { log, sessions });
  const restored = sessions.restore(foldersToRestore(context)).then(
    (told) => {
      for (const sentence of told) log.warn(sentence);
    },
    (error: unknown) => {
      showFailure(log, error);
    },
  );
  context.subscriptions.push(
    registerSessions(host),
    registerReview(host, restored),
    new vscode.Disposable(() => {
      sessions.dispose();
    }),
    new vscode.Disposable(() => worker.dispose()),
  );
  return { sessions, restored };
}

function portsOf({ context, worker }: Parts): Ports {
  return {
    openRepository: (folder) => worker.call('openRepository', folder),
    createWorktree: (request, signal) => worker.call('createWorktree', request, signal),
    fillWorktree: (worktree, signal) => worker.call('fillWorktree', worktree, signal),
    removeWorktree: (worktree) => worker.call('removeWorktree', worktree),
    captureChanges: (source, signal) => worker.call('captureChanges', source, signal),
    amendChanges: (request, signal) => worker.call('amendChanges', request, signal),
    scan: (request, signal) => worker.call('scan', request, signal),
    readBlobs: (repository, oids) => worker.call('readBlobs', { repository, oids }),
    commitOnBranch: (request) => worker.call('commitOnBranch', request),
    patchOf: (request) => worker.call('patchOf', request),
    confirmedChecks: ({ root }) => confirmedChecks(context.workspaceState, root, sampleChecks(context, root)),
    gatherEvidence: (request, signal) =>
      worker.call(
        'gatherEvidence',
        { ...request, limits: checkLimits(context, request.repository.root) },
        signal,
      ),
    readWorkingTree: async ({ root }, paths) => {
      const { readWorkingTree } = await import('./landing/readWorkingTree.js');
      return readWorkingTree(root, paths, openDocuments);
    },
    writeWorkingTree: async ({ repository, id, writes }) => {
      const { writeWorkingTree } = await import('./landing/writeWorkingTree.js');
      const { root } = repository;
      return writeWorkingTree({
        root,
        id,
        writes,
        journalFolder: journalFolder(repository),
        open: openDocuments,
      });
    },
    recoverWrites: async (repository) => {
      const { recoverWrites } = await import('./landing/recoverWrites.js');
      return recoverWrites(repository.root, journalFolder(repository));
    },
    runAgent: async (agent, run) => {
      const { runAgent } = await import('./agent/runAgent.js');
      return runAgent(agent, run, await agentSetting(context));
    },
    agentLimits: (folder) => ({
      budget: readSettings(folder).budget,
      rounds: readSettings(folder).rounds,
      allowedCommands: allowedCommands(context.workspaceState),
    }),
  };
}

function journalFolder({ store }: Repository): string {
  return path.join(path.dirname(store), 'journal');
}

function uiHostOf(
  { context, worker, checkOutputs }: Parts,
  { log, sessions }: Pick<UiHost, 'log' | 'sessions'>,
): UiHost {
  return {
    context,
    log,
    sessions,
    agents: [
      {
        id: 'claude',
        name: 'Claude',
        description: 'Through the Messages API, with your key',
        needsKey: true,
      },
    ],
    listModels: async () => {
      const { listModels } = await import('./agent/claude/listModels.js');
      const { connection } = await agentSetting(context);
      return listModels(connection, AbortSignal.timeout(60_000));
    },
    listBranches: async (folder) => {
      const repository = await worker.call('openRepository', folder);
      const { branches, against } = await worker.call('listBranches', repository);
      return { names: branches, against: against ?? branches[0] ?? 'HEAD' };
    },
    listContextFiles: async (folder) => {
      const { contextFiles } = await import('./agent/claude/contextFiles.js');
      const files = await contextFiles(folder);
      return files.map((file) => ({ path: path.join(folder, file.path), bytes: file.bytes }));
    },
    findChecks: async (folder) => {
      const repository = await worker.call('openRepository', folder);
      return { root: repository.root, checks: await worker.call('findChecks', repository) };
    },
    confirmedChecks: (root) => confirmedChecks(context.workspaceState, root, sampleChecks(context, root)),
    isConfined: async () => {
      const { detectConfinement } = await import('./sandbox/confinement.js');
      return (await detectConfinement()).kind === 'bubblewrap';
    },
    checkOutputs,
    startDemo: async () => {
      const { demoTask, makeDemoRepository } = await import('./agent/demo/demo.js');
      const folder = path.join(demoFolder(context), String(Date.now()));
      await makeDemoRepository(context.asAbsolutePath('media/demo/repository'), folder);
      await worker.call('createRepository', folder);
      return sessions.startAgent({ folder, task: demoTask(), agent: 'demo', model: 'scripted' });
    },
  };
}

/** Everything an agent needs to be told of this machine and this user. */
async function agentSetting(context: vscode.ExtensionContext) {
  const { baseUrl, sandbox } = readSettings();
  return {
    connection: { apiKey: (await readApiKey(context.secrets)) ?? '', baseUrl },
    sandbox,
    supervisor: supervisorOf(context),
  };
}

function supervisorOf(context: vscode.ExtensionContext): Supervisor {
  return {
    program: process.execPath,
    args: [context.asAbsolutePath('dist/supervisor.js')],
    environment: { ELECTRON_RUN_AS_NODE: '1' },
  };
}

function checkLimits(context: vscode.ExtensionContext, root: string): CheckLimits {
  const { checkTimeLimit, parallelChecks } = readSettings(root);
  return {
    unconfined: isDemo(context, root) || isConfirmedUnconfined(context.workspaceState, root),
    timeoutMs: checkTimeLimit,
    parallel: parallelChecks,
    supervisor: supervisorOf(context),
  };
}

function demoFolder(context: vscode.ExtensionContext): string {
  return path.join(context.globalStorageUri.fsPath, 'demo');
}

/** The sample and what the script makes of it are ours: they run without being asked about, and without a sandbox. */
function isDemo(context: vscode.ExtensionContext, root: string): boolean {
  const folder = demoFolder(context);
  return existsSync(folder) && path.dirname(root) === realpathSync(folder);
}

function sampleChecks(context: vscode.ExtensionContext, root: string): SampleChecks | null {
  if (!isDemo(context, root)) return null;
  const checks = demoChecks(process.env['PATH'] ?? '');
  return checks.length > 0 ? { kind: 'some', checks } : { kind: 'none', why: NO_NODE };
}

const NO_NODE =
  'The sample is checked by Node, which is not on the PATH. Install it, then try the demo again.';

function foldersToRestore(context: vscode.ExtensionContext): string[] {
  const open = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  return [...open.map(({ uri }) => uri.fsPath), demoFolder(context)];
}
