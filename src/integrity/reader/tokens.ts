/** What tells the two languages of this reader apart, as far as their words and strings go. */
export type Lexicon = {
  /** `'` starts a string too, and `r'…'` a raw one. */
  readonly singleQuotes: boolean;
  /** What starts an expression within a string, besides the brace or parenthesis itself: `\` of `\(`, `$` of `${`. */
  readonly interpolation: { readonly sign: string; readonly open: string };
  /** `#if`, `#"raw"#` and backticks around names. */
  readonly hashes: boolean;
};

export type TokenKind =
  | 'word'
  | 'number'
  | 'string'
  | 'interpolated'
  | 'sign'
  | 'open'
  | 'close'
  | 'attribute'
  | 'macro'
  | 'directive';

/** UTF-16 offsets, half-open. */
export type Token = {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A line ends between the token before and this one. */
  readonly first: boolean;
  /** Of a bracket: the index of its partner, or -1 for one that has none. */
  match: number;
};

export type Tokens = {
  readonly tokens: readonly Token[];
  /** In order; offsets as above. */
  readonly comments: readonly { readonly start: number; readonly end: number }[];
  /** A bracket without a partner, or a string or comment without an end. */
  readonly broken: boolean;
};

const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /0[xob][\da-f_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:e[+-]?\d+)?/iy;
const SIGN = /===|!==|\.\.\.|\.\.<|\?\?=|\?\.\.|==|!=|<=|>=|&&|\|\||\?\?|->|=>|\?\.|\.\.|[-+*/%&|^]=|[^\s]/uy;
const SPACE = /\s+/y;
const LINE_COMMENT = /\/\/[^\r\n]*/y;

/** Splits a text into tokens; linear in its length, and never fails. */
export function tokensOf(text: string, lexicon: Lexicon): Tokens {
  const reading: Reading = { text, lexicon, tokens: [], comments: [], at: 0, first: true, broken: false };
  while (reading.at < text.length) readOne(reading);
  const broken = pairBrackets(reading.tokens) || reading.broken;
  return { tokens: reading.tokens, comments: reading.comments, broken };
}

type Reading = {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly tokens: Token[];
  readonly comments: { start: number; end: number }[];
  at: number;
  first: boolean;
  broken: boolean;
};

function readOne(reading: Reading): void {
  const { text, at } = reading;
  const space = matchAt(SPACE, text, at);
  if (space !== null) {
    reading.first ||= /[\r\n]/.test(space);
    reading.at += space.length;
    return;
  }
  if (readComment(reading)) return;
  const string = stringEnd(text, at, { lexicon: reading.lexicon, depth: 0 });
  if (string) {
    reading.broken ||= !string.closed;
    push(reading, string.interpolated ? 'interpolated' : 'string', string.end);
    return;
  }
  readPlain(reading);
}

function readPlain(reading: Reading): void {
  const { text, at, lexicon } = reading;
  const sign = text[at] ?? '';
  const name = matchAt(WORD, text, at + 1);
  if (sign === '@' && name !== null) {
    push(reading, 'attribute', at + 1 + name.length);
    return;
  }
  if (sign === '#' && lexicon.hashes && name !== null) {
    push(reading, /^(if|elseif|else|endif)$/.test(name) ? 'directive' : 'macro', at + 1 + name.length);
    return;
  }
  if (sign === '`' && lexicon.hashes) {
    push(reading, 'word', quotedEnd(text, at));
    return;
  }
  const word = matchAt(WORD, text, at);
  if (word !== null) {
    push(reading, 'word', at + word.length);
    return;
  }
  const number = matchAt(NUMBER, text, at);
  if (number !== null) {
    push(reading, 'number', at + number.length);
    return;
  }
  if (/[([{]/.test(sign)) {
    push(reading, 'open', at + 1);
    return;
  }
  if (/[)\]}]/.test(sign)) {
    push(reading, 'close', at + 1);
    return;
  }
  push(reading, 'sign', at + (matchAt(SIGN, text, at)?.length ?? 1));
}

