import { type Token, tokensOf } from './tokens.js';

/** What a shell script does, as far as it decides whose failure is the script's. */
export type ShellNode =
  | { readonly kind: 'simple'; readonly words: readonly Token[] }
  | { readonly kind: 'list'; readonly items: readonly ShellNode[] }
  | {
      readonly kind: 'chain';
      readonly sign: '&&' | '||';
      readonly left: ShellNode;
      readonly right: ShellNode;
    }
  | { readonly kind: 'pipe'; readonly parts: readonly ShellNode[] }
  | { readonly kind: 'not' | 'background' | 'loop'; readonly body: ShellNode }
  | {
      readonly kind: 'choice';
      readonly test: ShellNode;
      readonly then: ShellNode;
      readonly otherwise: ShellNode | null;
    };

type Cursor = { readonly tokens: readonly Token[]; at: number; depth: number };

const CLOSING = new Set(['then', 'fi', 'else', 'elif', 'do', 'done', 'esac', '}']);
/** Deeper nesting is read as plain words. */
const DEEPEST = 40;

/** Reads a POSIX shell script. Never fails: what does not fit is taken as words. */
export function parseShell(text: string): ShellNode {
  const cursor: Cursor = { tokens: tokensOf(text), at: 0, depth: 0 };
  const items: ShellNode[] = [];
  while (cursor.at < cursor.tokens.length) {
    const before = cursor.at;
    items.push(...listAt(cursor).items);
    if (cursor.at === before) cursor.at += 1;
  }
  return { kind: 'list', items };
}

function here({ tokens, at }: Cursor): Token | undefined {
  return tokens[at];
}

function isOperator(token: Token | undefined, ...texts: readonly string[]): boolean {
  return token?.kind === 'operator' && texts.includes(token.text);
}

function isWord(token: Token | undefined, ...texts: readonly string[]): boolean {
  return token?.kind === 'word' && !token.quoted && texts.includes(token.text);
}

function listAt(cursor: Cursor): { kind: 'list'; items: ShellNode[] } {
  const items: ShellNode[] = [];
  for (;;) {
    while (isOperator(here(cursor), ';', '\n', ';;', '&')) cursor.at += 1;
    const token = here(cursor);
    if (
      !token ||
      isOperator(token, ')') ||
      (token.kind === 'word' && !token.quoted && CLOSING.has(token.text))
    )
      break;
    const before = cursor.at;
    const item = chainAt(cursor);
    items.push(isOperator(here(cursor), '&') ? { kind: 'background', body: item } : item);
    if (cursor.at === before) break;
  }
  return { kind: 'list', items };
}

function chainAt(cursor: Cursor): ShellNode {
  let left = pipeAt(cursor);
  while (isOperator(here(cursor), '&&', '||')) {
    const sign = here(cursor)?.text === '&&' ? '&&' : '||';
    cursor.at += 1;
    while (isOperator(here(cursor), '\n')) cursor.at += 1;
    left = { kind: 'chain', sign, left, right: pipeAt(cursor) };
  }
  return left;
}

function pipeAt(cursor: Cursor): ShellNode {
  const negated = isWord(here(cursor), '!');
  if (negated) cursor.at += 1;
  const parts = [commandAt(cursor)];
  while (isOperator(here(cursor), '|', '|&')) {
    cursor.at += 1;
    while (isOperator(here(cursor), '\n')) cursor.at += 1;
    parts.push(commandAt(cursor));
  }
  const [first] = parts;
  const body: ShellNode = parts.length === 1 && first ? first : { kind: 'pipe', parts };
  return negated ? { kind: 'not', body } : body;
}

function commandAt(cursor: Cursor): ShellNode {
  const token = here(cursor);
  if (cursor.depth > DEEPEST) return simpleAt(cursor);
  cursor.depth += 1;
  try {
    if (isOperator(token, '(')) return enclosed(cursor, (each) => isOperator(each, ')'));
    if (isWord(token, '{')) return enclosed(cursor, (each) => isWord(each, '}'));
    if (isWord(token, 'if')) return choiceAt(cursor);
    if (isWord(token, 'for', 'while', 'until', 'select')) return loopAt(cursor);
    if (isWord(token, 'case')) return caseAt(cursor);
    return simpleAt(cursor);
  } finally {
    cursor.depth -= 1;
  }
}

function enclosed(cursor: Cursor, ends: (token: Token | undefined) => boolean): ShellNode {
  cursor.at += 1;
  const list = listAt(cursor);
  if (ends(here(cursor))) cursor.at += 1;
  return list;
}

function choiceAt(cursor: Cursor): ShellNode {
  cursor.at += 1;
  const test = listAt(cursor);
  if (isWord(here(cursor), 'then')) cursor.at += 1;
  const then = listAt(cursor);
  if (isWord(here(cursor), 'elif')) return { kind: 'choice', test, then, otherwise: choiceAt(cursor) };
  let otherwise: ShellNode | null = null;
  if (isWord(here(cursor), 'else')) {
    cursor.at += 1;
    otherwise = listAt(cursor);
  }
  if (isWord(here(cursor), 'fi')) cursor.at += 1;
  return { kind: 'choice', test, then, otherwise };
}

function loopAt(cursor: Cursor): ShellNode {
  while (here(cursor) && !isWord(here(cursor), 'do')) cursor.at += 1;
  cursor.at += 1;
  const body = listAt(cursor);
  if (isWord(here(cursor), 'done')) cursor.at += 1;
  return { kind: 'loop', body };
}

/** The branches of a `case` run by a condition, whatever it is: their patterns are passed over. */
function caseAt(cursor: Cursor): ShellNode {
  const test: ShellNode = { kind: 'simple', words: [] };
  const items: ShellNode[] = [];
  while (here(cursor) && !isWord(here(cursor), 'in')) cursor.at += 1;
  cursor.at += 1;
  while (here(cursor) && !isWord(here(cursor), 'esac')) {
    while (here(cursor) && !isOperator(here(cursor), ')') && !isWord(here(cursor), 'esac')) cursor.at += 1;
    if (isOperator(here(cursor), ')')) cursor.at += 1;
    const before = cursor.at;
    items.push({ kind: 'choice', test, then: listAt(cursor), otherwise: null });
    if (cursor.at === before && !isWord(here(cursor), 'esac')) cursor.at += 1;
  }
  cursor.at += 1;
  return { kind: 'list', items };
}

/** A function's body is read where it stands: it is called somewhere. */
function simpleAt(cursor: Cursor): ShellNode {
  const words: Token[] = [];
  for (let token = here(cursor); token?.kind === 'word'; token = here(cursor)) {
    words.push(token);
    cursor.at += 1;
  }
  if (isOperator(here(cursor), '(') && isOperator(cursor.tokens[cursor.at + 1], ')')) {
    cursor.at += 2;
    while (isOperator(here(cursor), '\n')) cursor.at += 1;
    return commandAt(cursor);
  }
  return { kind: 'simple', words };
}
