import type * as vscode from 'vscode';
import { command, offer } from './command.js';
import { isTrusted } from './startAgent.js';
import type { UiHost } from './uiHost.js';

export function registerTryDemo(host: UiHost): vscode.Disposable {
  return command(host.log, 'countersign.tryDemo', async () => {
    if (!isTrusted(host)) return;
    await host.startDemo();
    offer(
      host.log,
      'info',
      'A scripted model now works on a sample repository, just as a real one would: the status bar says when its work can be reviewed.',
      [],
    );
  });
}
