import {
  add,
  close,
  type Cursor,
  type Growing,
  isAt,
  leaf,
  nodeOf,
  pass,
  skip,
  take,
  tokenAt,
  within,
} from './cursor.js';
import { typeArguments, typeName } from './types.js';

/** How tightly an operator binds; those of one number from left to right. */
const BINDING: Readonly<Record<string, number>> = {
  '??': 3,
  '||': 4,
  '&&': 5,
  '==': 6,
  '!=': 6,
  '===': 6,
  '!==': 6,
  '<': 6,
  '>': 6,
  '<=': 6,
  '>=': 6,
  '...': 7,
  '..<': 7,
  '|': 8,
  '^': 8,
  '&': 8,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
  '%': 10,
};

const ASSIGNMENT = /^(\?\?|[-+*/%&|^])?=$/;
/** A chain is followed so far; nobody writes longer ones. */
const LONGEST = 400;

/** `braces`: an opening brace may belong to the expression, which it may not in the head of an `if`. */
export type Reading = { readonly braces: boolean };

/** An expression at the cursor with everything it reaches; null where none starts. */
export function expression(cursor: Cursor, reading: Reading = { braces: true }): Growing | null {
  const left = binary(cursor, reading, 0);
  if (!left) return null;
  const token = tokenAt(cursor);
  if (token?.text === '?' && !endsBefore(cursor)) return ternary(cursor, reading, left);
  if (!token || !ASSIGNMENT.test(token.text)) return left;
  cursor.at += 1;
  const node = nodeOf('assignment_expression', left.start);
  add(node, left, 'left');
  return close(
    cursor,
    add(
      node,
      nested(cursor, () => expression(cursor, reading)),
      'right',
    ),
  );
}

function ternary(cursor: Cursor, reading: Reading, condition: Growing): Growing {
  cursor.at += 1;
  const node = add(nodeOf('conditional_expression', condition.start), condition, 'condition');
  add(
    node,
    nested(cursor, () => expression(cursor, reading)),
    'consequence',
  );
  if (skip(cursor, ':'))
    add(
      node,
      nested(cursor, () => expression(cursor, reading)),
      'alternative',
    );
  return node;
}

function binary(cursor: Cursor, reading: Reading, least: number): Growing | null {
  let left = operand(cursor, reading);
  for (let length = 0; left && length < LONGEST; length += 1) {
    const typed = typeTest(cursor, left);
    if (typed) {
      left = typed;
      continue;
    }
    const binding = bindingAt(cursor);
    if (binding === null || binding <= least) return left;
    cursor.at += 1;
    const node: Growing = add(nodeOf('binary_expression', left.start), left, 'left');
    left = close(
      cursor,
      add(
        node,
        nested(cursor, () => binary(cursor, reading, binding)),
        'right',
      ),
    );
  }
  return left;
}

function bindingAt(cursor: Cursor): number | null {
  const token = tokenAt(cursor);
  if (token?.kind !== 'sign' || endsBefore(cursor)) return null;
  return BINDING[token.text] ?? null;
}

/** A line ends here, and what follows is no operator with room on both sides: a statement of its own. */
function endsBefore(cursor: Cursor): boolean {
  const [token, next] = [tokenAt(cursor), tokenAt(cursor, 1)];
  return cursor.grammar.lines && token?.first === true && next !== null && next.start === token.end;
}

/** `value is Type`, `value as? Type`. */
function typeTest(cursor: Cursor, left: Growing): Growing | null {
  const token = tokenAt(cursor);
  if (token?.kind !== 'word' || (token.text !== 'is' && token.text !== 'as')) return null;
  cursor.at += 1;
  if (/^[?!]$/.test(tokenAt(cursor)?.text ?? '')) cursor.at += 1;
  const node = add(nodeOf(token.text === 'is' ? 'type_test' : 'cast_expression', left.start), left, 'left');
  return close(cursor, add(node, typeName(cursor), 'right'));
}

function nested(cursor: Cursor, read: () => Growing | null): Growing | null {
  cursor.depth += 1;
  const found = cursor.depth > 150 ? null : read();
  cursor.depth -= 1;
  return found;
}

const PREFIXED: Readonly<Record<string, string>> = {
  try: 'try_expression',
  await: 'await_expression',
  throw: 'throw_expression',
};

