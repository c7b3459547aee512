import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textChange } from '../../../src/ui/textChange.js';

describe('the change between two texts', () => {
  it('is the smallest one range that has to be replaced', () => {
    assert.deepEqual(textChange('one two three', 'one 2 three'), { start: 4, end: 7, inserted: '2' });
    assert.deepEqual(textChange('aa', 'aaa'), { start: 2, end: 2, inserted: 'a' });
    assert.deepEqual(textChange('same', 'same'), { start: 4, end: 4, inserted: '' });
  });

  it('cuts neither a character nor a line end in two', () => {
    assert.deepEqual(textChange('x😀', 'x😁'), { start: 1, end: 3, inserted: '😁' });
    assert.deepEqual(textChange('a\r\nb', 'a\r\n\r\nb'), { start: 3, end: 3, inserted: '\r\n' });
  });

  it('makes the one text out of the other', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', '😀', '😁'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (from, to) => {
        const [before, after] = [from.join(''), to.join('')];
        const { start, end, inserted } = textChange(before, after);
        assert.ok(start <= end);
        assert.equal(before.slice(0, start) + inserted + before.slice(end), after);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
