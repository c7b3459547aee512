import { parameters } from './arguments.js';
import {
  add,
  close,
  type Cursor,
  type Growing,
  isAt,
  leaf,
  pass,
  skip,
  take,
  textAt,
  tokenAt,
} from './cursor.js';
import { bodyAt, BODY } from './dartClosure.js';
import { expression } from './expressions.js';
import { attributes, block, declaration, expressionStatement, type Head, inheritance } from './statements.js';
import { type Token } from './tokens.js';
import { typeArguments } from './types.js';

const TYPES = new Set(['class', 'mixin', 'enum', 'extension']);
const CLASS_MODIFIERS = new Set(['abstract', 'base', 'sealed', 'interface', 'final', 'mixin', 'augment']);
const MODIFIERS = new Set([
  'static',
  'external',
  'covariant',
  'late',
  'final',
  'const',
  'var',
  'factory',
  'augment',
]);

export function declared(cursor: Cursor): Growing | null {
  const start = tokenAt(cursor)?.start ?? 0;
  const before: Growing[] = attributes(cursor);
  const keyword = tokenAt(cursor);
  if (keyword && /^(import|library|part|export)$/.test(keyword.text)) return directive(cursor, before);
  const at = cursor.at;
  while (CLASS_MODIFIERS.has(textAt(cursor)) && tokenAt(cursor, 1)?.kind === 'word') cursor.at += 1;
  if (TYPES.has(textAt(cursor)) && tokenAt(cursor, 1)?.kind === 'word')
    return typeDeclaration(cursor, { start, before });
  if (cursor.tokens[cursor.at - 1]?.text === 'mixin' && cursor.at > at) {
    cursor.at -= 1;
    return typeDeclaration(cursor, { start, before });
  }
  cursor.at = at;
  return member(cursor, { start, before });
}

function typeDeclaration(cursor: Cursor, { start, before }: Head): Growing {
  const node = declaration('type_declaration', start, before);
  add(node, leaf('keyword', take(cursor) ?? { start, end: start }), 'keyword');
  if (isAt(cursor, 'class')) cursor.at += 1;
  const name = tokenAt(cursor);
  if (name?.kind === 'word') {
    add(node, leaf('identifier', name), 'name');
    cursor.at += 1;
  }
  add(node, inheritance(cursor, name?.end ?? start), 'inheritance');
  add(node, block(cursor), 'body');
  skip(cursor, ';');
  return close(cursor, node);
}

/** A function, a variable or a constructor if it is one; else an expression. */
function member(cursor: Cursor, head: Head): Growing | null {
  const from = cursor.at;
  const before = [...head.before];
  while (MODIFIERS.has(textAt(cursor)) && tokenAt(cursor, 1)?.kind !== 'sign') {
    const token = take(cursor);
    if (token) before.push(leaf('modifier', token));
  }
  const start = head.start;
  const found = functionAt(cursor, { start, before }) ?? variableAt(cursor, { start, before });
  if (found) return found;
  cursor.at = from;
  const plain = expressionStatement(cursor);
  if (!plain) return head.before.length > 0 ? declaration('unknown', start, head.before) : null;
  return ended(cursor, plain);
}

/** The index after a type at this place; the place itself where none is. */
function afterType(cursor: Cursor): void {
  const token = tokenAt(cursor);
  if (token?.text === '(' && token.match >= 0 && cursor.tokens[token.match + 1]?.kind === 'word') {
    pass(cursor);
    return;
  }
  if (token?.kind !== 'word') return;
  cursor.at += 1;
  while (isAt(cursor, '.') && tokenAt(cursor, 1)?.kind === 'word') cursor.at += 2;
  if (isAt(cursor, '<')) typeArguments(cursor);
  if (isAt(cursor, '?')) cursor.at += 1;
}

function functionAt(cursor: Cursor, head: Head): Growing | null {
  const from = cursor.at;
  const name = functionName(cursor);
  const found = name && functionBody(cursor, name, head);
  if (!found) cursor.at = from;
  return found;
}

