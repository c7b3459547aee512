import * as vscode from 'vscode';
import type { Flag } from '../core/flag.js';

/** The page of a flag's rule, which comes with the extension. */
export function rulePage(extension: vscode.Uri, { rule }: Pick<Flag, 'rule'>): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'docs', 'rules', `${rule}.md`);
}

/** A link, in Markdown, to the command that shows the page. */
export function rulePageLink({ rule }: Pick<Flag, 'rule'>): string {
  return `[About ${rule}](command:countersign.explainFlag?${encodeURIComponent(JSON.stringify([rule]))})`;
}
