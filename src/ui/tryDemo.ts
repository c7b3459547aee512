import type * as vscode from 'vscode';
import { command, offer } from './command.js';
import { isTrusted } from './startAgent.js';
import type { UiHost } from './uiHost.js';

export function registerTryDemo(host: UiHost): vscode.Disposable {
  return command(host.log, 'countersign.tryDemo', async () => {
    if (!isTrusted(host)) return;
    await host.startDemo();
    offer(host.log, 'info', 'The demo is running: see the status bar.', []);
  });
}
