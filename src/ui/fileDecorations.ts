import * as vscode from 'vscode';
import type { FileChange } from '../core/changeSet.js';
import type { Sessions } from '../session/sessions.js';
import { fileAt, readAddress } from './reviewAddress.js';
import { reviewedOf } from './reviewed.js';

/** A letter and a colour for what happened to a file, as source control shows it. */
export function registerFileDecorations(sessions: Sessions): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => {
      const address = readAddress(uri);
      const view = address && reviewedOf(sessions, address.session);
      const file = address && view ? fileAt(view.review, address) : undefined;
      return file && decorationOf(file);
    },
  });
}

function decorationOf({ base, head }: FileChange): vscode.FileDecoration {
  const decoration = (badge: string, tooltip: string, kind: string) =>
    new vscode.FileDecoration(
      badge,
      tooltip,
      new vscode.ThemeColor(`gitDecoration.${kind}ResourceForeground`),
    );
  if (base === null) return decoration('A', 'Created', 'added');
  if (head === null) return decoration('D', 'Deleted', 'deleted');
  return base.path === head.path
    ? decoration('M', 'Modified', 'modified')
    : decoration('R', 'Moved', 'renamed');
}
