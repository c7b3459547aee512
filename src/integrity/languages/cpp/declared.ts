import type { Source, Stretch, Syntax } from '../../syntax.js';
import { collect } from '../../syntax.js';
import { isInComment } from './isInComment.js';
import { type Word, wordOf } from './words.js';

/** A macro that declares something, with its arguments as written and its block. */
export type Declared = Stretch & {
  readonly macro: string;
  readonly word: Word;
  readonly values: readonly string[];
  /** Null for one that goes on until another. */
  readonly block: Syntax | null;
};

const HEAD = /(?:^|[{};])[ \t]*([A-Za-z]\w*)[ \t]*\(/gm;

/**
 * Declarations by the text: macros that take types, or stand between directives, leave trees behind that are wrong
 * about everything around them. In order of the text.
 */
export function declaredIn(source: Source): Declared[] {
  const { text } = source;
  const blocks = blocksOf(source);
  const found: Declared[] = [];
  HEAD.lastIndex = 0;
  for (const match of text.matchAll(HEAD)) {
    const macro = match[1] ?? '';
    const word = wordOf(macro);
    const start = match.index + match[0].indexOf(macro);
    if (!word || isInComment(source, start)) continue;
    const end = closingOf(text, match.index + match[0].length - 1);
    if (end === null) continue;
    const values = partsOf(text.slice(match.index + match[0].length, end - 1));
    if (word.role === 'open' || word.role === 'close') {
      found.push({ start, end, macro, word, values, block: null });
      continue;
    }
    const opened = end + (/^(?:\s|\/\/.*|\/\*[^]*?\*\/)*/.exec(text.slice(end, end + 400))?.[0].length ?? 0);
    if (text[opened] !== '{' || (values.length <= word.name && word.framework !== 'gtest')) continue;
    const block = blocks.get(opened) ?? writtenBlock(source, opened);
    if (block) found.push({ start, end: block.end, macro, word, values, block });
  }
  return found;
}

function blocksOf(source: Source): Map<number, Syntax> {
  const blocks = collect(source.root, (node) => (node.type === 'compound_statement' ? node : null));
  return new Map(blocks.map((block) => [block.start, block]));
}

/** Where the tree knows of no block there, the braces tell, and what of the tree lies between them. */
function writtenBlock(source: Source, start: number): Syntax | null {
  const end = closingOf(source.text, start);
  if (end === null) return null;
  const children: Syntax[] = [];
  topmost(source.root, { start: start + 1, end: end - 1 }, children);
  return { type: 'compound_statement', field: '', start, end, parent: null, children };
}

function topmost(node: Syntax, within: Stretch, found: Syntax[]): void {
  for (const child of node.children) {
    if (child.end <= within.start || child.start >= within.end) continue;
    if (child.start >= within.start && child.end <= within.end) found.push(child);
    else topmost(child, within, found);
  }
}

const PIECE = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'|\/\/.*|\/\*[^]*?\*\/|[()[\]{}]|,/g;

/** The offset after the bracket that closes the one at `start`; null if none does. */
function closingOf(text: string, start: number): number | null {
  const pieces = new RegExp(PIECE);
  pieces.lastIndex = start;
  let depth = 0;
  for (let match = pieces.exec(text); match; match = pieces.exec(text)) {
    if (/^[([{]$/.test(match[0])) depth += 1;
    else if (/^[)\]}]$/.test(match[0])) depth -= 1;
    if (depth === 0) return match.index + match[0].length;
  }
  return null;
}

/** Arguments without layout. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (const match of text.matchAll(PIECE)) {
    if (/^[([{]$/.test(match[0])) depth += 1;
    else if (/^[)\]}]$/.test(match[0])) depth -= 1;
    else if (match[0] === ',' && depth === 0) {
      parts.push(text.slice(start, match.index));
      start = match.index + 1;
    }
  }
  return [...parts, text.slice(start)]
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}
