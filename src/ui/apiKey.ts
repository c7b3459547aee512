import * as vscode from 'vscode';
import { command, offer } from './command.js';
import { readSettings } from './settings.js';
import type { UiHost } from './uiHost.js';

const SECRET = 'countersign.anthropic.apiKey';

/** The key the user set, else the environment's where the user wants that; `undefined` when there is none. */
export async function readApiKey(secrets: vscode.SecretStorage): Promise<string | undefined> {
  const stored = await secrets.get(SECRET);
  if (stored !== undefined && stored !== '') return stored;
  const fromEnvironment = readSettings().useEnvironmentKey ? process.env['ANTHROPIC_API_KEY'] : undefined;
  return fromEnvironment === '' ? undefined : fromEnvironment;
}

export function registerApiKey({ context, log }: UiHost): vscode.Disposable {
  return vscode.Disposable.from(
    command(log, 'countersign.setApiKey', async () => {
      if (await askApiKey(context.secrets)) {
        offer(log, 'info', 'The key is in your secret storage and nowhere else.', []);
      }
    }),
    command(log, 'countersign.clearApiKey', async () => {
      await context.secrets.delete(SECRET);
      const others = readSettings().useEnvironmentKey
        ? ' The setting "Use Environment Key" is still on.'
        : '';
      offer(log, 'info', `The key has been removed from your secret storage.${others}`, []);
    }),
  );
}

/** Resolves with false when the user thinks better of it. */
export async function askApiKey(secrets: vscode.SecretStorage): Promise<boolean> {
  const key = await vscode.window.showInputBox({
    title: 'Set API Key',
    prompt: 'An Anthropic API key. It is kept in the secret storage of VS Code.',
    password: true,
    ignoreFocusOut: true,
    validateInput: keyProblem,
  });
  if (key === undefined) return false;
  await secrets.store(SECRET, key.trim());
  return true;
}

/** A key travels in an HTTP header, so it is printable ASCII without spaces. */
function keyProblem(value: string): string | undefined {
  if (value.trim() === '') return 'Paste your key, or press Escape to leave things as they are.';
  return /^[!-~]+$/.test(value.trim()) ? undefined : 'A key has no spaces and no special characters.';
}
