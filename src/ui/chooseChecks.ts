import * as vscode from 'vscode';
import { HumanError } from '../core/errors.js';
import type { Check } from '../core/evidence.js';
import { count, visibleText } from '../core/print.js';
import { actionOf, command, offer } from './command.js';
import { chosenChecks, confirmChecks, isConfirmedUnconfined, confirmUnconfined } from './confirmedChecks.js';
import { labelText } from './labelText.js';
import { pickFolder } from './pickFolder.js';
import { shareChecks } from './shareChecks.js';
import { isTrusted } from './startAgent.js';
import type { UiHost } from './uiHost.js';

/** Which commands of the project may run as checks: asked once, kept for the workspace, changed whenever wished. */
export function registerChooseChecks(host: UiHost): vscode.Disposable {
  return vscode.Disposable.from(
    command(host.log, 'countersign.chooseChecks', async (given) => {
      if (!isTrusted(host)) return;
      const folder =
        typeof given === 'string' ? given : await pickFolder(vscode.window.activeTextEditor?.document.uri);
      if (folder !== undefined) await chooseChecks(host, folder);
    }),
    { dispose: host.sessions.onDidChange(offerOnce(host)) },
  );
}

const OFFERED = 'countersign.checksOffered';

/** The first review in a workspace is when checks are worth a question, and only then. */
function offerOnce(host: UiHost): (id: string) => void {
  const { workspaceState } = host.context;
  return (id) => {
    const view = host.sessions.get(id);
    if (!view?.review || view.readOnly || !vscode.workspace.isTrusted) return;
    const { repository } = view.session;
    const isHere = vscode.workspace.getWorkspaceFolder(vscode.Uri.file(repository)) !== undefined;
    if (!isHere || workspaceState.get<boolean>(OFFERED) === true) return;
    if (chosenChecks(workspaceState, repository) !== null) return;
    workspaceState.update(OFFERED, true).then(undefined, (error: unknown) => {
      host.log.error(String(error));
    });
    offer(
      host.log,
      'info',
      'Countersign can run this project’s checks before and after a change, and compare them test by test.',
      [actionOf('Choose Checks…', 'countersign.chooseChecks', repository)],
    );
  };
}

async function chooseChecks(host: UiHost, folder: string): Promise<void> {
  const { root, checks: found } = await host.findChecks(folder);
  const { workspaceState } = host.context;
  const before = chosenChecks(workspaceState, root);
  const all = [...found, ...(before ?? []).filter((check) => !found.some((other) => isSame(check, other)))];
  if (all.length === 0) {
    throw new HumanError(
      'No check was found in this project.',
      'Name some under "checks" in countersign.json, then choose again.',
    );
  }
  const chosen = await pickChecks(all, before);
  if (chosen === null || (chosen.length > 0 && !(await confirmConfinement(host, root)))) return;
  await confirmChecks(workspaceState, root, chosen);
  const said =
    chosen.length === 0 ? 'No check will be run.' : `${count(chosen.length, 'check')} may run now.`;
  offer(host.log, 'info', said, chosen.length === 0 ? [] : [shareAction(root, chosen)]);
}

function shareAction(root: string, checks: readonly Check[]) {
  return { title: 'Keep in countersign.json', run: () => shareChecks(root, checks) };
}

/** Checked from the start: what was confirmed before; the first time, what tests, as the project itself has it. `null` when it was left. */
async function pickChecks(all: readonly Check[], before: readonly Check[] | null): Promise<Check[] | null> {
  const hasOwn = all.some(({ role, from }) => role === 'test' && from === undefined);
  const items = all.map((check) => ({
    label: labelText(check.command),
    description: [check.role, check.folder]
      .filter((part) => part !== '')
      .map(visibleText)
      .join(' in '),
    ...detailOf(check),
    picked:
      before === null
        ? check.role === 'test' && (check.from === undefined || !hasOwn)
        : before.some((other) => isSame(check, other)),
    check,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Choose Checks: what may run on clean copies of the project',
    placeHolder: 'Only what is chosen here ever runs.',
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return chosen?.map(({ check }) => check) ?? null;
}

function detailOf({ setup, from }: Check): { readonly detail?: string } {
  const told = [
    ...(setup === undefined ? [] : [`after ${setup}`]),
    ...(from === undefined ? [] : [`as in ${from}`]),
  ];
  return told.length === 0 ? {} : { detail: labelText(told.join(', ')) };
}

function isSame(one: Check, other: Check): boolean {
  return (
    one.command === other.command &&
    one.folder === other.folder &&
    one.role === other.role &&
    one.setup === other.setup
  );
}

/** Where no sandbox is, checks run with the rights of the user: that is asked for once for each repository. */
async function confirmConfinement({ context, isConfined }: UiHost, root: string): Promise<boolean> {
  if ((await isConfined()) || isConfirmedUnconfined(context.workspaceState, root)) return true;
  const run = 'Run without a Sandbox';
  const chosen = await vscode.window.showWarningMessage(
    'No sandbox can confine the checks on this machine.',
    {
      modal: true,
      detail: 'They would run with your own rights, on copies of the project that an agent has changed.',
    },
    run,
  );
  if (chosen !== run) return false;
  await confirmUnconfined(context.workspaceState, root);
  return true;
}