function push(reading: Reading, kind: TokenKind, end: number): void {
  const { text, at, first } = reading;
  reading.tokens.push({ kind, start: at, end, text: text.slice(at, end), first, match: -1 });
  reading.at = end;
  reading.first = false;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The end of a name in backticks, which stays on its line. */
function quotedEnd(text: string, at: number): number {
  const found = /[`\r\n]/g;
  found.lastIndex = at + 1;
  const end = found.exec(text)?.index ?? text.length;
  return text[end] === '`' ? end + 1 : end;
}

/** Block comments nest in both languages. */
function readComment(reading: Reading): boolean {
  const { text, at } = reading;
  const line = matchAt(LINE_COMMENT, text, at);
  if (line === null && !text.startsWith('/*', at)) return false;
  const end = line === null ? blockEnd(text, at) : at + line.length;
  if (end === null) reading.broken = true;
  reading.comments.push({ start: at, end: end ?? text.length });
  reading.first ||= /[\r\n]/.test(text.slice(at, end ?? text.length));
  reading.at = end ?? text.length;
  return true;
}

function blockEnd(text: string, at: number): number | null {
  const sign = /\/\*|\*\//g;
  sign.lastIndex = at;
  let depth = 0;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return found.index + 2;
  }
  return null;
}

/** Strings within expressions within strings are followed so far. */
const DEEPEST = 40;

type Nesting = { readonly lexicon: Lexicon; readonly depth: number };
type StringEnd = { readonly end: number; readonly closed: boolean; readonly interpolated: boolean };

/** Null where no string starts. */
function stringEnd(text: string, at: number, { lexicon, depth }: Nesting): StringEnd | null {
  if (depth > DEEPEST) return null;
  const opening = lexicon.singleQuotes ? /(r?)("""|'''|"|')/y : /(#*)("""|")/y;
  opening.lastIndex = at;
  const found = opening.exec(text);
  if (!found) return null;
  const [whole, prefix = '', quote = ''] = found;
  const raw = lexicon.singleQuotes ? prefix === 'r' : false;
  const hashes = lexicon.singleQuotes ? '' : prefix;
  return scanString(text, at + whole.length, { quote: quote + hashes, hashes, raw, lexicon, depth });
}

type Quoting = Nesting & { readonly quote: string; readonly hashes: string; readonly raw: boolean };

function scanString(text: string, from: number, { quote, hashes, raw, lexicon, depth }: Quoting): StringEnd {
  const { sign, open } = lexicon.interpolation;
  const escape = `\\${hashes}`;
  const long = quote.startsWith('"""') || quote.startsWith("'''");
  let interpolated = false;
  let at = from;
  while (at < text.length) {
    if (text.startsWith(quote, at)) return { end: at + quote.length, closed: true, interpolated };
    const inner = raw ? null : `${sign === '\\' ? escape : sign}${open}`;
    if (inner !== null && text.startsWith(inner, at)) {
      interpolated = true;
      at = expressionEnd(text, at + inner.length, { lexicon, depth: depth + 1 });
    } else if (!raw && text.startsWith(escape, at)) at += escape.length + 1;
    else if (!long && /[\r\n]/.test(text[at] ?? '')) return { end: at, closed: false, interpolated };
    else {
      interpolated ||= !raw && sign === '$' && text[at] === '$' && /[\w]/.test(text[at + 1] ?? '');
      at += 1;
    }
  }
  return { end: text.length, closed: false, interpolated };
}

/** Past the bracket that closes an expression within a string; strings in it may hold expressions in turn. */
function expressionEnd(text: string, from: number, nesting: Nesting): number {
  let depth = 1;
  let at = from;
  while (at < text.length && depth > 0) {
    const string = stringEnd(text, at, nesting);
    if (string) {
      at = string.end;
      continue;
    }
    if (/[([{]/.test(text[at] ?? '')) depth += 1;
    else if (/[)\]}]/.test(text[at] ?? '')) depth -= 1;
    at += 1;
  }
  return at;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Fills in `match`; whether a bracket was left alone. A brace closes whatever stands open within it. */
function pairBrackets(tokens: readonly Token[]): boolean {
  const open: number[] = [];
  /** Where in `open` the braces are. */
  const braces: number[] = [];
  let alone = false;
  tokens.forEach((token, index) => {
    if (token.kind === 'open') {
      if (token.text === '{') braces.push(open.length);
      open.push(index);
    }
    if (token.kind !== 'close') return;
    const last = open.length - 1;
    const at = token.text === '}' ? (braces.pop() ?? -1) : last;
    const partner = tokens[open[at] ?? -1];
    if (!partner || CLOSING[partner.text] !== token.text) {
      alone = true;
      return;
    }
    alone ||= at < last;
    partner.match = index;
    token.match = open[at] ?? -1;
    open.length = at;
  });
  return alone || open.length > 0;
}
