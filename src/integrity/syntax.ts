import type { LineRange } from '../core/changeSet.js';

/** A named node of a syntax tree as plain data: the parser's own tree is deleted as soon as this has been read. */
export type Syntax = {
  readonly type: string;
  /** The field it fills in its parent, or the empty string. */
  readonly field: string;
  /** UTF-16 offsets into the text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly parent: Syntax | null;
  /** Comments are not among them: see `Source`. */
  readonly children: readonly Syntax[];
};

/** UTF-16 offsets, half-open. */
export type Stretch = { readonly start: number; readonly end: number };

/** One parsed file. */
export type Source = {
  readonly path: string;
  readonly text: string;
  readonly root: Syntax;
  /** Every comment of the file, in order. */
  readonly comments: readonly Syntax[];
  /** Offsets at which lines start; LF, CRLF and a lone CR end a line. */
  readonly lineStarts: readonly number[];
};

export function textOf(source: Source, node: Syntax): string {
  return source.text.slice(node.start, node.end);
}

export function field(node: Syntax, name: string): Syntax | null {
  for (const child of node.children) if (child.field === name) return child;
  return null;
}

/** The lines a stretch of text touches; half-open, 0-based. */
export function linesOf(source: Pick<Source, 'lineStarts'>, stretch: Stretch): LineRange {
  const start = lineAt(source, stretch.start);
  return { start, end: lineAt(source, Math.max(stretch.start, stretch.end - 1)) + 1 };
}

/** The first line a stretch touches, without its indentation. */
export function firstLineOf(
  source: Pick<Source, 'text' | 'lineStarts'>,
  stretch: { readonly start: number },
): string {
  const line = lineAt(source, stretch.start);
  return source.text.slice(source.lineStarts[line], source.lineStarts[line + 1]).trim();
}

export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

function lineAt(source: Pick<Source, 'lineStarts'>, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What `pick` makes of a node and of everything under it, in order of the text; null is left out. */
export function collect<T>(node: Syntax, pick: (node: Syntax) => T | null, found: T[] = []): T[] {
  const picked = pick(node);
  if (picked !== null) found.push(picked);
  for (const child of node.children) collect(child, pick, found);
  return found;
}

/** Most subjects and expected values are short and have no layout to remove. */
const SHORT = 40;
const PLAIN = /^[\w$.()]+$/;

/** Elixir writes `'abc'` and `~c"abc"` for the same list of characters. */
const CHARLIST = /~c(?=")/g;

/**
 * What a stretch of code says, whatever its layout: comments, whitespace, trailing commas, semicolons and the kind of
 * quotes do not count. Two bodies with the same fingerprint are the same body.
 */
export function fingerprintOf(source: Source, stretch: Stretch): string {
  let code = '';
  let at = stretch.start;
  if (stretch.end - stretch.start < SHORT) {
    const plain = source.text.slice(stretch.start, stretch.end);
    if (PLAIN.test(plain)) return plain;
  }
  for (const comment of commentsWithin(source, stretch)) {
    code += `${source.text.slice(at, comment.start)} `;
    at = comment.end;
  }
  code += source.text.slice(at, stretch.end);
  return code
    .replace(/\s+/g, ' ')
    .replace(/ ?([^\w$ ]) ?/g, '$1')
    .replace(/[,;]+(?=[)\]}]|$)/g, '')
    .replace(/["'`]/g, '"')
    .replace(CHARLIST, '')
    .trim();
}

export function commentsWithin(source: Source, stretch: Stretch): Syntax[] {
  let low = 0;
  let high = source.comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((source.comments[middle]?.start ?? 0) < stretch.start) low = middle + 1;
    else high = middle;
  }
  const found: Syntax[] = [];
  for (const comment of source.comments.slice(low)) {
    if (comment.start >= stretch.end) break;
    found.push(comment);
  }
  return found;
}

/** The same as `fingerprintOf`, worked out when it is first asked for: most bodies never are. */
export function lazyFingerprint(
  source: Source,
  stretch: Stretch,
): { readonly raw: string; readonly fingerprint: string } {
  let known: string | null = null;
  return {
    raw: source.text.slice(stretch.start, stretch.end),
    get fingerprint() {
      known ??= fingerprintOf(source, stretch);
      return known;
    },
  };
}
