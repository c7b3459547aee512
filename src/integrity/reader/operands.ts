import { entryOf } from '../entryOf.js';
import { argumentList, toComma } from './arguments.js';
import {
  add,
  close,
  type Cursor,
  type Growing,
  isAt,
  leaf,
  nested,
  nodeOf,
  pass,
  type Reading,
  skip,
  take,
  textAt,
  tokenAt,
  within,
} from './cursor.js';
import { postfix } from './suffixes.js';
import { type Token } from './tokens.js';
import { typeArguments } from './types.js';

const PREFIXED: Readonly<Record<string, string>> = {
  try: 'try_expression',
  await: 'await_expression',
  throw: 'throw_expression',
};

export function operand(cursor: Cursor, reading: Reading): Growing | null {
  const token = tokenAt(cursor);
  if (!token) return null;
  if (token.kind === 'attribute' || cursor.grammar.fillers.has(token.text)) {
    cursor.at += 1;
    return nested(cursor, () => operand(cursor, reading));
  }
  const type = prefixType(token);
  if (type === null) {
    const start = primary(cursor, reading);
    return start && postfix(cursor, reading, start);
  }
  cursor.at += 1;
  if (token.text === 'try' && /^[?!]$/.test(textAt(cursor))) cursor.at += 1;
  const inner = nested(cursor, () => operand(cursor, reading));
  return close(cursor, add(nodeOf(type, token.start), inner));
}

function prefixType(token: Token): string | null {
  if (token.kind === 'word') return entryOf(PREFIXED, token.text) ?? null;
  return token.kind === 'sign' && /^([-!~&+\\]|\.\.\.)$/.test(token.text) ? 'prefix_expression' : null;
}

const WORDS: Readonly<Record<string, string>> = {
  true: 'boolean',
  false: 'boolean',
  nil: 'nil',
  null: 'nil',
};

function primary(cursor: Cursor, reading: Reading): Growing | null {
  const token = tokenAt(cursor);
  if (!token) return null;
  switch (token.kind) {
    case 'word':
      return word(cursor, token);
    case 'number':
    case 'string':
    case 'interpolated':
    case 'macro':
      return literal(cursor, token);
    case 'open':
      return bracketed(cursor, reading);
    case 'sign':
      if (token.text === '<' && typeArguments(cursor)) return primary(cursor, reading);
      return token.text === '.' ? implicitMember(cursor) : null;
    case 'attribute':
    case 'close':
    case 'directive':
      return null;
  }
}

function word(cursor: Cursor, token: Token): Growing | null {
  if (/^(if|switch|do)$/.test(token.text)) return nested(cursor, () => cursor.grammar.statement(cursor));
  cursor.at += 1;
  return leaf(entryOf(WORDS, token.text) ?? 'identifier', token);
}

/** A literal; strings that stand side by side are one. */
function literal(cursor: Cursor, token: Token): Growing {
  cursor.at += 1;
  const node = leaf(token.kind === 'interpolated' ? 'interpolated_string' : token.kind, token);
  const side = (): boolean => /^(string|interpolated)$/.test(tokenAt(cursor)?.kind ?? '');
  while (token.kind === 'string' && !cursor.grammar.lines && side()) node.end = take(cursor)?.end ?? node.end;
  return node;
}

/** `.member`, of a type that the place tells. */
function implicitMember(cursor: Cursor): Growing | null {
  const [dot, name] = [take(cursor), take(cursor)];
  if (!dot || !name) return null;
  return add(nodeOf('navigation_expression', dot.start), leaf('identifier', name), 'name');
}

function bracketed(cursor: Cursor, reading: Reading): Growing | null {
  const token = tokenAt(cursor);
  if (token?.text === '{' && !reading.braces) return null;
  const closure = cursor.grammar.closure(cursor);
  if (closure || !token) return closure;
  return token.text === '(' ? parenthesized(cursor) : list(cursor);
}

function parenthesized(cursor: Cursor): Growing {
  const inner = argumentList(cursor, 'tuple');
  const [only] = inner.children;
  if (!only || inner.children.length > 1 || only.children.length > 1) return inner;
  return close(cursor, nodeOf('parenthesized_expression', inner.start, only.children));
}

/** `[1, 2]`, `{1, 2}`, `['a': 1]`. */
function list(cursor: Cursor): Growing {
  const node = nodeOf('list', tokenAt(cursor)?.start ?? 0);
  within(cursor, () => {
    const element = elementAt(cursor);
    if (element && skip(cursor, ':')) {
      const pair = add(nodeOf('pair', element.start), element, 'key');
      add(node, close(cursor, add(pair, cursor.grammar.expression(cursor), 'value')));
    } else add(node, element);
    toComma(cursor);
  });
  return close(cursor, node);
}

/** An element, or one under `if (…)` and `for (…)` of a list. */
function elementAt(cursor: Cursor): Growing | null {
  const token = tokenAt(cursor);
  if (cursor.grammar.lines || !token || !/^(if|for)$/.test(token.text))
    return cursor.grammar.expression(cursor);
  cursor.at += 1;
  if (isAt(cursor, '(')) pass(cursor);
  const node = nodeOf('conditional_element', token.start, [nested(cursor, () => elementAt(cursor))]);
  const otherwise = skip(cursor, 'else') ? nested(cursor, () => elementAt(cursor)) : null;
  add(node, otherwise);
  return close(cursor, node);
}
