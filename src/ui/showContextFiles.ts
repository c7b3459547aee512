import * as vscode from 'vscode';
import { count } from '../core/print.js';
import { command, offer } from './command.js';
import { labelText } from './labelText.js';
import { pickFolder } from './pickFolder.js';
import type { UiHost } from './uiHost.js';

/** Lists what goes into every prompt from a folder, with its size; choosing one opens it. */
export function registerShowContextFiles({ listContextFiles, log }: UiHost): vscode.Disposable {
  return command(log, 'countersign.showContextFiles', async () => {
    const folder = await pickFolder(vscode.window.activeTextEditor?.document.uri);
    if (folder === undefined) return;
    const files = await listContextFiles(folder);
    if (files.length === 0) {
      offer(log, 'info', NONE, []);
      return;
    }
    const items = files.map(({ path, bytes }) => ({
      label: `$(file) ${labelText(vscode.workspace.asRelativePath(path, false))}`,
      description: count(bytes, 'byte'),
      path,
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      placeHolder: 'These go into every prompt, beside the task. Choose one to open it.',
    });
    if (chosen) await vscode.window.showTextDocument(vscode.Uri.file(chosen.path));
  });
}

const NONE =
  'Nothing but the task goes into a prompt here. AGENTS.md, CLAUDE.md and countersign.world.md at the top of the folder would.';
