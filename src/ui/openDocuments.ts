import * as vscode from 'vscode';
import { HumanError } from '../core/errors.js';
import type { DocumentEdit, OpenDocuments } from '../core/landing.js';
import { visibleText } from '../core/print.js';
import { decodeDocument, encodeDocument } from './documentBytes.js';
import { textChange } from './textChange.js';

/** Files that are open with text nobody has saved yet: landing changes the text and leaves saving to the user. */
export const openDocuments: OpenDocuments = {
  dirty: (path) => {
    const document = dirtyDocument(path);
    return document ? bytesOf(document) : null;
  },
  edit: async (edits) => {
    const workspaceEdit = new vscode.WorkspaceEdit();
    for (const edit of edits) {
      const document = dirtyDocument(edit.path);
      if (!document || Buffer.compare(bytesOf(document), edit.before) !== 0) return false;
      addChange(workspaceEdit, document, edit);
    }
    return vscode.workspace.applyEdit(workspaceEdit); // refused by VS Code when a document has moved on since
  },
};

function dirtyDocument(path: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    ({ isDirty, uri }) => isDirty && uri.scheme === 'file' && uri.fsPath === path,
  );
}

/** As saving would write it. */
function bytesOf(document: vscode.TextDocument): Uint8Array {
  const bytes = encodeDocument(document.getText(), document.encoding);
  if (bytes) return bytes;
  throw new HumanError(
    `${visibleText(document.uri.fsPath)} has unsaved text in the encoding ${document.encoding}.`,
    'Save it, then land again.',
  );
}

/** The smallest range that has to change, so that cursors and folds elsewhere stay. */
function addChange(
  workspaceEdit: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  edit: DocumentEdit,
): void {
  const text = decodeDocument(edit.after, document.encoding);
  if (text === null || !hasLineEndsOf(document, text)) {
    throw new HumanError(
      `${visibleText(edit.path)} has unsaved text, and what lands there changes its line endings or its encoding.`,
      'Save or revert it, then land again.',
    );
  }
  const { start, end, inserted } = textChange(document.getText(), text);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  workspaceEdit.replace(document.uri, range, inserted);
}

function hasLineEndsOf({ eol }: vscode.TextDocument, text: string): boolean {
  return text.replace(/\r\n|\r|\n/g, eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n') === text;
}
