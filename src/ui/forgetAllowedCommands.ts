import * as vscode from 'vscode';
import { allowedCommands, forgetCommands } from './allowedCommands.js';
import { count } from '../core/print.js';
import { command, offer } from './command.js';
import { labelText } from './labelText.js';
import type { UiHost } from './uiHost.js';

/** Shows what runs without a question in this workspace, all chosen to be forgotten at once. */
export function registerForgetAllowedCommands({ context, log }: UiHost): vscode.Disposable {
  return command(log, 'countersign.forgetAllowedCommands', async () => {
    const items = allowedCommands(context.workspaceState).map((line) => ({
      label: labelText(line),
      line,
      picked: true,
    }));
    if (items.length === 0) {
      offer(log, 'info', 'No command is allowed here without a question.', []);
      return;
    }
    const chosen = await vscode.window.showQuickPick(items, {
      title: 'Forget Allowed Commands',
      placeHolder: 'These run here without a question. Chosen ones will be asked again.',
      canPickMany: true,
    });
    if (!chosen || chosen.length === 0) return;
    await forgetCommands(
      context.workspaceState,
      chosen.map(({ line }) => line),
    );
    offer(log, 'info', `${count(chosen.length, 'command')} will be asked again.`, []);
  });
}
