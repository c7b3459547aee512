/** One replacement: offsets in UTF-16 units, half-open, in the text before. */
export type TextChange = { readonly start: number; readonly end: number; readonly inserted: string };

/** What lies between the longest common beginning and end of two texts; never cuts a character or a CRLF in two. */
export function textChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  while (start > 0 && (isInside(before, start) || isInside(after, start))) start--;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  while (tail > 0 && (isInside(before, before.length - tail) || isInside(after, after.length - tail))) tail--;
  return { start, end: before.length - tail, inserted: after.slice(start, after.length - tail) };
}

/** The place between a high and a low surrogate, or between CR and LF. */
function isInside(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1);
  return pair === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair);
}
