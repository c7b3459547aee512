import {
  add,
  close,
  type Cursor,
  type Growing,
  LONGEST,
  nested,
  nodeOf,
  type Reading,
  skip,
  tokenAt,
} from './cursor.js';
import { operand } from './operands.js';
import { typeName } from './types.js';

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
