import { parameters } from './arguments.js';
import { add, close, type Cursor, type Growing, nested, nodeOf, skip, textAt, tokenAt } from './cursor.js';
import { block } from './statements.js';

/** What starts a body behind parameters. */
export const BODY = /^(\{|=>|async|sync)$/;

/** `(a, b) async { … }`, `() => …`. */
export function closure(cursor: Cursor): Growing | null {
  const token = tokenAt(cursor);
  if (token?.text !== '(' || token.match < 0) return null;
  if (!BODY.test(cursor.tokens[token.match + 1]?.text ?? '') || token.match + 1 >= cursor.limit) return null;
  const node = nodeOf('closure', token.start);
  add(node, parameters(cursor));
  add(
    node,
    nested(cursor, () => bodyAt(cursor)),
    'body',
  );
  return close(cursor, node);
}

/** `async { … }` or `=> …`; the semicolon of the latter belongs to the statement around. */
export function bodyAt(cursor: Cursor): Growing | null {
  if (/^(async|sync)$/.test(textAt(cursor))) cursor.at += 1;
  skip(cursor, '*');
  const arrow = tokenAt(cursor);
  if (arrow?.text !== '=>') return block(cursor);
  cursor.at += 1;
  return close(cursor, add(nodeOf('block', arrow.start), cursor.grammar.expression(cursor)));
}
