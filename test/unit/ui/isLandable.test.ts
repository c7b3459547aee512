import assert from 'node:assert/strict';
import { isLandable } from '../../../src/ui/isLandable.js';
import { reviewOfFiles, withDecisions } from './reviews.js';

describe('there is something to land', () => {
  const view = reviewOfFiles([
    [
      ['a', '1\n'],
      ['a', '2\n'],
    ],
  ]);
  const present = new Set(view.review.changeSet.files.flatMap(({ hunks }) => hunks.map(({ id }) => id)));

  it('when an accepted hunk is not in the working tree', () => {
    assert.equal(isLandable(view), false);
    assert.equal(isLandable(withDecisions(view, ['rejected'])), false);
    assert.equal(isLandable(withDecisions(view, ['accepted'])), true);
    assert.equal(isLandable(withDecisions({ ...view, present }, ['accepted'])), false);
  });

  it('when a rejected hunk is still in it', () => {
    assert.equal(isLandable({ ...view, present }), false);
    assert.equal(isLandable(withDecisions({ ...view, present }, ['rejected'])), true);
  });
});
