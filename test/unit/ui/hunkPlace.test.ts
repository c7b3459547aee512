import assert from 'node:assert/strict';
import type { Side } from '../../../src/core/flag.js';
import { hunkAt } from '../../../src/ui/hunkPlace.js';
import { fileNamed, reviewOfFiles } from './reviews.js';

describe('the hunk at the cursor', () => {
  const lines = 'one\ntwo\nthree\nfour\nfive\nsix\n';
  const view = reviewOfFiles([
    [
      ['a.txt', lines],
      ['a.txt', 'one\nTWO\nthree\nfive\nsix\nseven\n'],
    ],
  ]);
  const file = fileNamed(view, 'a.txt');
  const numbers = (side: Side) =>
    [0, 1, 2, 3, 4, 5].map((line) => {
      const hunk = hunkAt(file, side, line);
      return hunk ? file.hunks.indexOf(hunk) + 1 : '-';
    });

  it('is the block around it on the base side, or the place where lines come in', () => {
    assert.deepEqual(numbers('base'), ['-', 1, '-', 2, '-', 3]);
  });

  it('is on the head side the one before or after which lines are gone, too', () => {
    assert.deepEqual(numbers('head'), ['-', 1, 2, 2, '-', 3]);
  });

  it('is the whole file anywhere in a created one', () => {
    const created = reviewOfFiles([[null, ['new.txt', 'a\nb\nc\n']]]);
    const only = fileNamed(created, 'new.txt');
    assert.equal(hunkAt(only, 'head', 2), only.hunks[0]);
  });

  it('is a change of mode on the first line only', () => {
    const executable = reviewOfFiles([
      [
        ['run', 'a\nb\n'],
        ['run', 'a\nb\n', '100755'],
      ],
    ]);
    const run = fileNamed(executable, 'run');
    assert.equal(hunkAt(run, 'head', 0), run.hunks[0]);
    assert.equal(hunkAt(run, 'head', 1), null);
  });
});
