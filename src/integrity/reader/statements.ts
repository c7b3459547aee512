import { argumentList } from './arguments.js';
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

/** Statements up to the cursor's limit, put under a node. */
export function statementsInto(cursor: Cursor, node: Growing): Growing {
  while (tokenAt(cursor)) {
    const before = cursor.at;
    if (!skip(cursor, ';')) add(node, cursor.grammar.statement(cursor));
    if (cursor.at === before) pass(cursor);
  }
  return node;
}

/** `{ … }` at the cursor as statements; null where no brace is. */
export function block(cursor: Cursor): Growing | null {
  const token = tokenAt(cursor);
  if (token?.text !== '{') return null;
  const node = nodeOf('block', token.start);
  within(cursor, () => {
    if (!skip(cursor, ';')) add(node, cursor.grammar.statement(cursor));
  });
  return close(cursor, node);
}

/** An expression as a statement of its own. */
export function expressionStatement(cursor: Cursor): Growing | null {
  const found = cursor.grammar.expression(cursor);
  return found && close(cursor, nodeOf('expression_statement', found.start, [found]));
}

/** `return`, `throw`, `break` with what follows on the line or before the semicolon. */
export function jump(cursor: Cursor): Growing {
  const token = take(cursor);
  const node = nodeOf(
    `${token?.text === 'rethrow' ? 'throw' : (token?.text ?? '')}_statement`,
    token?.start ?? 0,
  );
  const next = tokenAt(cursor);
  const alone = next === null || next.text === ';' || (cursor.grammar.lines && next.first);
  return close(cursor, alone ? node : add(node, cursor.grammar.expression(cursor)));
}

/** `@Test("name", .disabled())`: attributes in front of a declaration. */
export function attributes(cursor: Cursor): Growing[] {
  const found: Growing[] = [];
  for (let token = tokenAt(cursor); token?.kind === 'attribute'; token = tokenAt(cursor)) {
    cursor.at += 1;
    const node = add(
      nodeOf('attribute', token.start),
      leaf('identifier', { start: token.start + 1, end: token.end }),
      'name',
    );
    while (isAt(cursor, '.')) cursor.at += 2;
    const next = tokenAt(cursor);
    if (next?.text === '(' && (next.start === cursor.tokens[cursor.at - 1]?.end || !cursor.grammar.lines))
      add(node, argumentList(cursor), 'arguments');
    found.push(close(cursor, node));
  }
  return found;
}

/** Where a declaration starts, and its attributes and modifiers. */
export type Head = { readonly start: number; readonly before: readonly Growing[] };

/** A declaration with what stands in front of it. */
export function declaration(type: string, start: number, before: readonly Growing[]): Growing {
  const node = nodeOf(type, start);
  for (const each of before) add(node, each);
  return node;
}

/** The names between that of a type and its body; null where there are none. */
export function inheritance(cursor: Cursor, start: number): Growing | null {
  const node = nodeOf('inheritance', start);
  for (let token = tokenAt(cursor); token && !/^[{;]$/.test(token.text); token = tokenAt(cursor)) {
    if (token.kind === 'word') add(node, leaf('identifier', token));
    pass(cursor);
  }
  return node.children.length > 0 ? node : null;
}
