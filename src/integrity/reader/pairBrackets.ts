import type { Token } from './tokens.js';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

type Open = { readonly all: number[]; /** Where in `all` the braces are. */ readonly braces: number[] };

/** Fills in `match`; whether a bracket was left alone. A brace closes whatever stands open within it. */
export function pairBrackets(tokens: readonly Token[]): boolean {
  const open: Open = { all: [], braces: [] };
  const alone = tokens.filter((token, index) => !pairOne(tokens, open, { token, index }));
  return alone.length > 0 || open.all.length > 0;
}

/** Whether the token, if it closes anything, closes what was opened last. */
function pairOne(
  tokens: readonly Token[],
  { all, braces }: Open,
  { token, index }: { readonly token: Token; readonly index: number },
): boolean {
  if (token.kind === 'open') {
    if (token.text === '{') braces.push(all.length);
    all.push(index);
  }
  if (token.kind !== 'close') return true;
  const last = all.length - 1;
  const at = token.text === '}' ? (braces.pop() ?? -1) : last;
  const opened = all[at] ?? -1;
  const partner = tokens[opened];
  if (!partner || CLOSING[partner.text] !== token.text) return false;
  partner.match = index;
  token.match = opened;
  all.length = at;
  return at === last;
}
