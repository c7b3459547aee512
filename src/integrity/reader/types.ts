import { close, type Cursor, type Growing, leaf, pass, textAt, tokenAt } from './cursor.js';

/** Type arguments are looked ahead so far. */
const FARTHEST = 48;

/** Steps over `<…>` if that is what stands at the cursor: balanced, of types only, and something follows it. */
export function typeArguments(cursor: Cursor): boolean {
  const start = cursor.at;
  let depth = 0;
  while (cursor.at - start < FARTHEST) {
    const token = tokenAt(cursor);
    if (!token || !/^(word|sign|open|attribute)$/.test(token.kind)) break;
    if (token.kind === 'sign' && !/^([<>,.?&:_!]|->|\.\.\.)$/.test(token.text)) break;
    if (token.text === '{') break;
    depth += token.text === '<' ? 1 : token.text === '>' ? -1 : 0;
    pass(cursor);
    if (depth > 0) continue;
    if (followsType(cursor)) return true;
    break;
  }
  cursor.at = start;
  return false;
}

function followsType(cursor: Cursor): boolean {
  const token = tokenAt(cursor);
  return (
    token === null ||
    /^([([{.,)\]};:?!]|=>|\?\.|\.\.)$/.test(token.text) ||
    token.first ||
    token.kind === 'word'
  );
}

/** `A.B<C>?`, `[A]`, `(A, B)`, `any A & B`: the name of a type, as one node. */
export function typeName(cursor: Cursor): Growing | null {
  const first = tokenAt(cursor);
  if (!first) return null;
  const node = leaf('type', first);
  while (/^(some|any|inout)$/.test(textAt(cursor)) || tokenAt(cursor)?.kind === 'attribute') cursor.at += 1;
  const token = tokenAt(cursor);
  if ((token?.kind !== 'word' && token?.kind !== 'open') || token.text === '{') return null;
  pass(cursor);
  let more = true;
  while (more) more = typeSuffix(cursor);
  return close(cursor, node);
}

/** Whether there was one, which is stepped over. */
function typeSuffix(cursor: Cursor): boolean {
  const [token, last] = [tokenAt(cursor), cursor.tokens[cursor.at - 1]];
  if (!token) return false;
  switch (token.text) {
    case '.':
    case '&':
      cursor.at += 2;
      return true;
    case '<':
      return typeArguments(cursor);
    case '?':
    case '!':
      if (token.start !== last?.end) return false;
      cursor.at += 1;
      return true;
    default:
      return false;
  }
}