/** `Type name(`, `name(`, `get name`, `operator ==(`: steps to what follows the name. */
function functionName(cursor: Cursor): Token | null {
  const at = cursor.at;
  if (!nameFollows(cursor)) afterType(cursor);
  if (/^(get|set|operator)$/.test(textAt(cursor)) && !isAt(cursor, '(', 1)) cursor.at += 1;
  const name = tokenAt(cursor);
  if (!name || (name.kind !== 'word' && cursor.tokens[cursor.at - 1]?.text !== 'operator')) {
    cursor.at = at;
    return null;
  }
  cursor.at += 1;
  while (isAt(cursor, '.') && tokenAt(cursor, 1)?.kind === 'word') cursor.at += 2;
  if (isAt(cursor, '<')) typeArguments(cursor);
  return name;
}

/** The word here is the name itself, with its parameters behind it. */
function nameFollows(cursor: Cursor): boolean {
  return tokenAt(cursor)?.kind === 'word' && (isAt(cursor, '(', 1) || isAt(cursor, '=>', 1));
}

function functionBody(cursor: Cursor, name: Token, { start, before }: Head): Growing | null {
  const getter = cursor.tokens[cursor.at - 2]?.text === 'get';
  if (!isAt(cursor, '(') && !getter) return null;
  const open = tokenAt(cursor);
  const after = getter
    ? tokenAt(cursor)
    : open && open.match >= 0
      ? (cursor.tokens[open.match + 1] ?? null)
      : null;
  if (!after || !BODY.test(after.text)) return null;
  const node = declaration('function_declaration', start, before);
  add(node, leaf('identifier', name), 'name');
  if (!getter) add(node, parameters(cursor), 'parameters');
  return close(cursor, add(node, bodyAt(cursor), 'body'));
}

/** `Type name = value;`, and `name = value` behind `final` or `var`. */
function variableAt(cursor: Cursor, { start, before }: Head): Growing | null {
  const from = cursor.at;
  const bare = before.some(({ type }) => type === 'modifier');
  if (!(bare && /^[=;,]$/.test(textAt(cursor, 1)))) afterType(cursor);
  const [name, next] = [tokenAt(cursor), tokenAt(cursor, 1)];
  if (
    name?.kind !== 'word' ||
    !next ||
    !/^[=;,]$/.test(next.text) ||
    /^(is|as)$/.test(name.text) ||
    (cursor.at === from && !bare)
  ) {
    cursor.at = from;
    return null;
  }
  const node = declaration('variable_declaration', start, before);
  add(node, leaf('identifier', name), 'name');
  cursor.at += 1;
  if (skip(cursor, '=')) add(node, expression(cursor), 'value');
  while (tokenAt(cursor) && !skip(cursor, ';')) {
    if (isAt(cursor, '{')) break;
    pass(cursor);
  }
  return close(cursor, node);
}

/** With its semicolon, or with whatever stands before it and could not be read. */
export function ended(cursor: Cursor, node: Growing | null): Growing | null {
  if (!node) return null;
  while (tokenAt(cursor) && !isAt(cursor, ';') && !isAt(cursor, '{')) {
    const before = tokenAt(cursor);
    if (before?.text === ',' || before?.text === ':') cursor.at += 1;
    const rest = expression(cursor);
    add(node, rest);
    if (!rest && tokenAt(cursor) === before) break;
    if (!rest) continue;
  }
  if (isAt(cursor, ';')) cursor.at += 1;
  return close(cursor, node);
}

export function directive(cursor: Cursor, before: readonly Growing[] = []): Growing {
  const token = take(cursor);
  const node = declaration(`${token?.text ?? ''}_declaration`, before[0]?.start ?? token?.start ?? 0, before);
  while (tokenAt(cursor) && !isAt(cursor, ';')) {
    const part = tokenAt(cursor);
    if (part?.kind === 'string' || part?.kind === 'word')
      add(node, leaf(part.kind === 'word' ? 'identifier' : 'string', part));
    pass(cursor);
  }
  skip(cursor, ';');
  return close(cursor, node);
}
