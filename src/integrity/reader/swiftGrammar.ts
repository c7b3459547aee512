import { entryOf } from '../entryOf.js';
import {
  add,
  close,
  type Cursor,
  type Grammar,
  type Growing,
  isAt,
  leaf,
  nested,
  nodeOf,
  pass,
  skip,
  take,
  tokenAt,
} from './cursor.js';
import { expression } from './expressions.js';
import { block, expressionStatement, jump } from './statements.js';
import { closure } from './swiftClosure.js';
import { declared } from './swiftDeclarations.js';
import { type Lexicon } from './tokens.js';

export const SWIFT_LEXICON: Lexicon = {
  singleQuotes: false,
  interpolation: { sign: '\\', open: '(' },
  hashes: true,
};

export const SWIFT: Grammar = {
  lines: true,
  expression,
  statement,
  closure,
  fillers: new Set([
    'inout',
    'some',
    'any',
    'borrowing',
    'consuming',
    'consume',
    'copy',
    'each',
    'let',
    'var',
    'case',
    'unsafe',
  ]),
};

const STATEMENTS: Readonly<Record<string, (cursor: Cursor) => Growing | null>> = {
  if: conditional,
  while: conditional,
  guard: conditional,
  for: loop,
  repeat: repeated,
  defer: repeated,
  do: guarded,
  switch: switched,
  return: jump,
  throw: jump,
  break: jump,
  continue: jump,
  fallthrough: jump,
  case: label,
  default: label,
};

function statement(cursor: Cursor): Growing | null {
  const token = tokenAt(cursor);
  if (token?.kind === 'directive') return directive(cursor);
  if (token?.kind === 'attribute') return declared(cursor);
  if (token?.kind !== 'word') return expressionStatement(cursor);
  return entryOf(STATEMENTS, token.text)?.(cursor) ?? declared(cursor);
}

/** `#if …` to its `#endif`; each further part is the alternative of the one before. */
function directive(cursor: Cursor): Growing | null {
  const token = take(cursor);
  if (!token || token.text === '#endif') return token && leaf('directive', token);
  const node = nodeOf(token.text === '#else' ? 'directive_else' : 'directive_if', token.start);
  if (token.text !== '#else') add(node, directiveCondition(cursor), 'condition');
  for (let next = tokenAt(cursor); next; next = tokenAt(cursor)) {
    if (next.text === '#endif') {
      cursor.at += 1;
      return close(cursor, node);
    }
    if (next.text === '#else' || next.text === '#elseif') return add(node, directive(cursor), 'alternative');
    const before = cursor.at;
    if (!skip(cursor, ';')) add(node, statement(cursor));
    if (cursor.at === before) pass(cursor);
  }
  return close(cursor, node);
}

function directiveCondition(cursor: Cursor): Growing | null {
  const first = tokenAt(cursor);
  if (!first || first.first) return null;
  const node = leaf('directive_condition', first);
  while (tokenAt(cursor)?.first === false) cursor.at += 1;
  if (cursor.tokens[cursor.at - 1] === undefined || tokenAt(cursor) === first) cursor.at += 1;
  return close(cursor, node);
}

/** `if`, `while` and `guard` with their conditions, which end at the brace. */
function conditional(cursor: Cursor): Growing {
  const token = take(cursor);
  const node = nodeOf(`${token?.text ?? ''}_statement`, token?.start ?? 0);
  add(node, conditions(cursor), 'condition');
  if (token?.text === 'guard') skip(cursor, 'else');
  add(node, block(cursor), token?.text === 'while' ? 'body' : 'consequence');
  if (token?.text === 'if' && skip(cursor, 'else'))
    add(node, isAt(cursor, 'if') ? nested(cursor, () => conditional(cursor)) : block(cursor), 'alternative');
  return close(cursor, node);
}

function conditions(cursor: Cursor): Growing | null {
  const first = tokenAt(cursor);
  if (!first) return null;
  const node = nodeOf('condition', first.start);
  while (tokenAt(cursor) && !isAt(cursor, '{') && !isAt(cursor, 'else')) {
    const before = cursor.at;
    add(node, expression(cursor, { braces: false }));
    if (cursor.at === before) pass(cursor);
  }
  return close(cursor, node);
}

function loop(cursor: Cursor): Growing {
  const node = nodeOf('for_statement', take(cursor)?.start ?? 0);
  while (tokenAt(cursor) && !isAt(cursor, 'in') && !isAt(cursor, '{')) pass(cursor);
  if (skip(cursor, 'in')) add(node, expression(cursor, { braces: false }), 'right');
  if (skip(cursor, 'where')) add(node, conditions(cursor));
  return close(cursor, add(node, block(cursor), 'body'));
}

function repeated(cursor: Cursor): Growing {
  const token = take(cursor);
  const node = nodeOf(`${token?.text ?? ''}_statement`, token?.start ?? 0);
  add(node, block(cursor), 'body');
  if (token?.text === 'repeat' && skip(cursor, 'while'))
    add(node, expression(cursor, { braces: false }), 'condition');
  return close(cursor, node);
}

function guarded(cursor: Cursor): Growing {
  const node = nodeOf('try_statement', take(cursor)?.start ?? 0);
  while (tokenAt(cursor) && !isAt(cursor, '{')) pass(cursor);
  add(node, block(cursor), 'body');
  for (let token = tokenAt(cursor); token?.text === 'catch'; token = tokenAt(cursor)) {
    cursor.at += 1;
    const clause = nodeOf('catch_clause', token.start);
    if (!isAt(cursor, '{')) add(clause, conditions(cursor), 'pattern');
    add(node, close(cursor, add(clause, block(cursor), 'body')));
  }
  return close(cursor, node);
}

function switched(cursor: Cursor): Growing {
  const node = nodeOf('switch_statement', take(cursor)?.start ?? 0);
  add(node, expression(cursor, { braces: false }), 'value');
  return close(cursor, add(node, block(cursor), 'body'));
}

/** `case …:` of a switch and of an enum. */
function label(cursor: Cursor): Growing {
  const node = leaf('label', take(cursor) ?? { start: 0, end: 0 });
  for (let token = tokenAt(cursor); token; token = tokenAt(cursor)) {
    if (token.text === ':') {
      cursor.at += 1;
      break;
    }
    if (token.first && cursor.tokens[cursor.at - 1]?.text !== ',' && token.text !== 'where') break;
    pass(cursor);
  }
  return close(cursor, node);
}
