import * as vscode from 'vscode';
import type { FileChange, Hunk } from '../core/changeSet.js';
import { visibleText } from '../core/print.js';
import { editorRange } from './editorRange.js';
import { hunkPlace } from './hunkPlace.js';
import { addressOf, uriOf } from './reviewAddress.js';
import { indexReview } from './reviewIndex.js';
import type { Reviewed } from './reviewed.js';

/** All files of the review in one tab, in reading order. What it lists is fixed until it is opened again. */
export async function openReview({ session, review }: Reviewed): Promise<void> {
  const resources = indexReview(review).files.map((file) => {
    const [base, head] = sideUris(session.id, file);
    return [head, file.base && base, file.head && head].map((uri) => uri ?? undefined);
  });
  await vscode.commands.executeCommand('vscode.changes', `Review: ${visibleText(session.title)}`, resources);
}

/** One file's two sides; `hunk` is scrolled into view and gets the cursor. */
export async function openFileDiff(
  { session }: Reviewed,
  file: FileChange,
  hunk: Hunk | null,
  focus: 'editor' | 'stay',
): Promise<void> {
  const options: vscode.TextDocumentShowOptions = {
    preview: true,
    preserveFocus: focus === 'stay',
    ...(hunk ? { selection: editorRange(startOf(hunk)) } : {}),
  };
  const title = `${visibleText(nameOf(file))} (${visibleText(session.title)})`;
  await vscode.commands.executeCommand('vscode.diff', ...sideUris(session.id, file), title, options);
}

export function sideUris(session: string, file: FileChange): [base: vscode.Uri, head: vscode.Uri] {
  return [uriOf(addressOf(session, file, 'base')), uriOf(addressOf(session, file, 'head'))];
}

function startOf(hunk: Hunk): { start: number; end: number } {
  const { start } = hunkPlace(hunk, 'head');
  return { start, end: start };
}

function nameOf({ base, head, path }: FileChange): string {
  const name = baseName(path);
  if (base === null || head === null || base.path === head.path) return name;
  return `${baseName(base.path)} → ${baseName(head.path)}`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
