import assert from 'node:assert/strict';
import { decodeDocument, encodeDocument } from '../../../src/ui/documentBytes.js';

describe('the bytes of an open document', () => {
  it('are those that saving writes, byte order mark included', () => {
    assert.deepEqual(encodeDocument('ä\n', 'utf8'), Uint8Array.of(0xc3, 0xa4, 10));
    assert.deepEqual(encodeDocument('ä', 'utf8bom'), Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa4));
    assert.deepEqual(encodeDocument('a', 'utf16le'), Uint8Array.of(0xff, 0xfe, 0x61, 0));
    assert.equal(encodeDocument('a', 'shiftjis'), null);
  });

  it('become the same text again, or null where they are no such text', () => {
    for (const encoding of ['utf8', 'utf8bom', 'utf16le']) {
      const bytes = encodeDocument('ä😀\r\n', encoding);
      assert.ok(bytes);
      assert.equal(decodeDocument(bytes, encoding), 'ä😀\r\n');
    }
    assert.equal(decodeDocument(Uint8Array.of(0x61), 'utf8bom'), null);
    assert.equal(decodeDocument(Uint8Array.of(0xe4, 0x20), 'utf8'), null);
    assert.equal(decodeDocument(Uint8Array.of(0x61), 'shiftjis'), null);
  });
});
