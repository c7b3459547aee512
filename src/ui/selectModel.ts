import * as vscode from 'vscode';
import { HumanError } from '../core/errors.js';
import { command } from './command.js';
import { labelText } from './labelText.js';
import { readSettings } from './settings.js';
import type { Model, UiHost } from './uiHost.js';

export function registerSelectModel(host: UiHost): vscode.Disposable {
  return command(host.log, 'countersign.selectModel', () => selectModel(host));
}

/**
 * Lets the user choose among what the models endpoint offers and keeps the choice in the user's settings, as the
 * title says. `undefined` when the user thinks better of it.
 */
export async function selectModel({ listModels }: UiHost): Promise<string | undefined> {
  const present = readSettings().model;
  const models = vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Asking for models' },
    listModels,
  );
  const items = (await models).map((model) => modelItem(model, present));
  if (items.length === 0) throw noModels();
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Select Model (kept in your settings as countersign.anthropic.model)',
    placeHolder: 'Which model shall work on your tasks?',
    matchOnDescription: true,
  });
  if (!chosen) return undefined;
  await vscode.workspace
    .getConfiguration('countersign')
    .update('anthropic.model', chosen.id, vscode.ConfigurationTarget.Global);
  return chosen.id;
}

function modelItem({ id, name }: Model, present: string): vscode.QuickPickItem & { id: string } {
  const now = id === present ? ' (now)' : '';
  return { id, label: labelText(name), description: labelText(`${id}${now}`) };
}

function noModels(): HumanError {
  return new HumanError(
    'The models endpoint offers no model to this key.',
    'Name one in the setting countersign.anthropic.model, or set another key.',
  );
}
