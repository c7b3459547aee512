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

export const SWIFT_LEXICON: Lexicon = {
  singleQuotes: false,
  interpolation: { sign: '\\', open: '(' },
  hashes: true,
};

export const SWIFT: Grammar = {
  lines: true,
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

const MODIFIERS = new Set(
  (
    'public private fileprivate internal open package final static class override mutating nonmutating nonisolated ' +
    'lazy weak unowned indirect required convenience dynamic optional isolated distributed prefix postfix infix async'
  ).split(' '),
);

const TYPES = new Set(['class', 'struct', 'enum', 'extension', 'actor', 'protocol']);

function statement(cursor: Cursor): Growing | null {
  const token = tokenAt(cursor);
  if (token?.kind === 'directive') return directive(cursor);
  if (token?.kind === 'attribute') return declared(cursor);
  if (token?.kind !== 'word') return expressionStatement(cursor);
  switch (token.text) {
    case 'if':
    case 'while':
    case 'guard':
      return conditional(cursor);
    case 'for':
      return loop(cursor);
    case 'repeat':
    case 'defer':
      return repeated(cursor);
    case 'do':
      return guarded(cursor);
    case 'switch':
      return switched(cursor);
    case 'return':
    case 'throw':
    case 'break':
    case 'continue':
    case 'fallthrough':
      return jump(cursor);
    case 'case':
    case 'default':
      return label(cursor);
    default:
      return declared(cursor);
  }
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
  if (token?.text === 'if' && skip(cursor, 'else')) {
    cursor.depth += 1;
    add(node, isAt(cursor, 'if') && cursor.depth < 150 ? conditional(cursor) : block(cursor), 'alternative');
    cursor.depth -= 1;
  }
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

/** A declaration with its attributes and modifiers, or whatever expression stands there instead. */
function declared(cursor: Cursor): Growing | null {
  const start = tokenAt(cursor)?.start ?? 0;
  const from = cursor.at;
  const before: Growing[] = attributes(cursor);
  for (let token = tokenAt(cursor); token && isModifier(cursor, token); token = tokenAt(cursor)) {
    before.push(leaf('modifier', token));
    cursor.at += 1;
    if (isAt(cursor, '(')) pass(cursor);
    before.push(...attributes(cursor));
  }
  const found = keyworded(cursor, { start, before });
  if (found) return found;
  if (before.length === 0) return expressionStatement(cursor);
  if (tokenAt(cursor)?.kind === 'directive' || cursor.at === from)
    return declaration('unknown', start, before);
  return expressionStatement(cursor) ?? declaration('unknown', start, before);
}

/** Modifiers are names elsewhere; in front of a declaration another word follows. */
function isModifier(cursor: Cursor, token: Token): boolean {
  if (token.kind !== 'word' || !MODIFIERS.has(token.text)) return false;
  const next = tokenAt(cursor, 1);
  if (token.text === 'class' && next)
    return /^(func|var|let|subscript|override|final|public|private)$/.test(next.text);
  return (
    next !== null &&
    (next.kind === 'word' ||
      next.kind === 'attribute' ||
      (next.text === '(' && tokenAt(cursor, 3)?.text === ')'))
  );
}

type Head = { readonly start: number; readonly before: readonly Growing[] };

function keyworded(cursor: Cursor, head: Head): Growing | null {
  const [token, next] = [tokenAt(cursor), tokenAt(cursor, 1)];
  if (token?.kind !== 'word' || !next) return null;
  if (TYPES.has(token.text) && next.kind === 'word') return typeDeclaration(cursor, head);
  if (token.text === 'func') return functionDeclaration(cursor, head);
  if (token.text === 'init' || token.text === 'subscript' || token.text === 'deinit')
    return head.before.length > 0 || /^[({?<]$/.test(next.text) ? functionDeclaration(cursor, head) : null;
  if ((token.text === 'let' || token.text === 'var') && next.kind !== 'sign') return variable(cursor, head);
  if (token.text === 'import' || token.text === 'typealias' || token.text === 'associatedtype')
    return line(cursor, head);
  return null;
}

function typeDeclaration(cursor: Cursor, { start, before }: Head): Growing {
  const node = declaration('type_declaration', start, before);
  add(node, leaf('keyword', take(cursor) ?? { start, end: start }), 'keyword');
  add(node, typeName(cursor), 'name');
  const inheritance = nodeOf('inheritance', tokenAt(cursor)?.start ?? start);
  while (tokenAt(cursor) && !isAt(cursor, '{')) {
    const token = tokenAt(cursor);
    if (token?.kind === 'word') add(inheritance, leaf('identifier', token));
    pass(cursor);
  }
  if (inheritance.children.length > 0) add(node, inheritance, 'inheritance');
  return close(cursor, add(node, block(cursor), 'body'));
}

function functionDeclaration(cursor: Cursor, { start, before }: Head): Growing {
  const node = declaration('function_declaration', start, before);
  const keyword = take(cursor);
  if (keyword?.text !== 'func' && keyword) add(node, leaf('identifier', keyword), 'name');
  while (tokenAt(cursor) && !/^[({<]$/.test(tokenAt(cursor)?.text ?? '')) {
    const name = take(cursor);
    if (name && keyword?.text === 'func') add(node, leaf('identifier', name), 'name');
  }
  if (isAt(cursor, '<')) {
    if (keyword?.text === 'func' && tokenAt(cursor, 1)?.text === '(') cursor.at += 1;
    else if (!typeArguments(cursor)) cursor.at += 1;
  }
  if (isAt(cursor, '(')) add(node, parameters(cursor), 'parameters');
  toBody(cursor);
  return close(cursor, add(node, block(cursor), 'body'));
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

/** Over `async throws -> Type where …` to the brace, if there is one: a protocol has none. */
function toBody(cursor: Cursor): void {
  for (let token = tokenAt(cursor); token && token.text !== '{'; token = tokenAt(cursor)) {
    const goesOn =
      /^(async|throws|rethrows|where|->)$/.test(token.text) ||
      /^(->|,|where)$/.test(cursor.tokens[cursor.at - 1]?.text ?? '');
    if ((token.first && !goesOn) || token.text === ';') return;
    pass(cursor);
  }
}

function variable(cursor: Cursor, { start, before }: Head): Growing {
  const node = declaration('variable_declaration', start, before);
  cursor.at += 1;
  const name = tokenAt(cursor);
  if (name?.kind === 'word') add(node, leaf('identifier', name), 'name');
  pass(cursor);
  if (skip(cursor, ':')) add(node, typeName(cursor), 'type');
  if (skip(cursor, '=')) add(node, expression(cursor), 'value');
  if (isAt(cursor, '{') && tokenAt(cursor)?.first === false) add(node, block(cursor), 'body');
  if (isAt(cursor, ',')) pass(cursor);
  return close(cursor, node);
}

/** What stands on one line and holds nothing to read. */
function line(cursor: Cursor, { start, before }: Head): Growing {
  const node = declaration(`${tokenAt(cursor)?.text ?? ''}_declaration`, start, before);
  cursor.at += 1;
  while (tokenAt(cursor)?.first === false && !isAt(cursor, ';')) pass(cursor);
  return close(cursor, node);
}

const IN_HEAD = /^([,.?!:<>&_]|->|\.\.\.)$/;

/** `{ [weak self] (a, b) -> Type in … }`. */
function closure(cursor: Cursor): Growing | null {
  const token = tokenAt(cursor);
  if (token?.text !== '{') return null;
  const node = nodeOf('closure', token.start);
  const body = nodeOf('block', token.end);
  const head = headLength(cursor);
  if (head > 0)
    add(
      node,
      leaf('parameters', {
        start: tokenAt(cursor, 1)?.start ?? token.end,
        end: tokenAt(cursor, head)?.end ?? token.end,
      }),
    );
  let entered = head === 0;
  within(cursor, () => {
    if (!entered) {
      cursor.at += head;
      entered = true;
    } else if (!skip(cursor, ';')) add(body, statement(cursor));
  });
  add(node, body, 'body');
  return close(cursor, node);
}

const STATEMENT = /^(for|if|let|var|return|guard|while|switch|do|try|await|func|throw|defer|repeat)$/;

/** How many tokens after the brace end with `in`; 0 for a closure without a head. */
function headLength(cursor: Cursor): number {
  const close = cursor.tokens[cursor.at]?.match ?? -1;
  let index = cursor.at + 1;
  while (index < close && index < cursor.at + 120) {
    const token = cursor.tokens[index];
    if (!token || token.text === 'in') return token ? index - cursor.at : 0;
    const fits =
      (token.kind === 'word' && !STATEMENT.test(token.text)) ||
      token.kind === 'attribute' ||
      (token.kind === 'sign' && IN_HEAD.test(token.text)) ||
      (token.kind === 'open' && token.text !== '{');
    if (!fits) return 0;
    index = token.kind === 'open' && token.match >= 0 ? token.match + 1 : index + 1;
  }
  return 0;
}
