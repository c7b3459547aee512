import { argumentList } from './arguments.js';
import {
  add,
  close,
  type Cursor,
  type Growing,
  isAt,
  leaf,
  LONGEST,
  nodeOf,
  type Reading,
  textAt,
  tokenAt,
} from './cursor.js';
import { typeArguments } from './types.js';

export function postfix(cursor: Cursor, reading: Reading, start: Growing): Growing {
  let node = start;
  for (let length = 0; length < LONGEST; length += 1) {
    const next = suffix(cursor, reading, node);
    if (!next) break;
    node = next;
  }
  return node;
}

/** What may follow an operand directly; null at its end. */
function suffix(cursor: Cursor, reading: Reading, node: Growing): Growing | null {
  const token = tokenAt(cursor);
  if (!token) return null;
  const near = token.start === node.end;
  if (/^(\.|\?\.|\.\.|\?\.\.)$/.test(token.text)) return member(cursor, node);
  if (near && /^[?!]$/.test(token.text)) {
    cursor.at += 1;
    return close(cursor, nodeOf('postfix_expression', node.start, [node]));
  }
  if (
    near &&
    token.text === '<' &&
    /^(identifier|navigation_expression)$/.test(node.type) &&
    typeArguments(cursor)
  )
    return close(cursor, node);
  if (token.kind !== 'open' || (token.first && cursor.grammar.lines)) return null;
  return opened(cursor, reading, node);
}

function opened(cursor: Cursor, reading: Reading, node: Growing): Growing | null {
  if (textAt(cursor) === '(') {
    const call = add(nodeOf('call_expression', node.start), node, 'function');
    return add(call, argumentList(cursor), 'arguments');
  }
  if (textAt(cursor) === '[') {
    const access = add(nodeOf('subscript_expression', node.start), node, 'object');
    return add(access, argumentList(cursor), 'index');
  }
  return cursor.grammar.lines && reading.braces ? trailing(cursor, node) : null;
}

function member(cursor: Cursor, object: Growing): Growing | null {
  const name = tokenAt(cursor, 1);
  if (name?.kind !== 'word' && name?.kind !== 'number') return null;
  cursor.at += 2;
  const node = add(nodeOf('navigation_expression', object.start), object, 'object');
  return add(node, leaf('identifier', name), 'name');
}

/** `call(…) { … } label: { … }`. */
function trailing(cursor: Cursor, node: Growing): Growing | null {
  if (!/^(identifier|navigation_expression|call_expression|macro|postfix_expression)$/.test(node.type))
    return null;
  const closure = cursor.grammar.closure(cursor);
  if (!closure) return null;
  const call =
    node.type === 'call_expression' ? node : add(nodeOf('call_expression', node.start), node, 'function');
  add(call, closure, 'trailing');
  while (tokenAt(cursor)?.kind === 'word' && isAt(cursor, ':', 1) && isAt(cursor, '{', 2)) {
    cursor.at += 2;
    add(call, cursor.grammar.closure(cursor), 'trailing');
  }
  return call;
}
