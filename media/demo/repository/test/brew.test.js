import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brew, teas } from '../src/brew.js';

describe('brewing', () => {
  test('black tea draws for four minutes', () => {
    assert.equal(brew('black').seconds, 240);
  });

  test('green tea is never boiled', () => {
    assert.ok(brew('green').celsius < 80);
  });

  test('a label tells time and heat', () => {
    assert.equal(brew('oolong').label, 'oolong: 3 min at 88 °C');
  });

  test('a tea that we do not have is refused by name', () => {
    assert.throws(() => brew('coffee'), /no tea called coffee/);
  });

  test('teas are listed in alphabetical order', () => {
    assert.deepEqual(teas(), ['black', 'green', 'oolong', 'white']);
  });
});
