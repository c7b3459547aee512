import * as vscode from 'vscode';
import type { FileChange, Hunk } from '../core/changeSet.js';
import { addressOf, uriOf } from './reviewAddress.js';
import { indexReview } from './reviewIndex.js';
import type { ReviewNode } from './reviewNode.js';
import type { ReviewRow, RowIcon } from './reviewRows.js';
import { fileRow, hunkRow } from './reviewRows.js';
import type { Reviewed } from './reviewed.js';

const ICONS: Readonly<Record<RowIcon, vscode.ThemeIcon>> = {
  file: vscode.ThemeIcon.File,
  undecided: new vscode.ThemeIcon('circle-large-outline'),
  accepted: new vscode.ThemeIcon('check', new vscode.ThemeColor('testing.iconPassed')),
  rejected: new vscode.ThemeIcon('x', new vscode.ThemeColor('testing.iconFailed')),
  note: new vscode.ThemeIcon('info'),
  high: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  medium: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  low: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
};

/** How VS Code draws a row of the Review view. */
export function reviewItem(view: Reviewed | null, node: ReviewNode): vscode.TreeItem {
  if (node.kind === 'note') return itemOf(node.row, vscode.TreeItemCollapsibleState.None);
  const file = view ? indexReview(view.review).byPath.get(node.path) : undefined;
  if (!view || !file) return new vscode.TreeItem('');
  return node.kind === 'file' ? fileItem(view, file, node) : hunkItem(view, file, node);
}

function fileItem(view: Reviewed, file: FileChange, node: ReviewNode): vscode.TreeItem {
  const { flagsByHunk } = indexReview(view.review);
  const flagged = file.hunks.some(({ id }) => flagsByHunk.has(id));
  const item = itemOf(
    fileRow(view, file),
    flagged ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = JSON.stringify([view.session.id, file.path]);
  item.resourceUri = uriOf(addressOf(view.session.id, file, file.head ? 'head' : 'base'));
  item.command = openCommand(node);
  return item;
}

function hunkItem(
  view: Reviewed,
  file: FileChange,
  node: Extract<ReviewNode, { kind: 'hunk' }>,
): vscode.TreeItem {
  const hunk: Hunk | undefined = indexReview(view.review).byId.get(node.hunk)?.hunk;
  if (!hunk) return new vscode.TreeItem('');
  const item = itemOf(hunkRow(view, file, hunk), vscode.TreeItemCollapsibleState.None);
  item.id = JSON.stringify([view.session.id, file.path, hunk.id]);
  item.command = openCommand(node);
  return item;
}

function openCommand(node: ReviewNode): vscode.Command {
  return { title: 'Open Diff', command: 'countersign.openFileDiff', arguments: [node] };
}

function itemOf(row: ReviewRow, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, state);
  item.description = row.description;
  item.tooltip = row.spoken;
  item.iconPath = ICONS[row.icon];
  item.contextValue = row.context;
  item.accessibilityInformation = { label: row.spoken };
  return item;
}
