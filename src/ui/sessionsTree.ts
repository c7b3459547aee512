import * as vscode from 'vscode';
import { isActive } from '../core/session.js';
import { count } from '../core/print.js';
import { wantsUser } from './sessionContext.js';
import type { Fact, SessionText } from './sessionText.js';
import { describeSession } from './sessionText.js';
import { throttled } from './throttled.js';
import type { UiHost } from './uiHost.js';

/** A session's row, or one fact of it below. Menus hand it to commands. */
export type SessionRow = { readonly session: string; readonly fact: Fact | null };

/** Elapsed time moves on this often, in milliseconds, and only where somebody can see it. */
const TICK = 1000;

export function registerSessionsTree({ sessions }: UiHost): vscode.Disposable {
  const changed = new vscode.EventEmitter<SessionRow[] | undefined>();
  // VS Code knows a row again only as the same object.
  const rows = new Map<string, SessionRow>();
  const rowOf = (id: string): SessionRow => {
    const row = rows.get(id) ?? { session: id, fact: null };
    rows.set(id, row);
    return row;
  };
  const textOf = (id: string) => {
    const view = sessions.get(id);
    return view && describeSession(view, Date.now());
  };
  const tree = vscode.window.createTreeView<SessionRow>('countersign.sessions', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => {
        if (!row) return sessions.all().map(({ session }) => rowOf(session.id));
        const facts = row.fact ? [] : (textOf(row.session)?.facts ?? []);
        return facts.map((fact) => ({ session: row.session, fact }));
      },
      getTreeItem: (row) => (row.fact ? factItem(row, row.fact) : sessionItem(row, textOf(row.session))),
    },
  });
  const tick = throttled(TICK, () => {
    const running = sessions.all().filter(({ session }) => isActive(session.state));
    if (!tree.visible || running.length === 0) return;
    changed.fire(running.map(({ session }) => rowOf(session.id)));
    tick.ask();
  });
  const soon = throttled(50, () => {
    changed.fire(undefined);
    tree.badge = badgeOf(sessions.all().filter(wantsUser).length);
    tick.ask();
  });
  soon.ask();
  return vscode.Disposable.from(tree, changed, tick, soon, tree.onDidChangeVisibility(soon.ask), {
    dispose: sessions.onDidChange(soon.ask),
  });
}

const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

function sessionItem({ session }: SessionRow, text: SessionText | undefined): vscode.TreeItem {
  if (!text) return new vscode.TreeItem('Removed');
  const item = new vscode.TreeItem(text.title, text.open ? Expanded : Collapsed);
  item.id = session;
  item.description = text.summary;
  item.iconPath = new vscode.ThemeIcon(
    text.icon,
    text.color === null ? undefined : new vscode.ThemeColor(text.color),
  );
  item.contextValue = text.context;
  item.tooltip = [text.title, text.summary].join('\n');
  item.accessibilityInformation = { label: text.spoken, role: 'treeitem' };
  return item;
}

function factItem({ session }: SessionRow, { icon, text }: Fact): vscode.TreeItem {
  const item = new vscode.TreeItem(text);
  item.id = `${session}/${icon}`;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = 'fact';
  item.tooltip = text;
  return item;
}

function badgeOf(amount: number): vscode.ViewBadge | undefined {
  if (amount === 0) return undefined;
  return { value: amount, tooltip: `${count(amount, 'session')} waiting for you` };
}
