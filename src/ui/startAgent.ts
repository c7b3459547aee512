import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { HumanError } from '../core/errors.js';
import type { Task } from '../core/task.js';
import { titleOf } from '../core/task.js';
import { askApiKey, readApiKey } from './apiKey.js';
import { actionOf, command, offer } from './command.js';
import { labelText } from './labelText.js';
import { pickFolder } from './pickFolder.js';
import { selectModel } from './selectModel.js';
import { readSettings } from './settings.js';
import type { EditorPlace, TaskDraft } from './taskAt.js';
import { makeTask, PROMPT_DRAFT, taskAt, taskFileDraft } from './taskAt.js';
import type { AgentChoice, UiHost } from './uiHost.js';

export function registerStartAgent(host: UiHost): vscode.Disposable {
  return vscode.Disposable.from(
    command(host.log, 'countersign.runAgent', async () => {
      const editor = vscode.window.activeTextEditor;
      const place = editor && placeOf(editor);
      const draft = await confirmFile((place && taskAt(place)) ?? PROMPT_DRAFT);
      if (draft) await startAgent(host, draft, editor?.document.uri);
    }),
    command(host.log, 'countersign.runAgentOnTaskFile', async (given) => {
      const file = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
      if (!file)
        throw new HumanError('No task file is chosen.', 'Open a Markdown file and run the command there.');
      const text = (await vscode.workspace.openTextDocument(file)).getText();
      const draft = taskFileDraft(vscode.workspace.asRelativePath(file, false), text);
      if (!draft)
        throw new HumanError(
          'The task file is empty.',
          'Write down what the agent shall do, then run it again.',
        );
      return startAgent(host, draft, file);
    }),
  );
}

/** Who happens to stand in some Markdown file does not always mean all of it. */
async function confirmFile(draft: TaskDraft): Promise<TaskDraft | undefined> {
  if (draft.origin.kind !== 'taskFile') return draft;
  const items = [
    { label: labelText(`All of ${draft.origin.path}`), detail: labelText(titleOf(draft.suggestion)), draft },
    { label: 'Another Task', detail: 'Type what the agent shall do.', draft: PROMPT_DRAFT },
  ];
  const placeHolder = 'What is the task?';
  return (await vscode.window.showQuickPick(items, { title: 'Run Agent on Selected Task', placeHolder }))
    ?.draft;
}

/** From a draft to a running session. Each question may be left with Escape: then nothing starts. */
async function startAgent(host: UiHost, draft: TaskDraft, file: vscode.Uri | undefined): Promise<void> {
  if (!isTrusted(host)) return;
  const folder = await pickFolder(file);
  if (folder === undefined) return;
  const agent = await pickAgent(host.agents);
  if (!agent) return;
  if (agent.needsKey && (await readApiKey(host.context.secrets)) === undefined) {
    offerKey(host, () => startAgent(host, draft, file));
    return;
  }
  const task = await askTask(draft);
  if (!task) return;
  const model = agent.needsKey ? readSettings(folder).model || (await selectModel(host)) : '';
  if (model === undefined || !(await settleUnsaved(folder))) return;
  await host.sessions.startAgent({ folder, task, agent: agent.id, model });
}

/** The palette hides the command in Restricted Mode; a key or another extension could still call it. */
export function isTrusted({ log }: UiHost): boolean {
  if (vscode.workspace.isTrusted) return true;
  offer(
    log,
    'warning',
    'No agent starts in Restricted Mode. Trust this workspace first, if you know who wrote it.',
    [actionOf('Manage Workspace Trust', 'workbench.trust.manage')],
  );
  return false;
}

/** Only documents on disk: what is shown of a review is no task of its own. */
function placeOf({ document, selection }: vscode.TextEditor): EditorPlace | undefined {
  if (document.uri.scheme !== 'file') return undefined;
  const { start, end } = selection;
  const lastIsEmpty = end.character === 0 && end.line > start.line;
  return {
    path: vscode.workspace.asRelativePath(document.uri, false),
    languageId: document.languageId,
    lines: document.getText().split(/\r\n|\r|\n/),
    selected: document.getText(selection),
    startLine: start.line,
    endLine: lastIsEmpty ? end.line - 1 : end.line,
  };
}

async function askTask(draft: TaskDraft): Promise<Task | undefined> {
  const wish = draft.origin.kind === 'taskFile' ? draft.suggestion : await askWish(draft);
  return wish === undefined ? undefined : makeTask(randomUUID(), draft, wish);
}

function askWish({ origin, suggestion }: TaskDraft): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: 'Run Agent on Selected Task',
    prompt:
      origin.kind === 'prompt'
        ? 'The agent works on a copy; you review every hunk.'
        : 'The agent gets the place you stand on as well. It works on a copy; you review every hunk.',
    placeHolder: 'What shall the agent do?',
    value: suggestion,
    ignoreFocusOut: true,
    validateInput: (value) =>
      value.trim() === '' ? 'Say in a few words what the agent shall do.' : undefined,
  });
}

async function pickAgent(agents: readonly AgentChoice[]): Promise<AgentChoice | undefined> {
  const items = agents.map((agent) => ({
    label: labelText(agent.name),
    description: labelText(agent.description),
    agent,
  }));
  if (items.length === 1) return items[0]?.agent;
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'Who shall do the work?' });
  return chosen?.agent;
}

function offerKey({ context, log }: UiHost, goOn: () => Promise<void>): void {
  offer(log, 'warning', 'An agent needs an API key. Set yours, or watch the demo, which needs none.', [
    {
      title: 'Set API Key',
      run: async () => {
        if (await askApiKey(context.secrets)) await goOn();
      },
    },
    actionOf('Try the Demo', 'countersign.tryDemo'),
  ]);
}

/** The worktree is made of what is on disk, so the agent would not see unsaved text. */
async function settleUnsaved(folder: string): Promise<boolean> {
  const root = vscode.Uri.file(folder).toString();
  const unsaved = vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === root,
  );
  if (unsaved.length === 0) return true;
  const save = 'Save and Start';
  const chosen = await vscode.window.showWarningMessage(
    'The agent sees files as they are on disk, and some have unsaved changes.',
    { modal: true },
    save,
    'Start without Them',
  );
  if (chosen === save) return (await Promise.all(unsaved.map((document) => document.save()))).every(Boolean);
  return chosen !== undefined;
}
