/**
 * Text of a repository as it may stand on a terminal or in a log: control characters (C0, C1, DEL), line and paragraph
 * separators, and those that change the direction of text or have no width (Unicode's Cc, Cf, Zl, Zp) are written as
 * escapes, and so is half of a surrogate pair, so that nothing a repository holds can hide or reorder what is printed.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, escaped);
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  return SHORT[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
