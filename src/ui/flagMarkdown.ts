import * as vscode from 'vscode';
import type { Flag } from '../core/flag.js';
import { visibleText } from '../core/print.js';
import { rulePageLink } from './rulePage.js';

/** The fact, the tests it does not name, the line before and after, and a link to the rule's page. Text stays text. */
export function flagMarkdown(flag: Flag): vscode.MarkdownString {
  const markdown = plainMarkdown(flag.message);
  const tests = flag.tests.map((test) => test.join(' › ')).filter((test) => !flag.message.includes(test));
  for (const test of tests) appendWords(markdown.appendMarkdown('\n\n* '), test);
  const lines = [...marked('-', flag.before), ...marked('+', flag.after)];
  if (lines.length > 0) markdown.appendMarkdown('\n\n').appendCodeblock(lines.join('\n'), 'diff');
  markdown.appendMarkdown(`\n\n${rulePageLink(flag)}`);
  markdown.isTrusted = { enabledCommands: ['countersign.explainFlag'] };
  return markdown;
}

/** Text of anybody as one paragraph in which nothing means anything. */
export function plainMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  appendWords(markdown, text);
  return markdown;
}

/** `appendText` makes every space one at which no line can break, so words are appended one by one. */
function appendWords(markdown: vscode.MarkdownString, text: string): void {
  const [first = '', ...words] = visibleText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  markdown.appendText(first);
  for (const word of words) markdown.appendMarkdown(' ').appendText(word);
}

function marked(sign: string, text: string | null): string[] {
  return text === null ? [] : text.split(/\r\n|\r|\n/).map((line) => `${sign} ${visibleText(line)}`);
}
