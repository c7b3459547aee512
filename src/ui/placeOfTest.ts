import * as vscode from 'vscode';
import { HumanError } from '../core/errors.js';
import type { Side } from '../core/flag.js';
import type { Sessions } from '../session/sessions.js';
import { addressOf, uriOf } from './reviewAddress.js';
import { indexReview } from './reviewIndex.js';
import { reviewedOf } from './reviewed.js';

/** A test on one side of a change: `file` is relative to the top of the repository. */
export type TestOnSide = { readonly side: Side; readonly file: string; readonly name: string };

/** In the side's document where the change touches the file, else in the user's own file; the first line with the name. */
export async function placeOfTest(
  sessions: Sessions,
  session: string,
  { side, file, name }: TestOnSide,
): Promise<vscode.Location> {
  const view = reviewedOf(sessions, session);
  if (!view) throw new HumanError('This session has been removed.', 'Pick another one.');
  const change = indexReview(view.review).bySide[side].get(file);
  const uri = change
    ? uriOf(addressOf(session, change, side))
    : vscode.Uri.joinPath(vscode.Uri.file(view.session.repository), file);
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.getText().indexOf(name);
  return new vscode.Location(uri, document.positionAt(Math.max(at, 0)));
}

export async function showTest(sessions: Sessions, session: string, test: TestOnSide): Promise<void> {
  const { uri, range } = await placeOfTest(sessions, session, test);
  await vscode.window.showTextDocument(uri, { preview: true, selection: range });
}
