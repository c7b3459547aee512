import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_CHECKS } from '../../../src/core/evidence.js';
import { newReview } from '../../../src/core/review.js';
import { follow, type Reviewed, type Saying } from '../../../src/session/decisions.js';

const seed = 20260104;
const known = new Set(['one', 'two', 'three']);
const changeSet = { baseCommit: 'b', headCommit: 'h', files: [], leftOut: [] };
const start: Reviewed = { review: newReview(changeSet, NO_CHECKS, []), undo: null };

describe(`follow (seed ${seed})`, () => {
  it('gives the same review whether sayings come one by one or together', () => {
    const hunks = fc.array(fc.constantFrom('one', 'two', 'three', 'unknown'));
    const decision = fc.constantFrom('accepted', 'rejected', null);
    const saying: fc.Arbitrary<Saying> = fc.oneof(
      fc.record({ kind: fc.constant('decide' as const), hunks, decision }),
      fc.constant({ kind: 'undo' as const }),
      fc.constant({ kind: 'acknowledge' as const, flag: 'unknown', reason: '' }),
    );
    const property = fc.property(fc.array(saying), (sayings) => {
      const oneByOne = sayings.reduce((reviewed, next) => follow(reviewed, [next], known), start);
      assert.deepEqual(follow(start, sayings, known), oneByOne);
      assert(!oneByOne.review.decisions.has('unknown'));
    });
    fc.assert(property, { seed, numRuns: 1000 });
  });

  it('takes back everything, also a hunk that was named twice', () => {
    const said = follow(start, [{ kind: 'decide', hunks: ['one', 'one'], decision: 'accepted' }], known);
    assert.deepEqual([...said.review.decisions], [['one', 'accepted']]);
    assert.deepEqual(follow(said, [{ kind: 'undo' }, { kind: 'undo' }], known), start);
  });

  it('leaves what was acknowledged alone when a hunk is decided, so that only its rows are drawn again', () => {
    const said = follow(start, [{ kind: 'decide', hunks: ['one'], decision: 'accepted' }], known);
    assert.equal(said.review.acknowledged, start.review.acknowledged);
  });

  it('follows ten thousand sayings about five thousand hunks in no time', () => {
    const many = new Set(Array.from({ length: 5000 }, (_, index) => String(index)));
    const sayings = Array.from({ length: 10_000 }, (_, index): Saying => ({
      kind: 'decide',
      hunks: [String(index % 5000)],
      decision: 'accepted',
    }));
    const began = performance.now();
    assert.equal(follow(start, sayings, many).review.decisions.size, 5000);
    assert(performance.now() - began < 1000);
  });
});
