import { pairBrackets } from './pairBrackets.js';

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
  const alone = pairBrackets(reading.tokens);
  return { tokens: reading.tokens, comments: reading.comments, broken: alone || reading.broken };
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
  const { text, at } = reading;
  const [kind, length] = marked(reading) ?? named(text, at);
  push(reading, kind, at + length);
}

type Read = readonly [kind: TokenKind, length: number];

/** `@attribute`, `#macro`, `#if`, and a name in backticks. */
function marked({ text, at, lexicon }: Reading): Read | null {
  const sign = text[at] ?? '';
  if (!/[@#`]/.test(sign) || (sign !== '@' && !lexicon.hashes)) return null;
  if (sign === '`') return ['word', quotedEnd(text, at) - at];
  const name = matchAt(WORD, text, at + 1);
  if (name === null) return null;
  const isDirective = sign === '#' && /^(if|elseif|else|endif)$/.test(name);
  return [sign === '@' ? 'attribute' : isDirective ? 'directive' : 'macro', 1 + name.length];
}

function named(text: string, at: number): Read {
  const word = matchAt(WORD, text, at);
  if (word !== null) return ['word', word.length];
  const number = matchAt(NUMBER, text, at);
  if (number !== null) return ['number', number.length];
  const sign = text[at] ?? '';
  if (/[([{]/.test(sign)) return ['open', 1];
  if (/[)\]}]/.test(sign)) return ['close', 1];
  return ['sign', matchAt(SIGN, text, at)?.length ?? 1];
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
  const raw = lexicon.singleQuotes && prefix === 'r';
  const hashes = lexicon.singleQuotes ? '' : prefix;
  return scanString(text, at + whole.length, { quote: quote + hashes, hashes, raw, lexicon, depth });
}

type Quoting = Nesting & { readonly quote: string; readonly hashes: string; readonly raw: boolean };

function scanString(text: string, from: number, quoting: Quoting): StringEnd {
  const { quote, raw } = quoting;
  const long = quote.startsWith('"""') || quote.startsWith("'''");
  let interpolated = false;
  let at = from;
  while (at < text.length) {
    if (text.startsWith(quote, at)) return { end: at + quote.length, closed: true, interpolated };
    if (!long && /[\r\n]/.test(text[at] ?? '')) return { end: at, closed: false, interpolated };
    const inner = raw ? null : interpolationEnd(text, at, quoting);
    interpolated ||= inner !== null;
    at = inner ?? at + (raw ? 1 : escapeLength(text, at, quoting));
  }
  return { end: text.length, closed: false, interpolated };
}

/** Past `\(…)`, `${…}` or `$name`; null where none of them starts. */
function interpolationEnd(text: string, at: number, { hashes, lexicon, depth }: Quoting): number | null {
  const { sign, open } = lexicon.interpolation;
  const opening = sign === '\\' ? `\\${hashes}${open}` : sign + open;
  if (text.startsWith(opening, at))
    return expressionEnd(text, at + opening.length, { lexicon, depth: depth + 1 });
  return sign === '$' && text[at] === '$' && /\w/.test(text[at + 1] ?? '') ? at + 2 : null;
}

function escapeLength(text: string, at: number, { hashes }: Quoting): number {
  return text.startsWith(`\\${hashes}`, at) ? hashes.length + 2 : 1;
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
