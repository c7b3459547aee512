import { isUtf8 } from 'node:buffer';

/** A file's text with what is needed to write it back: `encodeText(decodeText(bytes))` is the same bytes. */
export type FileText = { readonly encoding: Encoding; readonly text: string };
export type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'latin1';

/** As far as git looks for a NUL byte before it calls a file binary. */
const BINARY_PROBE = 8_000;

/** A byte order mark stays the text's first character. Null for a binary file. */
export function decodeText(bytes: Buffer): FileText | null {
  if (bytes.length % 2 === 0 && bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { encoding: 'utf16le', text: bytes.toString('utf16le') };
  }
  if (bytes.length % 2 === 0 && bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { encoding: 'utf16be', text: Buffer.from(bytes).swap16().toString('utf16le') };
  }
  if (bytes.subarray(0, BINARY_PROBE).includes(0)) return null;
  return isUtf8(bytes)
    ? { encoding: 'utf8', text: bytes.toString('utf8') }
    : { encoding: 'latin1', text: bytes.toString('latin1') };
}

/** Null when the encoding has no bytes for one of the characters. */
export function encodeText({ encoding, text }: FileText): Buffer | null {
  switch (encoding) {
    case 'utf8':
      return Buffer.from(text, 'utf8');
    case 'utf16le':
      return Buffer.from(text, 'utf16le');
    case 'utf16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'latin1':
      // eslint-disable-next-line no-control-regex -- the whole range of one-byte characters
      return /^[\x00-\xff]*$/.test(text) ? Buffer.from(text, 'latin1') : null;
  }
}

/** Every line ends in CR LF, and there is at least one. */
export function usesCrlf(text: string): boolean {
  return text.includes('\r\n') && !/(^|[^\r])\n/.test(text);
}
