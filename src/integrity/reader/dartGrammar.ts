import {
  add,
  close,
  type Cursor,
  type Grammar,
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
import { expression } from './expressions.js';
import { attributes, block, declaration, expressionStatement, jump } from './statements.js';
import type { Lexicon, Token } from './tokens.js';
import { typeArguments, typeName } from './types.js';

export const DART_LEXICON: Lexicon = {
  singleQuotes: true,
  interpolation: { sign: '$', open: '{' },
  hashes: false,
};

export const DART: Grammar = {
  lines: false,
  statement,
  closure,
  fillers: new Set(['const', 'new', 'late', 'final', 'var']),
};

const TYPES = new Set(['class', 'mixin', 'enum', 'extension']);
const CLASS_MODIFIERS = new Set(['abstract', 'base', 'sealed', 'interface', 'final', 'mixin', 'augment']);
const MODIFIERS = new Set([
  'static',
  'external',
  'covariant',
  'late',
  'final',
  'const',
  'var',
  'factory',
  'augment',
]);

function statement(cursor: Cursor): Growing | null {
  const token = tokenAt(cursor);
  if (token?.kind === 'attribute') return declared(cursor);
  if (token?.text === '{') return block(cursor);
  if (token?.kind !== 'word') return ended(cursor, expressionStatement(cursor));
  switch (token.text) {
    case 'if':
    case 'while':
    case 'for':
      return conditional(cursor);
    case 'do':
      return repeated(cursor);
    case 'try':
      return guarded(cursor);
    case 'switch':
      return switched(cursor);
    case 'return':
    case 'break':
    case 'continue':
    case 'rethrow':
    case 'yield':
      return ended(cursor, jump(cursor));
    case 'case':
    case 'default':
      return label(cursor);
    case 'import':
    case 'export':
    case 'part':
    case 'library':
    case 'typedef':
      return directive(cursor, []);
    case 'await':
      if (!isAt(cursor, 'for', 1)) return ended(cursor, expressionStatement(cursor));
      cursor.at += 1;
      return conditional(cursor);
    default:
      return declared(cursor);
  }
}

/** With its semicolon, or with whatever stands before it and could not be read. */
function ended(cursor: Cursor, node: Growing | null): Growing | null {
  if (!node) return null;
  while (tokenAt(cursor) && !isAt(cursor, ';') && !isAt(cursor, '{')) {
    const before = tokenAt(cursor);
    if (before?.text === ',' || before?.text === ':') cursor.at += 1;
    const rest = expression(cursor);
    add(node, rest);
    if (!rest && tokenAt(cursor) === before) break;
    if (!rest) continue;
  }
  if (isAt(cursor, ';')) cursor.at += 1;
  return close(cursor, node);
}

function directive(cursor: Cursor, before: readonly Growing[]): Growing {
  const token = take(cursor);
  const node = declaration(`${token?.text ?? ''}_declaration`, before[0]?.start ?? token?.start ?? 0, before);
  while (tokenAt(cursor) && !isAt(cursor, ';')) {
    const part = tokenAt(cursor);
    if (part?.kind === 'string' || part?.kind === 'word')
      add(node, leaf(part.kind === 'word' ? 'identifier' : 'string', part));
    pass(cursor);
  }
  skip(cursor, ';');
  return close(cursor, node);
}

/** `if (…) … else …`, `while (…) …`, `for (… in …) …`: the parts are blocks or single statements. */
function conditional(cursor: Cursor): Growing {
  const token = take(cursor);
  const node = nodeOf(`${token?.text ?? ''}_statement`, token?.start ?? 0);
  if (isAt(cursor, '(')) {
    if (token?.text === 'for') loopHead(cursor, node);
    else add(node, condition(cursor), 'condition');
  }
  add(node, nested(cursor), token?.text === 'if' ? 'consequence' : 'body');
  if (token?.text === 'if' && skip(cursor, 'else')) add(node, nested(cursor), 'alternative');
  return close(cursor, node);
}

function nested(cursor: Cursor): Growing | null {
  cursor.depth += 1;
  const found = cursor.depth < 150 ? statement(cursor) : null;
  cursor.depth -= 1;
  return found;
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
  add(node, nested(cursor), 'body');
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

function declared(cursor: Cursor): Growing | null {
  const start = tokenAt(cursor)?.start ?? 0;
  const before: Growing[] = attributes(cursor);
  const keyword = tokenAt(cursor);
  if (keyword && /^(import|library|part|export)$/.test(keyword.text)) return directive(cursor, before);
  const at = cursor.at;
  while (CLASS_MODIFIERS.has(tokenAt(cursor)?.text ?? '') && tokenAt(cursor, 1)?.kind === 'word')
    cursor.at += 1;
  if (TYPES.has(tokenAt(cursor)?.text ?? '') && tokenAt(cursor, 1)?.kind === 'word')
    return typeDeclaration(cursor, { start, before });
  if (cursor.tokens[cursor.at - 1]?.text === 'mixin' && cursor.at > at) {
    cursor.at -= 1;
    return typeDeclaration(cursor, { start, before });
  }
  cursor.at = at;
  return member(cursor, { start, before });
}

type Head = { readonly start: number; readonly before: readonly Growing[] };

function typeDeclaration(cursor: Cursor, { start, before }: Head): Growing {
  const node = declaration('type_declaration', start, before);
  add(node, leaf('keyword', take(cursor) ?? { start, end: start }), 'keyword');
  if (isAt(cursor, 'class')) cursor.at += 1;
  const name = tokenAt(cursor);
  if (name?.kind === 'word') add(node, leaf('identifier', name), 'name');
  const inheritance = nodeOf('inheritance', name?.end ?? start);
  while (tokenAt(cursor) && !isAt(cursor, '{') && !isAt(cursor, ';')) {
    const token = tokenAt(cursor);
    if (token?.kind === 'word') add(inheritance, leaf('identifier', token));
    pass(cursor);
  }
  if (inheritance.children.length > 1) add(node, inheritance, 'inheritance');
  add(node, block(cursor), 'body');
  skip(cursor, ';');
  return close(cursor, node);
}

/** A function, a variable or a constructor if it is one; else an expression. */
function member(cursor: Cursor, head: Head): Growing | null {
  const from = cursor.at;
  const before = [...head.before];
  while (MODIFIERS.has(tokenAt(cursor)?.text ?? '') && tokenAt(cursor, 1)?.kind !== 'sign') {
    const token = take(cursor);
    if (token) before.push(leaf('modifier', token));
  }
  const start = head.start;
  const found = functionAt(cursor, { start, before }) ?? variableAt(cursor, { start, before });
  if (found) return found;
  cursor.at = from;
  const plain = expressionStatement(cursor);
  if (!plain) return head.before.length > 0 ? declaration('unknown', start, head.before) : null;
  return ended(cursor, plain);
}

/** The index after a type at this place; the place itself where none is. */
function afterType(cursor: Cursor): void {
  const token = tokenAt(cursor);
  if (token?.text === '(' && token.match >= 0 && cursor.tokens[token.match + 1]?.kind === 'word') {
    pass(cursor);
    return;
  }
  if (token?.kind !== 'word') return;
  cursor.at += 1;
  while (isAt(cursor, '.') && tokenAt(cursor, 1)?.kind === 'word') cursor.at += 2;
  if (isAt(cursor, '<')) typeArguments(cursor);
  if (isAt(cursor, '?')) cursor.at += 1;
}

function functionAt(cursor: Cursor, head: Head): Growing | null {
  const from = cursor.at;
  const name = functionName(cursor);
  const found = name && functionBody(cursor, name, head);
  if (!found) cursor.at = from;
  return found;
}

/** `Type name(`, `name(`, `get name`, `operator ==(`: steps to what follows the name. */
function functionName(cursor: Cursor): Token | null {
  const at = cursor.at;
  if (!nameFollows(cursor)) afterType(cursor);
  if (/^(get|set|operator)$/.test(tokenAt(cursor)?.text ?? '') && !isAt(cursor, '(', 1)) cursor.at += 1;
  const name = tokenAt(cursor);
  if (!name || (name.kind !== 'word' && cursor.tokens[cursor.at - 1]?.text !== 'operator')) {
    cursor.at = at;
    return null;
  }
  cursor.at += 1;
  while (isAt(cursor, '.') && tokenAt(cursor, 1)?.kind === 'word') cursor.at += 2;
  if (isAt(cursor, '<')) typeArguments(cursor);
  return name;
}

/** The word here is the name itself, with its parameters behind it. */
function nameFollows(cursor: Cursor): boolean {
  return tokenAt(cursor)?.kind === 'word' && (isAt(cursor, '(', 1) || isAt(cursor, '=>', 1));
}

const BODY = /^(\{|=>|async|sync)$/;

function functionBody(cursor: Cursor, name: Token, { start, before }: Head): Growing | null {
  const getter = cursor.tokens[cursor.at - 2]?.text === 'get';
  if (!isAt(cursor, '(') && !getter) return null;
  const open = tokenAt(cursor);
  const after = getter
    ? tokenAt(cursor)
    : open && open.match >= 0
      ? (cursor.tokens[open.match + 1] ?? null)
      : null;
  if (!after || !BODY.test(after.text)) return null;
  const node = declaration('function_declaration', start, before);
  add(node, leaf('identifier', name), 'name');
  if (!getter) add(node, parameters(cursor), 'parameters');
  return close(cursor, add(node, bodyAt(cursor), 'body'));
}

function parameters(cursor: Cursor): Growing {
  const node = nodeOf('parameters', tokenAt(cursor)?.start ?? 0);
  within(cursor, () => {
    const token = tokenAt(cursor);
    if (token) add(node, leaf('parameter', token));
    while (tokenAt(cursor) && !skip(cursor, ',')) pass(cursor);
  });
  return close(cursor, node);
}

/** `async { … }` or `=> …`; the semicolon of the latter belongs to the statement around. */
function bodyAt(cursor: Cursor): Growing | null {
  if (/^(async|sync)$/.test(tokenAt(cursor)?.text ?? '')) cursor.at += 1;
  skip(cursor, '*');
  const arrow = tokenAt(cursor);
  if (arrow?.text !== '=>') return block(cursor);
  cursor.at += 1;
  return close(cursor, add(nodeOf('block', arrow.start), expression(cursor)));
}

/** `Type name = value;`, and `name = value` behind `final` or `var`. */
function variableAt(cursor: Cursor, { start, before }: Head): Growing | null {
  const from = cursor.at;
  const bare = before.some(({ type }) => type === 'modifier');
  if (!(bare && /^[=;,]$/.test(tokenAt(cursor, 1)?.text ?? ''))) afterType(cursor);
  const [name, next] = [tokenAt(cursor), tokenAt(cursor, 1)];
  if (
    name?.kind !== 'word' ||
    !next ||
    !/^[=;,]$/.test(next.text) ||
    /^(is|as)$/.test(name.text) ||
    (cursor.at === from && !bare)
  ) {
    cursor.at = from;
    return null;
  }
  const node = declaration('variable_declaration', start, before);
  add(node, leaf('identifier', name), 'name');
  cursor.at += 1;
  if (skip(cursor, '=')) add(node, expression(cursor), 'value');
  while (tokenAt(cursor) && !skip(cursor, ';')) {
    if (isAt(cursor, '{')) break;
    pass(cursor);
  }
  return close(cursor, node);
}

/** `(a, b) async { … }`, `() => …`. */
function closure(cursor: Cursor): Growing | null {
  const token = tokenAt(cursor);
  if (token?.text !== '(' || token.match < 0) return null;
  if (!BODY.test(cursor.tokens[token.match + 1]?.text ?? '') || token.match + 1 >= cursor.limit) return null;
  const node = nodeOf('closure', token.start);
  add(node, parameters(cursor));
  cursor.depth += 1;
  if (cursor.depth < 150) add(node, bodyAt(cursor), 'body');
  cursor.depth -= 1;
  return close(cursor, node);
}
