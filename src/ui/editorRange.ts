import * as vscode from 'vscode';
import type { LineRange } from '../core/changeSet.js';

/** Past the end of any line: the editor cuts it back. What VS Code itself takes for "as far as a column can be". */
const LINE_END = 2 ** 30;

/** From lines (half-open, 0-based) to what the editor calls a range; an empty range becomes the start of its line. */
export function editorRange({ start, end }: LineRange): vscode.Range {
  return end > start ? new vscode.Range(start, 0, end - 1, LINE_END) : new vscode.Range(start, 0, start, 0);
}
