import { type Source, type Syntax, textOf } from '../../syntax.js';

/**
 * The grammar leaves the insides of macros as tokens: named ones are nodes, signs are the text between them. A stretch
 * of tokens becomes a node of its own here.
 */
export function argumentsOf(source: Source, tree: Syntax): Syntax[] {
  return splitTokens(source, { tree, from: tree.start + 1, to: tree.end - 1 }, /,/g);
}

type Span = { readonly tree: Syntax; readonly from: number; readonly to: number };

/** The parts of a stretch of tokens between signs that stand outside of all brackets. */
export function splitTokens(source: Source, { tree, from, to }: Span, sign: RegExp): Syntax[] {
  const parts: Syntax[] = [];
  let start = from;
  for (const { at, length } of signsIn(source, { tree, from, to }, sign)) {
    parts.push(partOf(source, tree, { start, end: at }));
    start = at + length;
  }
  const last = partOf(source, tree, { start, end: to });
  return last.start === last.end && parts.length > 0
    ? parts
    : [...parts, last].filter((part) => part.start < part.end);
}

function signsIn(source: Source, { tree, from, to }: Span, sign: RegExp): { at: number; length: number }[] {
  const found: { at: number; length: number }[] = [];
  let start = from;
  const inside = tree.children.filter((child) => child.start >= from && child.end <= to);
  for (const end of [...inside, { start: to, end: to }]) {
    const gap = source.text
      .slice(start, end.start)
      .replace(/\/\/.*|\/\*[^]*?\*\//g, (text) => ' '.repeat(text.length));
    for (const match of gap.matchAll(sign)) found.push({ at: start + match.index, length: match[0].length });
    start = end.end;
  }
  return found;
}

/** A stretch of tokens without the blanks around it; empty where there is nothing else. */
export function partOf(source: Source, tree: Syntax, { start, end }: { start: number; end: number }): Syntax {
  const text = source.text.slice(start, end);
  const trimmed = {
    start: start + text.length - text.trimStart().length,
    end: start + text.trimEnd().length,
  };
  if (trimmed.start >= trimmed.end) return { ...EMPTY, start, end: start, parent: tree };
  const children = tree.children.filter((child) => child.start >= trimmed.start && child.end <= trimmed.end);
  const [only] = children;
  if (only?.start === trimmed.start && only.end === trimmed.end) return only;
  const type = typeOf(source.text.slice(trimmed.start, trimmed.end));
  return { ...trimmed, type, field: '', parent: tree, children: type === 'written' ? [] : children };
}

const EMPTY = { type: 'tokens', field: '', children: [] };

/** Wrappers of values and the ways from a literal to an owned one. */
const KNOWN =
  /\b(vec|Some|Ok|Err|None|true|false|to_string|to_owned|to_vec|into|as_str|as_bytes|String|from|Box|new|Vec|HashMap|Duration|from_\w+|[iu](8|16|32|64|128|size)|f(32|64)|br?|r|json)\b/g;

/** `field_expression` for a place, `written` for a value that is written out. */
function typeOf(text: string): string {
  if (/^[&*]*[a-z_]\w*(\.\w+)+$/.test(text)) return 'field_expression';
  const rest = text
    .replace(/"(\\.|[^"\\])*"|'(\\.|[^'\\])'/g, '')
    .replace(/\b([A-Z]\w*::)+[A-Z]\w*\b/g, '')
    .replace(KNOWN, '');
  return /[A-Za-z_]/.test(rest.replace(/\d[\w.]*/g, '')) ? 'tokens' : 'written';
}

/** The name of the macro that is called with these tokens, also inside the tokens of another. */
export function macroNameOf(source: Source, tree: Syntax): string | null {
  if (tree.type !== 'token_tree' || !tree.parent) return null;
  const siblings = tree.parent.children;
  const before = siblings[siblings.indexOf(tree) - 1];
  if (!before || !/^(identifier|scoped_identifier)$/.test(before.type)) return null;
  const sign = source.text.slice(before.end, tree.start).trim();
  return sign === '!' ? (textOf(source, before).split('::').at(-1) ?? null) : null;
}
