import * as vscode from 'vscode';
import { printProgress, visibleText } from '../core/print.js';
import { progressOf } from '../core/review.js';
import type { ReviewChange } from './reviewChange.js';
import { changedFiles } from './reviewChange.js';
import type { ReviewEvents } from './reviewEvents.js';
import { indexReview } from './reviewIndex.js';
import { noteRow } from './reviewRows.js';
import { reviewItem } from './reviewItem.js';
import type { ReviewNode } from './reviewNode.js';
import { ReviewNodes } from './reviewNode.js';
import type { Reviewed } from './reviewed.js';
import type { ShownReview } from './shownReview.js';

export type ReviewTree = {
  readonly dispose: () => void;
  readonly selection: () => readonly ReviewNode[];
};

/** The Review view: files in reading order, under each its hunks, and notes for what is in no file. */
export function registerReviewTree(shown: ShownReview, events: ReviewEvents): ReviewTree {
  const changed = new vscode.EventEmitter<ReviewNode[] | undefined>();
  const nodes = new ReviewNodes();
  const tree = vscode.window.createTreeView<ReviewNode>('countersign.review', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => childrenOf(shown.view(), nodes, node),
      getTreeItem: (node) => reviewItem(shown.view(), node),
      getParent: (node) => (node.kind === 'hunk' ? nodes.file(node.session, node.path) : undefined),
    },
    showCollapseAll: true,
    canSelectMany: true,
  });
  const drawHead = () => {
    const view = shown.view();
    tree.description = view ? visibleText(view.session.title) : '';
    tree.message = view ? messageOf(view) : '';
  };
  const drawAll = () => {
    drawHead();
    changed.fire(undefined);
  };
  const drawChange = (change: ReviewChange) => {
    if (change.session !== shown.view()?.session.id) return;
    const files = changedFiles(change);
    if (files === 'all') {
      drawAll();
      return;
    }
    drawHead();
    if (files.length > 0) changed.fire(files.map((path) => nodes.file(change.session, path)));
  };
  drawHead();
  const parts = vscode.Disposable.from(
    tree,
    changed,
    shown.onDidChange(drawAll),
    events.onDidChange(drawChange),
  );
  return {
    selection: () => tree.selection,
    dispose: () => {
      parts.dispose();
    },
  };
}

function childrenOf(view: Reviewed | null, nodes: ReviewNodes, node: ReviewNode | undefined): ReviewNode[] {
  if (!view) return [];
  const session = view.session.id;
  const { files, byPath } = indexReview(view.review);
  if (node === undefined) return [...files.map(({ path }) => nodes.file(session, path)), ...notesOf(view)];
  if (node.kind !== 'file') return [];
  return byPath.get(node.path)?.hunks.map(({ id }) => nodes.hunk(session, node.path, id)) ?? [];
}

/** Files that were left out, and facts that stand in no hunk: a reviewer must know of both. */
function notesOf({ leftOut, review }: Reviewed): ReviewNode[] {
  const rows = [
    ...indexReview(review).loneFlags.map((flag) => noteRow(flag.path, flag.message, flag.severity)),
    ...leftOut.map(({ path, reason }) => noteRow(path, `left out: ${reason}`, 'note')),
  ];
  return rows.map((row) => ({ kind: 'note', row }));
}

function messageOf({ review, readOnly, notice }: Reviewed): string {
  return [
    printProgress(progressOf(review)),
    ...(readOnly ? ['Another window works on this session; here it can be read.'] : []),
    ...(notice === null ? [] : [visibleText(notice)]),
  ].join('\n');
}
