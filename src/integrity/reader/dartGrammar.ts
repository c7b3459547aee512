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
  within,
} from './cursor.js';
import { closure } from './dartClosure.js';
import { declared, directive, ended } from './dartDeclarations.js';
import { expression } from './expressions.js';
import { block, expressionStatement, jump } from './statements.js';
import { type Lexicon } from './tokens.js';
import { typeName } from './types.js';

export const DART_LEXICON: Lexicon = {
  singleQuotes: true,
  interpolation: { sign: '$', open: '{' },
  hashes: false,
};

export const DART: Grammar = {
  lines: false,
  expression,
  statement,
  closure,
  fillers: new Set(['const', 'new', 'late', 'final', 'var']),
};

const STATEMENTS: Readonly<Record<string, (cursor: Cursor) => Growing | null>> = {
  if: conditional,
  while: conditional,
  for: conditional,
  do: repeated,
  try: guarded,
  switch: switched,
  return: jumped,
  break: jumped,
  continue: jumped,
  rethrow: jumped,
  yield: jumped,
  case: label,
  default: label,
  import: directive,
  export: directive,
  part: directive,
  library: directive,
  typedef: directive,
  await: awaited,
};

function statement(cursor: Cursor): Growing | null {
  const token = tokenAt(cursor);
  if (token?.kind === 'attribute') return declared(cursor);
  if (token?.text === '{') return block(cursor);
  if (token?.kind !== 'word') return ended(cursor, expressionStatement(cursor));
  return entryOf(STATEMENTS, token.text)?.(cursor) ?? declared(cursor);
}

function jumped(cursor: Cursor): Growing | null {
  return ended(cursor, jump(cursor));
}

/** `await for (…)` is a loop, anything else an expression. */
function awaited(cursor: Cursor): Growing | null {
  if (!isAt(cursor, 'for', 1)) return ended(cursor, expressionStatement(cursor));
  cursor.at += 1;
  return conditional(cursor);
}

/** `if (…) … else …`, `while (…) …`, `for (… in …) …`: the parts are blocks or single statements. */
function conditional(cursor: Cursor): Growing {
  const token = take(cursor);
  const node = nodeOf(`${token?.text ?? ''}_statement`, token?.start ?? 0);
  if (isAt(cursor, '(')) {
    if (token?.text === 'for') loopHead(cursor, node);
    else add(node, condition(cursor), 'condition');
  }
  add(
    node,
    nested(cursor, () => statement(cursor)),
    token?.text === 'if' ? 'consequence' : 'body',
  );
  if (token?.text === 'if' && skip(cursor, 'else'))
    add(
      node,
      nested(cursor, () => statement(cursor)),
      'alternative',
    );
  return close(cursor, node);
}

function condition(cursor: Cursor): Growing {
  const node = nodeOf('condition', tokenAt(cursor, 1)?.start ?? 0);
  within(cursor, () => add(node, expression(cursor)));
  node.end = Math.max(node.end, cursor.tokens[cursor.at - 2]?.end ?? 0);
  return node;
}

function loopHead(cursor: Cursor, node: Growing): void {
  within(cursor, () => {
    if (skip(cursor, 'in')) add(node, expression(cursor), 'right');
    else pass(cursor);
  });
}

function repeated(cursor: Cursor): Growing {
  const node = nodeOf('do_statement', take(cursor)?.start ?? 0);
  add(
    node,
    nested(cursor, () => statement(cursor)),
    'body',
  );
  if (skip(cursor, 'while') && isAt(cursor, '(')) add(node, condition(cursor), 'condition');
  skip(cursor, ';');
  return close(cursor, node);
}

function guarded(cursor: Cursor): Growing {
  const node = nodeOf('try_statement', take(cursor)?.start ?? 0);
  add(node, block(cursor), 'body');
  for (
    let token = tokenAt(cursor);
    token && /^(on|catch|finally)$/.test(token.text);
    token = tokenAt(cursor)
  ) {
    const clause = nodeOf(token.text === 'finally' ? 'finally_clause' : 'catch_clause', token.start);
    cursor.at += 1;
    if (token.text === 'on') add(clause, typeName(cursor), 'pattern');
    if (token.text === 'on') skip(cursor, 'catch');
    if (isAt(cursor, '(')) pass(cursor);
    add(node, close(cursor, add(clause, block(cursor), 'body')));
  }
  return close(cursor, node);
}

function switched(cursor: Cursor): Growing {
  const node = nodeOf('switch_statement', take(cursor)?.start ?? 0);
  if (isAt(cursor, '(')) add(node, condition(cursor), 'value');
  return close(cursor, add(node, block(cursor), 'body'));
}

function label(cursor: Cursor): Growing {
  const node = leaf('label', take(cursor) ?? { start: 0, end: 0 });
  while (tokenAt(cursor) && !skip(cursor, ':')) {
    if (isAt(cursor, ';') || isAt(cursor, '=>')) break;
    pass(cursor);
  }
  skip(cursor, '=>');
  return close(cursor, node);
}
