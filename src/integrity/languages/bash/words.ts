/** A shell text while it is read. `quote`: how a single quote is written where the text stands in single quotes itself. */
export type Shell = {
  readonly text: string;
  readonly end: number;
  readonly quote: string;
  at: number;
};

/** Deeper nesting is read on as plain text: no script has it. */
const DEEPEST = 60;

const BREAKS = /[\s;|&()<>]/;

/** Where the word that starts at `at` ends. */
export function wordEnd(shell: Shell, at: number, depth = 0): number {
  let next = at;
  while (next < shell.end && !BREAKS.test(shell.text.charAt(next))) next = pieceEnd(shell, next, depth);
  return Math.min(next, shell.end);
}

/** One character, or all of a quotation or substitution that starts there. */
export function pieceEnd(shell: Shell, at: number, depth: number): number {
  const { text, end, quote } = shell;
  switch (text.charAt(at)) {
    case '\\':
      return at + 2;
    case "'":
      if (text.startsWith(quote, at)) return after(shell, quote, at + quote.length);
      return text[at + 1] === '"' ? after(shell, `"'`, at + 2) : at + 1;
    case '"':
      return depth > DEEPEST ? at + 1 : doubleEnd(shell, at + 1, depth + 1);
    case '`':
      return after(shell, '`', at + 1);
    case '$':
      if (depth > DEEPEST) return at + 1;
      if (text[at + 1] === '(') return bracketEnd(shell, at + 2, { close: ')', depth: depth + 1 });
      return text[at + 1] === '{' ? bracketEnd(shell, at + 2, { close: '}', depth: depth + 1 }) : at + 1;
    default:
      return Math.min(at + 1, end);
  }
}

function after({ text, end }: Shell, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found < 0 || found >= end ? end : found + sign.length;
}

function doubleEnd(shell: Shell, from: number, depth: number): number {
  let at = from;
  while (at < shell.end && shell.text[at] !== '"')
    at = shell.text[at] === "'" ? at + 1 : pieceEnd(shell, at, depth);
  return at + 1;
}

/** Behind the bracket that closes the one before `from`. */
export function bracketEnd(
  shell: Shell,
  from: number,
  { close, depth }: { readonly close: string; readonly depth: number },
): number {
  const open = close === ')' ? '(' : '{';
  let [at, level] = [from, 1];
  while (at < shell.end) {
    const sign = shell.text[at];
    if (sign === close) level -= 1;
    else if (sign === open) level += 1;
    if (level === 0) return at + 1;
    at = sign === close || sign === open ? at + 1 : pieceEnd(shell, at, depth);
  }
  return shell.end;
}

/** What a word is made of, as far as its text tells. */
export function wordType(text: string): 'number' | 'raw' | 'variable' | 'expansion' {
  if (/^-?\d+$/.test(text)) return 'number';
  if (/^"?\$(\w+|\{\w+\}|[?#@*])"?$/.test(text)) return 'variable';
  return /[$`]/.test(text) && !/^'[^']*'$/.test(text) ? 'expansion' : 'raw';
}

/** What a word says: without the quotes around it or, where only parts are quoted, around those. */
export function wordText(text: string): string {
  const [, single] = /^'([^']*)'$/.exec(text) ?? [];
  if (single !== undefined) return single;
  const [, double] = /^"((?:[^"\\]|\\[\s\S])*)"$/.exec(text) ?? [];
  return double === undefined
    ? text.replace(/\\(["'$`\\ ])|["']/g, '$1')
    : double.replace(/\\(["$`\\])/g, '$1');
}
