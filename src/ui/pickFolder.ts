import { existsSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { HumanError } from '../core/errors.js';

/**
 * The workspace folder to work in, as an absolute path: of the given file, the only one, or the one the user picks;
 * `undefined` when the user picks none. Rejects when no folder on disk is open.
 */
export async function pickFolder(file?: vscode.Uri): Promise<string | undefined> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const [first, ...others] = folders;
  if (!first)
    throw new HumanError('No folder is open.', 'Open a folder with a git repository, then try again.');
  const containing = file && vscode.workspace.getWorkspaceFolder(file);
  if (containing) return containing.uri.fsPath;
  if (others.length === 0) return first.uri.fsPath;
  const picked = await vscode.window.showWorkspaceFolderPick({ placeHolder: 'In which folder?' });
  return picked?.uri.fsPath;
}

/** The nearest folder at or above that holds a `.git`, as git itself looks for it; `null` when there is none. */
export function repositoryAt(folder: string): string | null {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? null : repositoryAt(above);
}
