import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { checkedOutBytes, storedBytes } from '../../../src/git/lineEndings.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const text = (content: Uint8Array): string => Buffer.from(content).toString();

describe('storedBytes', () => {
  it('turns CRLF into LF, and leaves alone what does not look like text or was stored with CRLF', () => {
    const cases: [string, 'always' | 'auto', string | null, string][] = [
      ['a\r\nb\n', 'auto', null, 'a\nb\n'],
      ['a\r\nb\rc', 'always', null, 'a\nb\rc'],
      ['a\r\nb\rc', 'auto', null, 'a\r\nb\rc'],
      ['a\r\n\0', 'auto', null, 'a\r\n\0'],
      ['a\r\n\0', 'always', null, 'a\n\0'],
      ['a\r\nb\r\n', 'auto', 'a\r\n', 'a\r\nb\r\n'],
      ['a\r\nb\r\n', 'always', 'a\r\n', 'a\nb\n'],
      ['', 'auto', null, ''],
    ];
    for (const [before, when, stored, after] of cases) {
      assert.equal(text(storedBytes(bytes(before), when, stored === null ? null : bytes(stored))), after);
    }
  });
});

describe('checkedOutBytes', () => {
  it('ends lines as most lines of the user’s copy end', () => {
    assert.equal(text(checkedOutBytes(bytes('a\nb\n'), bytes('x\r\ny\r\nz\n'))), 'a\r\nb\r\n');
    assert.equal(text(checkedOutBytes(bytes('a\nb\n'), bytes('x\ny\r\nz\n'))), 'a\nb\n');
    assert.equal(text(checkedOutBytes(bytes('a\nb\n'), bytes('no line end'))), 'a\nb\n');
  });

  it('is undone by storedBytes, for any text with LF endings', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'ü', ' ', '\n')), (parts) => {
        const stored = bytes(parts.join(''));
        const checkedOut = checkedOutBytes(stored, bytes('x\r\n'));
        assert.equal(text(storedBytes(checkedOut, 'auto', stored)), text(stored));
      }),
    );
  });
});
