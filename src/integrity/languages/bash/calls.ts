import { type Source, type Syntax, textOf } from '../../syntax.js';
import { wordText } from './words.js';

/** A simple command: its name without assignments before it, and its words. */
export type Call = { readonly node: Syntax; readonly name: string; readonly values: readonly Syntax[] };

export function callOf(source: Source, node: Syntax): Call | null {
  // The words behind `for` are no command.
  if (node.type !== 'command' || node.field === 'list') return null;
  const words = node.children.filter(({ type }) => type !== 'heredoc');
  const first = words.findIndex((word) => !/^\w+=/.test(textOf(source, word)));
  const name = words[first];
  return name ? { node, name: wordText(textOf(source, name)), values: words.slice(first + 1) } : null;
}

/** What a word says, without quotes. */
export function said(source: Source, word: Syntax | null | undefined): string {
  return word ? wordText(textOf(source, word)) : '';
}

/** The last command of a block, where it decides how the block ends. */
export function lastOf(node: Syntax | null): Syntax | null {
  return node?.type === 'block' ? lastOf(node.children.at(-1) ?? null) : node;
}
