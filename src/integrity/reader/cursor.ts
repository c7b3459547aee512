import type { Syntax } from '../syntax.js';
import type { Token } from './tokens.js';

/** A node while the tree is built. */
export type Growing = {
  readonly type: string;
  field: string;
  readonly start: number;
  end: number;
  parent: Syntax | null;
  readonly children: Growing[];
};

/** Where the reader stands; `limit` is the index of the token that it must not pass. */
export type Cursor = {
  readonly tokens: readonly Token[];
  readonly grammar: Grammar;
  at: number;
  limit: number;
  depth: number;
};

/** What a language adds to the expressions both share. */
export type Grammar = {
  readonly expression: (cursor: Cursor, reading?: Reading) => Growing | null;
  /** The end of a line ends a statement. */
  readonly lines: boolean;
  /** A statement at the cursor, which it passes; null where none starts. */
  readonly statement: (cursor: Cursor) => Growing | null;
  /** What starts with an opening bracket here: a closure of the language; null for anything else. */
  readonly closure: (cursor: Cursor) => Growing | null;
  /** Words in front of an operand that change nothing of its shape, such as `const`. */
  readonly fillers: ReadonlySet<string>;
};

/** `braces`: an opening brace may belong to the expression, which it may not in the head of an `if`. */
export type Reading = { readonly braces: boolean };

/** A chain is followed so far; nobody writes longer ones. */
export const LONGEST = 400;

/** Deeper nesting is passed over: nobody writes it. */
export const DEEPEST = 150;

export function tokenAt(cursor: Cursor, ahead = 0): Token | null {
  const index = cursor.at + ahead;
  return index < cursor.limit ? (cursor.tokens[index] ?? null) : null;
}

export function isAt(cursor: Cursor, text: string, ahead = 0): boolean {
  return tokenAt(cursor, ahead)?.text === text;
}

/** The empty string at the end. */
export function textAt(cursor: Cursor, ahead = 0): string {
  return tokenAt(cursor, ahead)?.text ?? '';
}

/** The token at the cursor, which steps over it. */
export function take(cursor: Cursor): Token | null {
  const token = tokenAt(cursor);
  if (token) cursor.at += 1;
  return token;
}

/** Steps over the token if it is this one. */
export function skip(cursor: Cursor, text: string): boolean {
  const found = isAt(cursor, text);
  if (found) cursor.at += 1;
  return found;
}

/** Past one token, or past a whole bracketed stretch. */
export function pass(cursor: Cursor): void {
  const token = tokenAt(cursor);
  cursor.at =
    token?.kind === 'open' && token.match >= 0 ? Math.min(token.match + 1, cursor.limit) : cursor.at + 1;
}

export function nodeOf(type: string, start: number, children: readonly (Growing | null)[] = []): Growing {
  const node: Growing = { type, field: '', start, end: start, parent: null, children: [] };
  for (const child of children) if (child) add(node, child);
  return node;
}

export function leaf(
  type: string,
  { start, end }: { readonly start: number; readonly end: number },
): Growing {
  return { type, field: '', start, end, parent: null, children: [] };
}

/** Puts a node under another, which grows to hold it. */
export function add(parent: Growing, child: Growing | null, field = child?.field ?? ''): Growing {
  if (!child) return parent;
  child.parent = parent;
  child.field = field;
  parent.children.push(child);
  parent.end = Math.max(parent.end, child.end);
  return parent;
}

/** The node reaches to the end of the last token that was passed. */
export function close(cursor: Cursor, node: Growing): Growing {
  node.end = Math.max(node.end, cursor.tokens[cursor.at - 1]?.end ?? 0);
  return node;
}

/** Reads what stands between a bracket at the cursor and its partner, and steps over both. */
export function within(cursor: Cursor, read: () => void): void {
  const token = take(cursor);
  const outer = cursor.limit;
  const end = token && token.match >= 0 ? Math.min(token.match, outer) : outer;
  cursor.limit = end;
  cursor.depth += 1;
  if (cursor.depth > DEEPEST) cursor.at = end;
  while (cursor.at < end) {
    const before = cursor.at;
    read();
    if (cursor.at === before) pass(cursor);
  }
  cursor.depth -= 1;
  cursor.limit = outer;
  cursor.at = Math.min(end + 1, outer);
}

/** Reads something one level deeper; null where nesting gets too deep. */
export function nested(cursor: Cursor, read: () => Growing | null): Growing | null {
  cursor.depth += 1;
  const found = cursor.depth > DEEPEST ? null : read();
  cursor.depth -= 1;
  return found;
}
