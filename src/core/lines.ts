/**
 * The lines of a file as byte ranges. A terminator (`\n`, `\r\n` or a lone `\r`) belongs to the line it ends, so the
 * lines together are the file. There is no line after a final terminator, and none in an empty file.
 */
export type Lines = {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Line `i` is the half-open byte range from `starts[i]` to `starts[i + 1]`; `starts[count]` is the file's length. */
  readonly starts: Int32Array;
  /** Without a carriage return all terminators are alike. */
  readonly hasCarriageReturn: boolean;
};

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

/** For files under 2 GiB. Time is linear in bytes, and mostly the search of a byte where there is no carriage return. */
export function splitLines(bytes: Uint8Array): Lines {
  const hasCarriageReturn = bytes.includes(CARRIAGE_RETURN);
  let starts = new Int32Array(Math.ceil(bytes.length / 32) + 8);
  let count = 0;
  for (let at = 0; at < bytes.length; at = lineEnd(bytes, at, hasCarriageReturn)) {
    if (count + 1 === starts.length) starts = grown(starts);
    starts[count++] = at;
  }
  starts[count] = bytes.length;
  return { bytes, count, starts: starts.subarray(0, count + 1), hasCarriageReturn };
}

function grown(starts: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(starts.length * 2);
  larger.set(starts);
  return larger;
}

/** The byte after the line that begins at `from`, its terminator included. */
export function lineEnd(bytes: Uint8Array, from: number, hasCarriageReturn: boolean): number {
  if (!hasCarriageReturn) {
    const newline = bytes.indexOf(NEWLINE, from);
    return newline === -1 ? bytes.length : newline + 1;
  }
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === NEWLINE) return at + 1;
    if (byte === CARRIAGE_RETURN) return bytes[at + 1] === NEWLINE ? at + 2 : at + 1;
  }
  return bytes.length;
}

/** Bytes of the terminator of a line: 0, 1 or 2. The line may be the editor's last, empty one. */
export function terminatorLength({ bytes, starts, count }: Lines, line: number): number {
  if (line >= count) return 0;
  const end = starts[line + 1] ?? 0;
  const last = bytes[end - 1];
  if (last === CARRIAGE_RETURN) return 1;
  if (last !== NEWLINE) return 0;
  return end - 2 >= (starts[line] ?? 0) && bytes[end - 2] === CARRIAGE_RETURN ? 2 : 1;
}

/** Lines as an editor counts them: a final terminator opens one more, empty line, and an empty file has one line. */
export function editorLineCount(lines: Lines): number {
  const open = lines.count === 0 || terminatorLength(lines, lines.count - 1) > 0;
  return lines.count + (open ? 1 : 0);
}

/** Length of a leading UTF-8 byte order mark: 3 or 0. */
export function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Half-open byte ranges within one file, one a line. */
export type Spans = { readonly bytes: Uint8Array; readonly starts: Int32Array; readonly ends: Int32Array };

/** Each line whole, with its terminator. */
export function lineSpans({ bytes, starts, count }: Lines): Spans {
  return { bytes, starts: starts.subarray(0, count), ends: starts.subarray(1) };
}

/** What an editor compares, a span for each of its lines: no terminators, no leading byte order mark. */
export function textSpans(lines: Lines): Spans {
  const count = editorLineCount(lines);
  const starts = new Int32Array(count).fill(lines.bytes.length);
  const ends = new Int32Array(count).fill(lines.bytes.length);
  starts.set(lines.starts.subarray(0, lines.count));
  for (let line = 0; line < lines.count; line++) {
    ends[line] = (lines.starts[line + 1] ?? 0) - terminatorLength(lines, line);
  }
  starts[0] = markLength(lines.bytes);
  return { bytes: lines.bytes, starts, ends };
}
