import * as vscode from 'vscode';
import type { Flag } from '../core/flag.js';
import { visibleText } from '../core/print.js';

/** The fact, the tests it concerns and the line before and after. Nothing of it is trusted: text stays text. */
export function flagMarkdown(flag: Flag): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.appendText(visibleText(flag.message));
  for (const test of flag.tests) {
    markdown.appendMarkdown('\n\n* ');
    markdown.appendText(visibleText(test.join(' › ')));
  }
  const lines = [...marked('-', flag.before), ...marked('+', flag.after)];
  if (lines.length > 0) markdown.appendMarkdown('\n\n').appendCodeblock(lines.join('\n'), 'diff');
  return markdown;
}

function marked(sign: string, text: string | null): string[] {
  return text === null ? [] : text.split(/\r\n|\r|\n/).map((line) => `${sign} ${visibleText(line)}`);
}
