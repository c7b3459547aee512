import type { Spans } from '../core/lines.js';

/** The texts of both files' lines, as bytes and as ids that are equal where texts are. */
export type Texts = {
  readonly base: Spans;
  readonly head: Spans;
  readonly baseIds: Int32Array;
  readonly headIds: Int32Array;
};

/** Spaces and tabs at the start of a line's text. */
export function indentation({ bytes, starts, ends }: Spans, line: number): number {
  const start = starts[line] ?? 0;
  const end = ends[line] ?? 0;
  let at = start;
  while (at < end && isBlank(bytes[at])) at++;
  return at - start;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 9;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const byBytes = new TextDecoder('latin1');

/** Lines as strings, a line that is no UTF-8 byte by byte, so that different lines stay different. */
export function textsOf({ bytes, starts, ends }: Spans, from: number, to: number): string[] {
  const texts: string[] = [];
  for (let line = from; line < to; line++) texts.push(textOf(bytes.subarray(starts[line], ends[line])));
  return texts;
}

function textOf(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return byBytes.decode(bytes); // the only failure of a strict decoder is text that is no UTF-8
  }
}
