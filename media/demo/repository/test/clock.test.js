import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatTime } from '../src/clock.js';

test('whole minutes have no seconds', () => {
  assert.equal(formatTime(180), '3 min');
});

test('minutes and seconds are both told', () => {
  assert.equal(formatTime(90), '1 min 30 s');
});

test('less than a minute is told in seconds', () => {
  assert.equal(formatTime(45), '45 s');
});
