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
  const changed = new vscode.EventEmitter<undefined>();
  const tree = vscode.window.createTreeView<SessionRow>('countersign.sessions', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => childrenOf(row),
      getTreeItem: (row) => (row.fact ? factItem(row, row.fact) : sessionItem(row, textOf(row.session))),
    },
  });
  const textOf = (id: string) => {
    const view = sessions.get(id);
    return view && describeSession(view, Date.now());
  };
  const childrenOf = (row: SessionRow | undefined): SessionRow[] => {
    if (!row) return sessions.all().map((view) => ({ session: view.session.id, fact: null }));
    const facts = row.fact ? [] : (textOf(row.session)?.facts ?? []);
    return facts.map((fact) => ({ session: row.session, fact }));
  };
  const refresh = () => {
    changed.fire(undefined);
    tree.badge = badgeOf(sessions.all().filter(wantsUser).length);
    if (tree.visible && sessions.all().some(({ session }) => isActive(session.state))) tick.ask();
  };
  const tick = throttled(TICK, refresh);
  const soon = throttled(50, refresh);
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
