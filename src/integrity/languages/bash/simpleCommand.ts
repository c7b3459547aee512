import { DEEPEST, type Node, nodeAt, peek, put, type Reading, readWord, skip } from './shellReading.js';
import { bracketEnd, wordEnd, wordText } from './words.js';

/** Words up to the end of the statement; with brackets behind the first it is a function. */
export function simple(reading: Reading): Node {
  skip(reading, false);
  const node = nodeAt('command', reading.at);
  const test = peek(reading) === '[[';
  while (reading.at < reading.end) {
    skip(reading, false);
    const sign = reading.text.charAt(reading.at);
    const inside = test && !isWord(reading, node.children.at(-1), ']]');
    if (inside && reading.at < reading.end && sign !== '\n' && !isWord(reading, null, ']]'))
      anyWord(reading, node);
    else if (isRedirection(reading)) redirection(reading, node);
    else if (sign === '(' && isArray(reading, node)) arrayValue(reading, node);
    else if (sign === '(' && isDefinition(reading, node)) return define(reading, node);
    else if (/^[\n;|&()]?$/.test(sign)) break;
    else readWord(reading, node);
  }
  return node;
}

/** The node, or what comes next, is this word. */
function isWord(reading: Reading, node: Node | null | undefined, word: string): boolean {
  if (node === undefined) return false;
  return (node ? reading.text.slice(node.start, node.end) : peek(reading)) === word;
}

function isRedirection({ text, at }: Reading): boolean {
  return /^([<>]|&>)/.test(text.slice(at, at + 2));
}

function isArray({ text, at }: Reading, node: Node): boolean {
  const last = node.children.at(-1);
  return last?.end === at && text[at - 1] === '=';
}

function arrayValue(reading: Reading, node: Node): void {
  reading.at = bracketEnd(reading, reading.at + 1, { close: ')', depth: 0 });
  const last = node.children.pop();
  if (last) put(node, { ...last, type: 'expansion', end: reading.at });
}

/** In `[[ … ]]` operators are words. */
function anyWord(reading: Reading, parent: Node): void {
  const before = reading.at;
  readWord(reading, parent);
  if (reading.at > before) return;
  const signs = /[;|&()<>]+/y;
  signs.lastIndex = before;
  const node = nodeAt('raw', before);
  node.end = before + (signs.exec(reading.text)?.[0].length ?? 1);
  reading.at = node.end;
  put(parent, node);
}

function isDefinition({ text, at, depth }: Reading, node: Node): boolean {
  return depth <= DEEPEST && node.children.length === 1 && /^\(\s*\)/.test(text.slice(at, at + 8));
}

function define(reading: Reading, { start, children }: Node): Node {
  const node = nodeAt('function', start);
  for (const child of children) put(node, child);
  reading.at = reading.text.indexOf(')', reading.at) + 1;
  return functionBody(reading, node);
}

/** Redirections behind a compound command. */
export function redirected(reading: Reading, node: Node): Node {
  for (;;) {
    skip(reading, false);
    const number = /\d*(?=[<>])/y;
    number.lastIndex = reading.at;
    const [digits] = number.exec(reading.text) ?? [];
    if (digits === undefined || reading.at >= reading.end) return node;
    reading.at += digits.length;
    redirection(reading, node);
  }
}

/** `> file`, `2>&1`, `<<EOF`: a here-document is put under the command that reads it. */
function redirection(reading: Reading, owner: Node): void {
  const last = owner.children.at(-1);
  if (last?.type === 'number' && last.end === reading.at) owner.children.pop();
  const operator = /[<>&|-]{1,3}/y;
  operator.lastIndex = reading.at;
  const [sign = '<'] = operator.exec(reading.text) ?? [];
  const heredoc = /^<<-?$/.test(sign);
  reading.at += sign.length;
  if (reading.text[reading.at] === '(') {
    reading.at = bracketEnd(reading, reading.at + 1, { close: ')', depth: 0 });
    return;
  }
  while (/[^\S\n]/.test(reading.text.charAt(reading.at))) reading.at += 1;
  const end = wordEnd(reading, reading.at);
  const word = reading.text.slice(reading.at, end);
  if (heredoc)
    reading.heredocs.push({ owner, mark: wordText(word.replace(/^\\/, '')), indented: sign === '<<-' });
  reading.at = Math.max(end, reading.at);
}

export function functionBody(reading: Reading, node: Node): Node {
  const [name] = node.children;
  if (name) name.field = 'name';
  skip(reading, true);
  put(node, reading.command(reading), 'body');
  return node;
}
