import assert from 'node:assert/strict';
import { changedFiles, looksAlike } from '../../../src/ui/reviewChange.js';
import type { Reviewed } from '../../../src/ui/reviewed.js';
import { reviewOfFiles, withDecisions } from './reviews.js';

describe('a change of a review', () => {
  const before = reviewOfFiles([
    [
      ['one.js', 'a\n'],
      ['one.js', 'A\n'],
    ],
    [
      ['two.js', 'b\n'],
      ['two.js', 'B\n'],
    ],
  ]);
  const session = before.session.id;
  const drawnAgain = (after: Reviewed) => changedFiles({ session, before, after });

  it('draws again the one file in which a hunk was decided', () => {
    const after = withDecisions(before, [null, 'accepted']);
    assert.deepEqual(drawnAgain(after), ['two.js']);
    assert(!looksAlike(before, after));
  });

  it('draws nothing again when nothing of it can be seen', () => {
    const account = { ...before.session.account, inputTokens: 9 };
    const counted = { ...before, session: { ...before.session, account } };
    assert.deepEqual(drawnAgain(counted), []);
    assert(looksAlike(before, counted));
    assert(!looksAlike(before, { ...before, notice: 'A line of the journal was damaged.' }));
  });

  it('draws everything again when a flag was answered or the review is another', () => {
    const acknowledged = new Map([['flag', 'It is slow.']]);
    assert.equal(drawnAgain({ ...before, review: { ...before.review, acknowledged } }), 'all');
    assert.equal(changedFiles({ session, before, after: null }), 'all');
  });
});
