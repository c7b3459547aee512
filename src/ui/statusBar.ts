import * as vscode from 'vscode';
import type { StatusText } from './statusText.js';
import { statusText } from './statusText.js';
import { command } from './command.js';
import { pickFrom } from './pickSession.js';
import { wantsUser } from './sessionContext.js';
import { throttled } from './throttled.js';
import type { UiHost } from './uiHost.js';

/** One item, hidden while there is no session. It is where a finished session announces itself, beside the badge. */
export function registerStatusBar(host: UiHost): vscode.Disposable {
  const { sessions } = host;
  const item = vscode.window.createStatusBarItem('status', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Countersign';
  const refresh = throttled(50, () => {
    render(item, statusText(sessions.all(), Date.now()));
  });
  refresh.ask();
  return vscode.Disposable.from(
    item,
    refresh,
    { dispose: sessions.onDidChange(refresh.ask) },
    command(host.log, 'countersign.showSessions', () => showSessions(host)),
  );
}

function render(item: vscode.StatusBarItem, status: StatusText | null): void {
  if (!status) {
    item.hide();
    return;
  }
  const { id, session } = status.command;
  item.text = status.text;
  item.tooltip = status.tooltip;
  item.accessibilityInformation = { label: status.spoken };
  item.backgroundColor = status.urgent ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
  item.command = { title: status.spoken, command: id, arguments: session === null ? [] : [session] };
  item.show();
}

/** Chooses among all sessions and does what the chosen one calls for; without any, shows the view and what it advises. */
async function showSessions({ sessions }: UiHost): Promise<void> {
  const views = sessions.all();
  if (views.length === 0) {
    await vscode.commands.executeCommand('countersign.sessions.focus');
    return;
  }
  const wanting = views.filter(wantsUser);
  const view = await pickFrom(
    [...wanting, ...views.filter((other) => !wanting.includes(other))],
    'Which session?',
  );
  if (!view) return;
  const { id, state } = view.session;
  if (state.kind === 'waiting') await vscode.commands.executeCommand('countersign.answerQuestion', id);
  else if (view.review) await vscode.commands.executeCommand('countersign.openReview', id);
  else await vscode.commands.executeCommand('countersign.sessions.focus');
}
