/**
 * Git's conversion of line endings (gitattributes (5), "text" and "eol"; git-config (1), `core.autocrlf`), done on
 * bytes here so that nothing has to run. `auto` leaves alone what does not look like text.
 */
export function storedBytes(
  bytes: Uint8Array,
  conversion: LineEndingConversion,
  stored: Uint8Array | null,
): Uint8Array {
  const asIs = conversion === 'auto' && (!looksLikeText(bytes) || (stored !== null && holdsCrlf(stored)));
  return asIs ? bytes : withoutCarriageReturns(bytes);
}

export type LineEndingConversion = 'always' | 'auto';

/** Bytes as a checkout would write them into a working tree whose copy of the file ends its lines as `like` does. */
export function checkedOutBytes(stored: Uint8Array, like: Uint8Array): Uint8Array {
  return endsMostlyWithCrlf(like) && !holdsCrlf(stored) ? withCarriageReturns(stored) : stored;
}

function endsMostlyWithCrlf(bytes: Uint8Array): boolean {
  const { crlf, lf } = countEndings(bytes);
  return crlf > 0 && crlf >= lf;
}

function holdsCrlf(bytes: Uint8Array): boolean {
  return asBuffer(bytes).includes('\r\n');
}

/** A NUL or a carriage return of its own makes git take a file for binary here (its `convert.c`). */
function looksLikeText(bytes: Uint8Array): boolean {
  return !bytes.includes(0) && countEndings(bytes).loneCr === 0;
}

type Endings = { readonly crlf: number; readonly lf: number; readonly loneCr: number };

function countEndings(bytes: Uint8Array): Endings {
  let crlf = 0;
  let feeds = 0;
  let returns = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === LF) feeds++;
    if (bytes[at] !== CR) continue;
    returns++;
    if (bytes[at + 1] === LF) crlf++;
  }
  return { crlf, lf: feeds - crlf, loneCr: returns - crlf };
}

function withoutCarriageReturns(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, at) => byte !== CR || bytes[at + 1] !== LF);
}

function withCarriageReturns(bytes: Uint8Array): Uint8Array {
  const { lf } = countEndings(bytes);
  const converted = new Uint8Array(bytes.length + lf);
  let to = 0;
  for (const byte of bytes) {
    if (byte === LF) converted[to++] = CR;
    converted[to++] = byte;
  }
  return converted;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

const CR = 13;
const LF = 10;
