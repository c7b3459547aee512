import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editorLineCount, splitLines, textSpans } from '../../../src/core/lines.js';
import { bytes, filePair, text } from './arbitraries.js';

const lines = (of: string): string[] => {
  const { bytes: all, starts, count } = splitLines(bytes(of));
  return Array.from({ length: count }, (_, line) => text(all.subarray(starts[line], starts[line + 1])));
};

describe('splitLines', () => {
  it('leaves terminators with their lines, and makes no line after the last', () => {
    assert.deepEqual(lines('a\nb\r\nc\rd'), ['a\n', 'b\r\n', 'c\r', 'd']);
    assert.deepEqual(lines('a\n'), ['a\n']);
    assert.deepEqual(lines('\n\n'), ['\n', '\n']);
    assert.deepEqual(lines(''), []);
  });

  it('has room for any number of lines', () => {
    assert.equal(splitLines(new Uint8Array(100_000).fill(10)).count, 100_000);
  });

  it('splits where an editor splits, which counts one more line after a final terminator', () => {
    fc.assert(
      fc.property(filePair, ({ base }) => {
        const expected = text(base)
          .replace(/^\u00ef\u00bb\u00bf/, '')
          .split(/\r\n|\r|\n/);
        const split = splitLines(base);
        const { starts, ends } = textSpans(split);
        assert.equal(editorLineCount(split), expected.length);
        assert.deepEqual(
          expected.map((_, line) => text(base.subarray(starts[line], ends[line]))),
          expected,
        );
      }),
      { numRuns: 3000, seed: 20_257 },
    );
  });
});
