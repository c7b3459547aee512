import type { Syntax } from '../../syntax.js';
import { type Shell, wordEnd, wordType } from './words.js';

/** The text with what its lines still wait for. */
export type Reading = Shell & {
  readonly heredocs: Heredoc[];
  readonly comments: Node[];
  /** Reads the command that comes next, of whatever kind. */
  readonly command: (reading: Reading) => Node;
  depth: number;
};

export type Node = Omit<Syntax, 'children' | 'parent' | 'field'> & {
  end: number;
  field: string;
  parent: Syntax | null;
  readonly children: Node[];
};

/** Of commands in commands; what is deeper is read as plain words. No script has it. */
export const DEEPEST = 80;

export type Heredoc = { readonly owner: Node; readonly mark: string; readonly indented: boolean };

export function nodeAt(type: string, start: number, field = ''): Node {
  return { type, field, start, end: start, parent: null, children: [] };
}

export function put(parent: Node, child: Node, field = ''): void {
  child.field = field;
  child.parent = parent;
  parent.children.push(child);
  parent.end = Math.max(parent.end, child.end);
}

/** Blanks, continued lines and, where `lines` is set, line ends with the here-documents that follow them, and comments. */
export function skip(reading: Reading, lines: boolean): void {
  const { text } = reading;
  while (reading.at < reading.end) {
    const sign = text.charAt(reading.at);
    if (sign === '\\' && /[\r\n]/.test(text.charAt(reading.at + 1))) reading.at += 2;
    else if (sign === '\n' && lines) newline(reading);
    else if (sign === '#') comment(reading);
    else if (/[^\S\n]/.test(sign)) reading.at += 1;
    else return;
  }
}

export function skipBetween(reading: Reading): void {
  for (;;) {
    skip(reading, true);
    const sign = reading.text[reading.at];
    const separates = (sign === ';' && reading.text[reading.at + 1] !== ';') || sign === '&';
    if (!separates || reading.at >= reading.end) return;
    reading.at += 1;
  }
}

function comment(reading: Reading): void {
  const node = nodeAt('comment', reading.at);
  const line = /[^\r\n]*/y;
  line.lastIndex = reading.at;
  node.end = Math.min(reading.end, reading.at + (line.exec(reading.text)?.[0].length ?? 1));
  reading.at = node.end;
  reading.comments.push(node);
}

function newline(reading: Reading): void {
  reading.at += 1;
  for (const { owner, mark, indented } of reading.heredocs.splice(0)) {
    const body = nodeAt('heredoc', reading.at);
    for (;;) {
      const end = lineEnd(reading);
      const line = reading.text.slice(reading.at, end).replace(/\r$/, '');
      body.end = reading.at;
      if (reading.at >= reading.end || (indented ? line.replace(/^\t+/, '') : line) === mark) {
        reading.at = Math.min(end + 1, reading.end);
        break;
      }
      reading.at = Math.min(end + 1, reading.end);
    }
    put(owner, body);
  }
}

function lineEnd({ text, at, end }: Reading): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? end : Math.min(found, end);
}

export function peek(reading: Reading): string {
  return reading.text.slice(reading.at, wordEnd(reading, reading.at));
}

export function readWord(reading: Reading, parent: Node): void {
  skip(reading, false);
  const node = nodeAt('raw', reading.at);
  node.end = wordEnd(reading, reading.at);
  reading.at = node.end;
  const text = reading.text.slice(node.start, node.end);
  if (text !== '') put(parent, { ...node, type: wordType(text) });
}
