import * as vscode from 'vscode';
import type { Check } from '../core/evidence.js';
import { withChecks } from './withChecks.js';

/** Writes the checks into the `countersign.json` of a repository, for everybody who works in it. */
export async function shareChecks(root: string, checks: readonly Check[]): Promise<void> {
  const uri = vscode.Uri.joinPath(vscode.Uri.file(root), 'countersign.json');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(withChecks(await textAt(uri), checks)));
}

/** `null` when there is no such file. */
async function textAt(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}
