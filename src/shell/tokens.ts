/** A word with its quotes taken off, or an operator. */
export type Token = {
  readonly kind: 'word' | 'operator';
  readonly text: string;
  /** From 0 in the script. */
  readonly line: number;
  /** UTF-16 units from the script's start, half-open, quotes included; line ends count as one. */
  readonly start: number;
  readonly end: number;
  /** A word that held quotes is no keyword and no assignment. */
  readonly quoted: boolean;
};

const OPERATORS = ['&&', '||', ';;', '|&', ';', '|', '&', '(', ')', '\n'];

type Reader = { readonly text: string; at: number; line: number; readonly heredocs: string[] };

/**
 * Splits a POSIX shell script into words and operators. Comments, redirections and the bodies of here-documents are left
 * out; `$(…)` and `${…}` stay inside of the word they stand in. Never fails: an open quote ends with the text.
 */
export function tokensOf(text: string): Token[] {
  const reader: Reader = { text: text.replace(/\r\n?/g, '\n'), at: 0, line: 0, heredocs: [] };
  const tokens: Token[] = [];
  while (reader.at < reader.text.length) {
    const token = nextToken(reader);
    if (token) tokens.push(token);
  }
  return tokens;
}

function nextToken(reader: Reader): Token | null {
  const { text } = reader;
  const rest = text.slice(reader.at, reader.at + 2);
  const character = rest.charAt(0);
  if (character === ' ' || character === '\t') return skip(reader, 1);
  if (rest === '\\\n') {
    reader.line += 1;
    return skip(reader, 2);
  }
  if (character === '#') return skip(reader, lengthOfLine(text, reader.at));
  const redirection = /^(\d*|&)(>>|>\||<<<|<>|>&|<&|<<-?|>|<)/.exec(text.slice(reader.at, reader.at + 8));
  if (redirection) return redirected(reader, redirection[0]);
  const operator = OPERATORS.find((each) => rest.startsWith(each));
  if (operator !== undefined) return operatorAt(reader, operator);
  return wordAt(reader);
}

function skip(reader: Reader, length: number): null {
  reader.at += length;
  return null;
}

function lengthOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return (end < 0 ? text.length : end) - at;
}

function operatorAt(reader: Reader, operator: string): Token {
  const { at: start, line } = reader;
  reader.at += operator.length;
  if (operator === '\n') {
    reader.line += 1;
    for (const end of reader.heredocs.splice(0)) skipHeredoc(reader, end);
  }
  return { kind: 'operator', text: operator, line, start, end: start + operator.length, quoted: false };
}

/** What a redirection points to is no argument. */
function redirected(reader: Reader, sign: string): null {
  reader.at += sign.length;
  while (/[ \t]/.test(reader.text.charAt(reader.at))) reader.at += 1;
  if (/\s|^$/.test(reader.text.charAt(reader.at))) return null;
  const target = wordAt(reader);
  if (/<<-?$/.test(sign)) reader.heredocs.push(target.text);
  return null;
}

function skipHeredoc(reader: Reader, end: string): void {
  while (reader.at < reader.text.length) {
    const length = lengthOfLine(reader.text, reader.at);
    const line = reader.text.slice(reader.at, reader.at + length);
    reader.at += length + 1;
    reader.line += 1;
    if (line.trim() === end) return;
  }
}

const ENDS = /[\s;|&()<>]/;

function wordAt(reader: Reader): Token {
  const { line, at: start } = reader;
  let word = '';
  let quoted = false;
  while (reader.at < reader.text.length) {
    const character = reader.text.charAt(reader.at);
    if (ENDS.test(character)) break;
    quoted ||= /["'\\]/.test(character);
    word += pieceAt(reader, character);
  }
  if (word === '' && !quoted) reader.at += 1;
  return { kind: 'word', text: word, line, start, end: reader.at, quoted };
}

function pieceAt(reader: Reader, character: string): string {
  const next = reader.text.charAt(reader.at + 1);
  if (character === '\\') {
    reader.at += 2;
    if (next === '\n') reader.line += 1;
    return next === '\n' ? '' : next;
  }
  if (character === "'") return untilQuote(reader, "'");
  if (character === '"') return untilQuote(reader, '"');
  if (character === '`') return `\`${untilQuote(reader, '`')}\``;
  if (character === '$' && (next === '(' || next === '{')) return nested(reader, next === '(' ? '()' : '{}');
  reader.at += 1;
  return character;
}

function untilQuote(reader: Reader, quote: string): string {
  let inner = '';
  reader.at += 1;
  while (reader.at < reader.text.length && reader.text.charAt(reader.at) !== quote) {
    const character = reader.text.charAt(reader.at);
    const escaped =
      character === '\\' && quote === '"' && /["\\$`\n]/.test(reader.text.charAt(reader.at + 1));
    if (escaped) reader.at += 1;
    if (quote === '"' && !escaped && reader.text.startsWith('$(', reader.at)) {
      inner += nested(reader, '()');
      continue;
    }
    if (reader.text.charAt(reader.at) === '\n') reader.line += 1;
    inner += reader.text.charAt(reader.at);
    reader.at += 1;
  }
  reader.at += 1;
  return inner;
}

function nested(reader: Reader, [open, close]: string): string {
  const start = reader.at;
  let depth = 0;
  reader.at += 1;
  while (reader.at < reader.text.length) {
    const character = reader.text.charAt(reader.at);
    if (character === open) depth += 1;
    if (character === '\n') reader.line += 1;
    if (character === close) depth -= 1;
    reader.at += 1;
    if (depth === 0) break;
  }
  return reader.text.slice(start, reader.at);
}
