import assert from 'node:assert/strict';
import fc from 'fast-check';
import { collectOutput } from '../../../src/sandbox/collectOutput.js';
import { plainText } from '../../../src/sandbox/plainText.js';

/** What a terminal would obey, and what is left of it. */
const SEQUENCES: readonly (readonly [name: string, raw: string, plain: string])[] = [
  ['colour', '\x1b[31mred\x1b[0m', 'red'],
  ['cursor up and erase', 'safe\x1b[1A\x1b[2Kfake', 'safefake'],
  ['window title, BEL', '\x1b]0;title\x07text', 'text'],
  ['window title, ST', '\x1b]2;title\x1b\\text', 'text'],
  ['link', '\x1b]8;;http://evil.example\x07click\x1b]8;;\x07', 'click'],
  ['clipboard', '\x1b]52;c;cm0gLXJm\x07text', 'text'],
  ['clipboard, C1', '\x9d52;c;cm0gLXJm\x9ctext', 'text'],
  ['shell integration', '\x1b]633;E;rm -rf ~\x07text', 'text'],
  ['prompt marks', '\x1b]133;A\x07$ ', '$ '],
  ['device control string', '\x1bPq#0;2;0;0;0\x1b\\text', 'text'],
  ['application command', '\x1b_payload\x1b\\text', 'text'],
  ['privacy message', '\x1b^payload\x1b\\text', 'text'],
  ['start of string', '\x1bXpayload\x1b\\text', 'text'],
  ['C1 control sequence', '\x9b31mred', 'red'],
  ['bell', 'ding\x07', 'ding'],
  ['backspace overwrite', 'rm\b\bls', 'rmls'],
  ['carriage-return overwrite', 'rm -rf ~\rls      ', 'rm -rf ~\nls      '],
  ['CR LF', 'a\r\nb', 'a\nb'],
  ['null and delete', 'a\0b\x7fc', 'abc'],
  ['form feed', 'a\fb', 'ab'],
  ['tab and line feed stay', 'a\tb\nc', 'a\tb\nc'],
  ['letters stay', 'Grüße, 世界 🙂', 'Grüße, 世界 🙂'],
];

describe('output for a person', () => {
  for (const [name, raw, plain] of SEQUENCES) {
    it(`says only what was said: ${name}`, () => {
      assert.equal(plainText(raw), plain);
    });
  }

  it('holds no control character, whatever came and wherever it was cut', () => {
    const piece = fc.constantFrom(...SEQUENCES.map(([, raw]) => raw));
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (raw, cut) => {
        const shown = plainText(raw.slice(0, cut % (raw.length + 1)));
        // eslint-disable-next-line no-control-regex -- the law is about control characters
        assert.doesNotMatch(shown, /[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
      }),
    );
  });

  it('is kept whole under its cap, wherever the stream was split', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 7 }), (text, size) => {
        const bytes = Buffer.from(text);
        const collected = collectOutput(10_000);
        for (let at = 0; at < bytes.length; at += size) collected.add(bytes.subarray(at, at + size));
        assert.equal(collected.text(), plainText(text));
      }),
    );
  });

  it('names the bytes that were left out, and keeps both ends', () => {
    const collected = collectOutput(10);
    for (const piece of ['start', 'xxxxxxxxxx', 'xxxxx', 'final']) collected.add(Buffer.from(piece));
    assert.equal(collected.text(), 'start\n… 15 bytes left out …\nfinal');
  });
});