function operand(cursor: Cursor, reading: Reading): Growing | null {
  const token = tokenAt(cursor);
  if (!token) return null;
  if (token.kind === 'attribute' || cursor.grammar.fillers.has(token.text)) {
    cursor.at += 1;
    return nested(cursor, () => operand(cursor, reading));
  }
  const prefixed =
    token.kind === 'word' && Object.hasOwn(PREFIXED, token.text) ? PREFIXED[token.text] : undefined;
  if (prefixed !== undefined || (token.kind === 'sign' && /^([-!~&+\\]|\.\.\.)$/.test(token.text))) {
    cursor.at += 1;
    if (token.text === 'try' && /^[?!]$/.test(tokenAt(cursor)?.text ?? '')) cursor.at += 1;
    const node = nodeOf(prefixed ?? 'prefix_expression', token.start);
    return close(
      cursor,
      add(
        node,
        nested(cursor, () => operand(cursor, reading)),
      ),
    );
  }
  const start = primary(cursor, reading);
  return start && postfix(cursor, reading, start);
}

const WORDS: Readonly<Record<string, string>> = {
  true: 'boolean',
  false: 'boolean',
  nil: 'nil',
  null: 'nil',
};

function primary(cursor: Cursor, reading: Reading): Growing | null {
  const token = tokenAt(cursor);
  switch (token?.kind) {
    case 'word':
      if (/^(if|switch|do)$/.test(token.text)) return cursor.grammar.statement(cursor);
      cursor.at += 1;
      return leaf(Object.hasOwn(WORDS, token.text) ? (WORDS[token.text] ?? '') : 'identifier', token);
    case 'number':
    case 'string':
    case 'interpolated':
    case 'macro':
      return strings(cursor);
    case 'open':
      return bracketed(cursor, reading);
    case 'sign':
      if (token.text === '<' && typeArguments(cursor)) return primary(cursor, reading);
      return token.text === '.' ? implicitMember(cursor) : null;
    default:
      return null;
  }
}

/** A literal; strings that stand side by side are one. */
function strings(cursor: Cursor): Growing | null {
  const token = take(cursor);
  if (!token) return null;
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
      add(node, close(cursor, add(pair, expression(cursor), 'value')));
    } else add(node, element);
    toComma(cursor);
  });
  return close(cursor, node);
}

/** An element, or one under `if (…)` and `for (…)` of a list. */
function elementAt(cursor: Cursor): Growing | null {
  const token = tokenAt(cursor);
  if (cursor.grammar.lines || !token || !/^(if|for)$/.test(token.text)) return expression(cursor);
  cursor.at += 1;
  if (isAt(cursor, '(')) pass(cursor);
  const node = nodeOf('conditional_element', token.start, [nested(cursor, () => elementAt(cursor))]);
  if (skip(cursor, 'else'))
    add(
      node,
      nested(cursor, () => elementAt(cursor)),
    );
  return close(cursor, node);
}

/** Past whatever could not be read, to the next element. */
function toComma(cursor: Cursor): void {
  while (tokenAt(cursor) && !skip(cursor, ',')) pass(cursor);
}

/** `(label: value, value)` at the cursor. */
export function argumentList(cursor: Cursor, type = 'arguments'): Growing {
  const node = nodeOf(type, tokenAt(cursor)?.start ?? 0);
  within(cursor, () => {
    const [token, next] = [tokenAt(cursor), tokenAt(cursor, 1)];
    const argument = nodeOf('argument', token?.start ?? 0);
    if (token?.kind === 'word' && next?.text === ':') {
      add(argument, leaf('identifier', token), 'label');
      cursor.at += 2;
    }
    add(argument, expression(cursor));
    toComma(cursor);
    if (argument.children.length > 0) add(node, argument);
  });
  return close(cursor, node);
}

function postfix(cursor: Cursor, reading: Reading, start: Growing): Growing {
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
  const token = tokenAt(cursor);
  switch (token?.text) {
    case '(': {
      const call = add(nodeOf('call_expression', node.start), node, 'function');
      return add(call, argumentList(cursor), 'arguments');
    }
    case '[': {
      const access = add(nodeOf('subscript_expression', node.start), node, 'object');
      return add(access, argumentList(cursor), 'index');
    }
    default:
      return cursor.grammar.lines && reading.braces ? trailing(cursor, node) : null;
  }
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
