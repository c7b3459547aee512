import * as vscode from 'vscode';
import { isAbort, messageOf } from '../core/errors.js';
import { noticeText } from './labelText.js';

/**
 * Registers a command whose every failure reaches a person: a HumanError as its own sentences, anything else with
 * its stack in the log as well. What the user broke off himself says nothing.
 */
export function command(
  log: vscode.LogOutputChannel,
  id: string,
  handler: (...given: unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...given: unknown[]) => {
    try {
      return await handler(...given);
    } catch (error) {
      showFailure(log, error);
      return undefined;
    }
  });
}

export function showFailure(log: vscode.LogOutputChannel, error: unknown): void {
  if (isAbort(error)) return;
  const forPeople = error instanceof Error && error.name === 'HumanError';
  const message = messageOf(error);
  if (forPeople) {
    log.info(message);
    offer(log, 'error', message, []);
  } else {
    log.error(error instanceof Error ? (error.stack ?? message) : message);
    offer(log, 'error', `Countersign made a mistake: ${message}`, [
      actionOf('Show Log', 'countersign.showLog'),
    ]);
  }
}

/** A button of a message. */
export type Action = { readonly title: string; readonly run: () => unknown };

/** `given` are the command's arguments. */
export function actionOf(title: string, id: string, ...given: unknown[]): Action {
  return { title, run: () => vscode.commands.executeCommand(id, ...given) };
}

/** Shows a message without holding up whoever calls: a message may stand for hours. Failures of a button are shown too. */
export function offer(
  log: vscode.LogOutputChannel,
  severity: 'info' | 'warning' | 'error',
  message: string,
  actions: readonly Action[],
): void {
  const titles = actions.map(({ title }) => title);
  const run = async () => {
    const chosen = await show[severity](noticeText(message), ...titles);
    await actions.find(({ title }) => title === chosen)?.run();
  };
  run().catch((error: unknown) => {
    showFailure(log, error);
  });
}

const show = {
  info: (message: string, ...titles: string[]) => vscode.window.showInformationMessage(message, ...titles),
  warning: (message: string, ...titles: string[]) => vscode.window.showWarningMessage(message, ...titles),
  error: (message: string, ...titles: string[]) => vscode.window.showErrorMessage(message, ...titles),
};
