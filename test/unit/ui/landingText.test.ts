import assert from 'node:assert/strict';
import { conflictSentence, landedSentence, reportText } from '../../../src/ui/landingText.js';

const landed = {
  kind: 'landed',
  written: ['src/cart.js', 'src/tax.js'],
  unsaved: [],
  untouched: [],
  hunks: 5,
  takenOut: 0,
  moves: [],
  notice: null,
  check: null,
} as const;

describe('what is said after a landing', () => {
  it('is how much, and where', () => {
    assert.equal(landedSentence('Landed', landed), 'Landed 5 hunks in 2 files: src/cart.js, src/tax.js.');
    assert.equal(
      landedSentence('Took back', { ...landed, hunks: 1 }),
      'Took back 1 hunk in 2 files: src/cart.js, src/tax.js.',
    );
  });

  it('tells what was taken out from what was put in', () => {
    const one = { ...landed, written: ['src/cart.js'] };
    assert.equal(
      landedSentence('Landed', { ...one, hunks: 1, takenOut: 1 }),
      'Took out 1 rejected hunk in 1 file: src/cart.js.',
    );
    assert.equal(
      landedSentence('Landed', { ...one, hunks: 3, takenOut: 1 }),
      'Landed 2 hunks and took out 1 rejected hunk in 1 file: src/cart.js.',
    );
  });

  it('counts a file that moved once, and says from where to where', () => {
    const moved = {
      ...landed,
      written: ['lib/tax.js', 'src/cart.js', 'src/tax.js'],
      moves: [{ from: 'src/tax.js', to: 'lib/tax.js' }],
    };
    assert.equal(
      landedSentence('Landed', moved),
      'Landed 5 hunks in 2 files: src/tax.js → lib/tax.js, src/cart.js.',
    );
    assert.match(reportText('Move', moved), /^Written:\n- src\/tax\.js → lib\/tax\.js\n- src\/cart\.js\n$/m);
    const swapped = {
      ...landed,
      written: ['a', 'b'],
      moves: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    };
    assert.equal(landedSentence('Landed', swapped), 'Landed 5 hunks in 2 files: b → a, a → b.');
  });

  it('names four files and counts the rest', () => {
    const written = ['a', 'b', 'c', 'd', 'e', 'f'];
    assert.equal(
      landedSentence('Landed', { ...landed, written }),
      'Landed 5 hunks in 6 files: a, b, c, d and 2 more.',
    );
  });

  it('names what is not saved, what was left out, and a branch that has moved', () => {
    const report = {
      ...landed,
      written: [],
      unsaved: ['src/cart.js'],
      untouched: [{ path: 'vendor', reason: 'A submodule is not moved.', hunks: [] }],
      notice: 'The branch was switched since.',
    };
    assert.equal(
      landedSentence('Landed', report),
      'Landed 5 hunks in 1 file: src/cart.js. Not saved, because you have unsaved text there: src/cart.js. Left out: vendor. The branch was switched since.',
    );
    assert.deepEqual(reportText('Fix the cart', report).split('\n'), [
      'Fix the cart',
      '',
      'Changed in the editor, not saved:',
      '- src/cart.js',
      '',
      'Left out:',
      '- vendor: A submodule is not moved.',
      '',
      'The branch was switched since.',
      '',
    ]);
  });
});

describe('what is said of a conflict', () => {
  const conflicts = [
    {
      path: 'a\u202e.js',
      reason: 'You changed the same lines. Save your change and decide again.',
      hunks: ['1'],
    },
    { path: 'b.js', reason: 'You deleted it. Reject its hunks or bring it back.', hunks: ['2'] },
  ];

  it('is that nothing was written, with the reason when there is one only', () => {
    assert.equal(
      conflictSentence({ kind: 'conflict', conflicts }),
      'Nothing was written: 2 files cannot take these hunks: a\\u{202e}.js, b.js.',
    );
    assert.equal(
      conflictSentence({ kind: 'conflict', conflicts: conflicts.slice(1) }),
      'Nothing was written: 1 file cannot take these hunks: b.js. You deleted it. Reject its hunks or bring it back.',
    );
  });

  it('is each path with its reason and remedy in the report', () => {
    assert.deepEqual(reportText('Fix the cart', { kind: 'conflict', conflicts }).split('\n').slice(2, -1), [
      'Nothing was written. Change these, then land again:',
      '- a\\u{202e}.js: You changed the same lines. Save your change and decide again.',
      '- b.js: You deleted it. Reject its hunks or bring it back.',
    ]);
  });
});
