import assert from 'node:assert/strict';
import fc from 'fast-check';
import { acknowledge, type Decision } from '../../../src/core/review.js';
import { planLenses } from '../../../src/ui/lensPlan.js';
import type { Reviewed } from '../../../src/ui/reviewed.js';
import { hunkRow } from '../../../src/ui/reviewRows.js';
import { reviewOfFiles, skippedTest, withDecisions, withFlags } from './reviews.js';

const SEED = 31_415;
const FILES = ['a.txt', 'b.test.js'].map(
  (path) =>
    [
      [path, 'one\ntwo\nthree\nfour\nfive\n'],
      [path, 'ONE\ntwo\nTHREE\nfour\nFIVE\n'],
    ] as const,
);

describe(`what is kept of hunks from one drawing to the next (seed ${SEED})`, () => {
  const plain = reviewOfFiles(FILES);
  const ids = plain.review.changeSet.files.flatMap(({ hunks }) => hunks.map(({ id }) => id));
  const flagged = plain.review.changeSet.files.slice(1).map((file) => skippedTest(file));
  const view = withFlags(plain, flagged);

  const moment = fc.record({
    decisions: fc.array(fc.constantFrom<Decision | null>('accepted', 'rejected', null), { maxLength: 6 }),
    present: fc.subarray(ids).map((some) => new Set(some)),
    readOnly: fc.boolean(),
    acknowledged: fc.boolean(),
  });

  it('never shows: every moment is drawn as if it were the first', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 2, maxLength: 8 }), (moments) => {
        for (const { decisions, present, readOnly, acknowledged } of moments) {
          const decided = { ...withDecisions(view, decisions), present, readOnly };
          const review = acknowledged
            ? acknowledge(decided.review, flagged[0]?.id ?? '', 'It moved.')
            : decided.review;
          const now = { ...decided, review };
          assert.deepEqual(drawn(now), drawn(structuredClone(now)));
        }
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('is the very same for a hunk of which nothing has changed', () => {
    const [first, second] = [withDecisions(plain, []), withDecisions(plain, ['accepted'])];
    const rows = [first, second].map(rowsOf);
    assert.notEqual(rows[0]?.[0], rows[1]?.[0]);
    assert.equal(rows[0]?.[1], rows[1]?.[1]);
  });
});

function drawn(view: Reviewed): unknown {
  const { files } = view.review.changeSet;
  return [
    files.map((file) => [planLenses(view, file, 'base'), planLenses(view, file, 'head')]),
    rowsOf(view),
  ];
}

function rowsOf(view: Reviewed): unknown[] {
  return view.review.changeSet.files.flatMap((file) => file.hunks.map((hunk) => hunkRow(view, file, hunk)));
}
