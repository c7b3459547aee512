import { add, close, type Cursor, type Growing, leaf, nodeOf, skip, tokenAt, within } from './cursor.js';
import { type Token } from './tokens.js';

/** A head is looked for so far. */
const FARTHEST = 120;
const IN_HEAD = /^([,.?!:<>&_]|->|\.\.\.)$/;

/** `{ [weak self] (a, b) -> Type in … }`. */
export function closure(cursor: Cursor): Growing | null {
  const token = tokenAt(cursor);
  if (token?.text !== '{') return null;
  const node = nodeOf('closure', token.start);
  const head = headLength(cursor);
  const [first, last] = [tokenAt(cursor, 1), tokenAt(cursor, head)];
  if (head > 0 && first && last) add(node, leaf('parameters', { start: first.start, end: last.end }));
  const body = nodeOf('block', last?.end ?? token.end);
  let entered = head === 0;
  within(cursor, () => {
    if (!entered) {
      cursor.at += head;
      entered = true;
    } else if (!skip(cursor, ';')) add(body, cursor.grammar.statement(cursor));
  });
  add(node, body, 'body');
  return close(cursor, node);
}

const STATEMENT = /^(for|if|let|var|return|guard|while|switch|do|try|await|func|throw|defer|repeat)$/;

/** How many tokens after the brace end with `in`; 0 for a closure without a head. */
function headLength(cursor: Cursor): number {
  const end = Math.min(cursor.tokens[cursor.at]?.match ?? 0, cursor.at + FARTHEST);
  let index = cursor.at + 1;
  while (index < end) {
    const token = cursor.tokens[index];
    if (token?.text === 'in') return index - cursor.at;
    if (!token || !fitsHead(token)) return 0;
    index = token.kind === 'open' && token.match >= 0 ? token.match + 1 : index + 1;
  }
  return 0;
}

function fitsHead({ kind, text }: Token): boolean {
  if (kind === 'word') return !STATEMENT.test(text);
  if (kind === 'sign') return IN_HEAD.test(text);
  return kind === 'attribute' || (kind === 'open' && text !== '{');
}
