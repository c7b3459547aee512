import assert from 'node:assert/strict';
import { elapsedText, tokensText } from '../../../src/ui/amountText.js';

describe('amounts', () => {
  it('tell time in two units at most', () => {
    assert.deepEqual([-5, 0, 59_999, 60_000, 185_000, 3_599_000, 3_720_000].map(elapsedText), [
      '0 s',
      '0 s',
      '59 s',
      '1 min 00 s',
      '3 min 05 s',
      '59 min 59 s',
      '1 h 02 min',
    ]);
  });

  it('tell tokens in two or three digits', () => {
    assert.deepEqual([0, 1, 999, 1000, 9_949, 9_950, 999_499, 999_500, 12_300_000].map(tokensText), [
      '0 tokens',
      '1 token',
      '999 tokens',
      '1.0k tokens',
      '9.9k tokens',
      '10k tokens',
      '999k tokens',
      '1.0M tokens',
      '12M tokens',
    ]);
  });
});
