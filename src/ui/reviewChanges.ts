import * as vscode from 'vscode';
import type { SessionView } from '../session/sessions.js';
import { command, offer } from './command.js';
import { labelText } from './labelText.js';
import { pickFolder, repositoryAt } from './pickFolder.js';
import { pickSession } from './pickSession.js';
import type { UiHost } from './uiHost.js';

/** Reviews of changes that are there already, whoever made them. */
export function registerReviewChanges(host: UiHost): vscode.Disposable {
  const { log, sessions } = host;
  return vscode.Disposable.from(
    command(log, 'countersign.reviewWorkingTree', async () => {
      const folder = await pickFolder(vscode.window.activeTextEditor?.document.uri);
      if (folder !== undefined) await open(host, await whileReading(() => workingTreeReview(host, folder)));
    }),
    command(log, 'countersign.reviewBranch', async () => {
      const folder = await pickFolder(vscode.window.activeTextEditor?.document.uri);
      const request = folder === undefined ? undefined : await pickBranch(host, folder);
      if (request) await open(host, await whileReading(() => sessions.reviewBranch(request)));
    }),
    command(log, 'countersign.refreshReview', async (given) => {
      const view = await pickSession(sessions, given, {
        word: 'refreshable',
        placeHolder: 'Which review shall be read again?',
        none: 'No review of a working tree or a branch is open.',
      });
      if (view) await whileReading(() => sessions.refresh(view.session.id));
    }),
  );
}

/** A review that is still open goes on, with its decisions. */
async function workingTreeReview({ sessions }: UiHost, folder: string): Promise<string> {
  const started = sessions.all().find((view) => isOpenReviewOf(view, folder));
  if (!started) return sessions.reviewWorkingTree(folder);
  await sessions.refresh(started.session.id);
  return started.session.id;
}

function isOpenReviewOf({ session, readOnly }: SessionView, folder: string): boolean {
  return (
    session.origin.kind === 'workingTree' &&
    session.state.kind === 'reviewing' &&
    session.repository === repositoryAt(folder) &&
    !readOnly
  );
}

async function pickBranch(
  { listBranches }: UiHost,
  folder: string,
): Promise<{ folder: string; branch: string; against: string } | undefined> {
  const { names, against } = await listBranches(folder);
  const other = { label: '$(ellipsis) Compare against another branch…', name: null };
  const branch = await pickName(`Which branch? It is compared with where it left ${against}.`, [
    ...names.filter((name) => name !== against).map(branchItem),
    other,
  ]);
  if (branch === undefined) return undefined;
  if (branch !== null) return { folder, branch, against };
  const base = await pickName('Compare against which branch?', names.map(branchItem));
  if (typeof base !== 'string') return undefined;
  const items = names.filter((name) => name !== base).map(branchItem);
  const compared = await pickName(`Which branch? It is compared with where it left ${base}.`, items);
  return typeof compared === 'string' ? { folder, branch: compared, against: base } : undefined;
}

type BranchItem = vscode.QuickPickItem & { readonly name: string | null };

function branchItem(name: string): BranchItem {
  return { label: `$(git-branch) ${labelText(name)}`, name };
}

async function pickName(placeHolder: string, items: BranchItem[]): Promise<string | null | undefined> {
  const chosen = await vscode.window.showQuickPick(items, { placeHolder });
  return chosen?.name;
}

function whileReading<T>(work: () => Promise<T>): Thenable<T> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: '$(sync~spin) Reading changes' },
    work,
  );
}

/** The user asked for this review, so it opens; an empty one says so instead. */
async function open({ sessions, log }: UiHost, id: string): Promise<void> {
  const files = sessions.get(id)?.review?.changeSet.files.length ?? 0;
  if (files > 0) await vscode.commands.executeCommand('countersign.openReview', id);
  else offer(log, 'info', 'There is nothing to review: both sides are the same.', []);
}
