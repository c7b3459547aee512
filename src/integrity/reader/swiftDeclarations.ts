import { entryOf } from '../entryOf.js';
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
import { expression } from './expressions.js';
import { attributes, block, declaration, expressionStatement, type Head, inheritance } from './statements.js';
import { type Token } from './tokens.js';
import { typeArguments, typeName } from './types.js';

const MODIFIERS = new Set(
  (
    'public private fileprivate internal open package final static class override mutating nonmutating nonisolated ' +
    'lazy weak unowned indirect required convenience dynamic optional isolated distributed prefix postfix infix async'
  ).split(' '),
);

const TYPES = new Set(['class', 'struct', 'enum', 'extension', 'actor', 'protocol']);

/** A declaration with its attributes and modifiers, or whatever expression stands there instead. */
export function declared(cursor: Cursor): Growing | null {
  const start = tokenAt(cursor)?.start ?? 0;
  const from = cursor.at;
  const before: Growing[] = attributes(cursor);
  for (let token = tokenAt(cursor); token && isModifier(cursor, token); token = tokenAt(cursor)) {
    before.push(leaf('modifier', token));
    cursor.at += 1;
    if (isAt(cursor, '(')) pass(cursor);
    before.push(...attributes(cursor));
  }
  const found = keyworded(cursor, { start, before });
  if (found) return found;
  if (before.length === 0) return expressionStatement(cursor);
  if (tokenAt(cursor)?.kind === 'directive' || cursor.at === from)
    return declaration('unknown', start, before);
  return expressionStatement(cursor) ?? declaration('unknown', start, before);
}

/** Modifiers are names elsewhere; in front of a declaration another word follows. */
function isModifier(cursor: Cursor, token: Token): boolean {
  if (token.kind !== 'word' || !MODIFIERS.has(token.text)) return false;
  const next = tokenAt(cursor, 1);
  if (token.text === 'class' && next)
    return /^(func|var|let|subscript|override|final|public|private)$/.test(next.text);
  return (
    next !== null &&
    (next.kind === 'word' ||
      next.kind === 'attribute' ||
      (next.text === '(' && tokenAt(cursor, 3)?.text === ')'))
  );
}

const DECLARATIONS: Readonly<Record<string, (cursor: Cursor, head: Head) => Growing>> = {
  func: functionDeclaration,
  let: variable,
  var: variable,
  import: line,
  typealias: line,
  associatedtype: line,
};

function keyworded(cursor: Cursor, head: Head): Growing | null {
  const [token, next] = [tokenAt(cursor), tokenAt(cursor, 1)];
  if (token?.kind !== 'word' || !next) return null;
  if (TYPES.has(token.text)) return next.kind === 'word' ? typeDeclaration(cursor, head) : null;
  if (/^(init|subscript|deinit)$/.test(token.text))
    return head.before.length > 0 || /^[({?<]$/.test(next.text) ? functionDeclaration(cursor, head) : null;
  if (next.kind === 'sign' && token.text !== 'func') return null;
  return entryOf(DECLARATIONS, token.text)?.(cursor, head) ?? null;
}

function typeDeclaration(cursor: Cursor, { start, before }: Head): Growing {
  const node = declaration('type_declaration', start, before);
  add(node, leaf('keyword', take(cursor) ?? { start, end: start }), 'keyword');
  add(node, typeName(cursor), 'name');
  add(node, inheritance(cursor, tokenAt(cursor)?.start ?? start), 'inheritance');
  return close(cursor, add(node, block(cursor), 'body'));
}

function functionDeclaration(cursor: Cursor, { start, before }: Head): Growing {
  const node = declaration('function_declaration', start, before);
  const keyword = take(cursor);
  const named = keyword?.text === 'func';
  if (keyword && !named) add(node, leaf('identifier', keyword), 'name');
  while (tokenAt(cursor) && !/^[({<]$/.test(textAt(cursor))) {
    const name = take(cursor);
    if (name && named) add(node, leaf('identifier', name), 'name');
  }
  // An operator may be named `<`; anything else that opens here are type parameters.
  if (isAt(cursor, '<') && (isAt(cursor, '(', 1) || !typeArguments(cursor))) cursor.at += 1;
  if (isAt(cursor, '(')) add(node, parameters(cursor), 'parameters');
  toBody(cursor);
  return close(cursor, add(node, block(cursor), 'body'));
}

/** Over `async throws -> Type where …` to the brace, if there is one: a protocol has none. */
function toBody(cursor: Cursor): void {
  for (let token = tokenAt(cursor); token && token.text !== '{'; token = tokenAt(cursor)) {
    const goesOn =
      /^(async|throws|rethrows|where|->)$/.test(token.text) ||
      /^(->|,|where)$/.test(cursor.tokens[cursor.at - 1]?.text ?? '');
    if ((token.first && !goesOn) || token.text === ';') return;
    pass(cursor);
  }
}

function variable(cursor: Cursor, { start, before }: Head): Growing {
  const node = declaration('variable_declaration', start, before);
  cursor.at += 1;
  const name = tokenAt(cursor);
  if (name?.kind === 'word') add(node, leaf('identifier', name), 'name');
  pass(cursor);
  if (skip(cursor, ':')) add(node, typeName(cursor), 'type');
  if (skip(cursor, '=')) add(node, expression(cursor), 'value');
  if (isAt(cursor, '{') && tokenAt(cursor)?.first === false) add(node, block(cursor), 'body');
  if (isAt(cursor, ',')) pass(cursor);
  return close(cursor, node);
}

/** What stands on one line and holds nothing to read. */
function line(cursor: Cursor, { start, before }: Head): Growing {
  const node = declaration(`${textAt(cursor)}_declaration`, start, before);
  cursor.at += 1;
  while (tokenAt(cursor)?.first === false && !isAt(cursor, ';')) pass(cursor);
  return close(cursor, node);
}
