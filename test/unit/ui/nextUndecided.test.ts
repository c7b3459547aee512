import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Standpoint } from '../../../src/ui/nextUndecided.js';
import { nextUndecided } from '../../../src/ui/nextUndecided.js';
import { indexReview } from '../../../src/ui/reviewIndex.js';
import { reviewOfFiles, withDecisions } from './reviews.js';

const BEFORE = 'a\nb\nc\nd\ne\n';
const AFTER = 'A\nb\nC\nd\nE\n';

describe('going to the next undecided hunk', () => {
  const view = reviewOfFiles([
    [
      ['one.txt', BEFORE],
      ['one.txt', AFTER],
    ],
    [
      ['two.txt', BEFORE],
      ['two.txt', AFTER],
    ],
  ]);
  const go = (from: Standpoint | null, direction: 'next' | 'previous', one = view) =>
    nextUndecided(one.review, from, direction)?.number ?? null;
  const at = (path: string, line: number): Standpoint => ({ path, side: 'head', line });

  it('begins at the first one, or at the last one backwards', () => {
    assert.equal(go(null, 'next'), 1);
    assert.equal(go(null, 'previous'), 6);
  });

  it('goes on in the file, over into the next and round the end', () => {
    assert.deepEqual(
      [at('one.txt', 0), at('one.txt', 1), at('one.txt', 4), at('two.txt', 4)].map((from) =>
        go(from, 'next'),
      ),
      [2, 2, 4, 1],
    );
    assert.deepEqual(
      [at('one.txt', 0), at('one.txt', 1), at('two.txt', 0)].map((from) => go(from, 'previous')),
      [6, 1, 3],
    );
  });

  it('passes over what is decided, and ends when all is', () => {
    const decided = withDecisions(view, ['accepted', 'rejected', 'accepted', 'accepted']);
    assert.equal(go(at('one.txt', 0), 'next', decided), 5);
    assert.equal(go(null, 'next', withDecisions(view, new Array<'accepted'>(6).fill('accepted'))), null);
  });

  it('reaches every undecided hunk, whatever is decided and wherever it begins', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('accepted', null), { minLength: 6, maxLength: 6 }),
        fc.record({ path: fc.constantFrom('one.txt', 'two.txt'), line: fc.nat(5) }),
        (decisions, { path, line }) => {
          let review = withDecisions(view, decisions).review;
          let from: Standpoint = { path, side: 'head', line };
          const open = indexReview(review).hunks.filter(({ hunk }) => !review.decisions.has(hunk.id)).length;
          for (let left = open; left > 0; left--) {
            const found = nextUndecided(review, from, 'next');
            assert.ok(found);
            review = { ...review, decisions: new Map(review.decisions).set(found.hunk.id, 'accepted') };
            from = { ...from, path: found.file.path };
          }
          assert.equal(nextUndecided(review, from, 'next'), null);
        },
      ),
      { seed: 20 },
    );
  });
});
