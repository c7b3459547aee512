/**
 * What VS Code would write for a text in one of its encodings (names as `TextDocument.encoding` gives them), or null for
 * one that is not known here.
 */
export function encodeDocument(text: string, encoding: string): Uint8Array | null {
  const codec = CODECS[encoding];
  return codec ? Uint8Array.from([...codec.mark, ...Buffer.from(text, codec.name)]) : null;
}

/** The text without its byte order mark; null when the bytes are not in this encoding. */
export function decodeDocument(bytes: Uint8Array, encoding: string): string | null {
  const codec = CODECS[encoding];
  if (!codec?.mark.every((byte, at) => bytes[at] === byte)) return null;
  const text = Buffer.from(bytes.subarray(codec.mark.length)).toString(codec.name);
  const again = encodeDocument(text, encoding);
  return again && Buffer.compare(again, bytes) === 0 ? text : null;
}

const CODECS: Readonly<Record<string, { readonly name: BufferEncoding; readonly mark: readonly number[] }>> =
  {
    utf8: { name: 'utf8', mark: [] },
    utf8bom: { name: 'utf8', mark: [0xef, 0xbb, 0xbf] },
    utf16le: { name: 'utf16le', mark: [0xff, 0xfe] },
  };
