import {
  add,
  close,
  type Cursor,
  type Growing,
  leaf,
  nodeOf,
  pass,
  skip,
  tokenAt,
  within,
} from './cursor.js';

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
    add(argument, cursor.grammar.expression(cursor));
    toComma(cursor);
    if (argument.children.length > 0) add(node, argument);
  });
  return close(cursor, node);
}

/** Past whatever could not be read, to the next element. */
export function toComma(cursor: Cursor): void {
  while (tokenAt(cursor) && !skip(cursor, ',')) pass(cursor);
}

/** `(a: Int, b: Int)` at the cursor: one node each, by its first word. */
export function parameters(cursor: Cursor): Growing {
  const node = nodeOf('parameters', tokenAt(cursor)?.start ?? 0);
  within(cursor, () => {
    const token = tokenAt(cursor);
    if (token) add(node, leaf('parameter', token));
    while (tokenAt(cursor) && !skip(cursor, ',')) pass(cursor);
  });
  return close(cursor, node);
}
