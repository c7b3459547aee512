import assert from 'node:assert/strict';
import fc from 'fast-check';
import { carryOver } from '../../../src/core/carryOver.js';
import type { ChangeSet } from '../../../src/core/changeSet.js';
import { hunksOf } from '../../../src/core/changeSet.js';
import { NO_CHECKS } from '../../../src/core/evidence.js';
import type { Review } from '../../../src/core/review.js';
import { decide, newReview } from '../../../src/core/review.js';
import { filePair, landingFile } from './arbitraries.js';

const changeSet = (...files: ReturnType<typeof landingFile>[]): ChangeSet => ({
  baseCommit: 'base',
  headCommit: 'head',
  files: files.map(({ change }) => change),
  leftOut: [],
});

const reviewed = (of: ChangeSet): Review => newReview(of, NO_CHECKS, []);

/** Each hunk's decision in order: a accepted, r rejected, - undecided. */
const drawing = ({ changeSet: of, decisions }: Review): string =>
  hunksOf(of)
    .map(({ hunk }) => decisions.get(hunk.id)?.[0] ?? '-')
    .join('');

const LINES = 'one\ntwo\nthree\nfour\nfive\nsix\n';
const edit = (...words: string[]) =>
  words.reduce((all, word) => all.replace(word, word.toUpperCase()), LINES);

describe('carryOver', () => {
  it('changes nothing when the change set is the same', () => {
    fc.assert(
      fc.property(filePair, fc.infiniteStream(fc.boolean()), ({ base, head }, choice) => {
        fc.pre(!Buffer.from(base).equals(head));
        const take = () => changeSet(landingFile({ bytes: base }, { bytes: head }));
        const review = decideBy(reviewed(take()), () => choice.next().value === true);
        assert.equal(carryOver(review, review.changeSet), review);
        assert.deepEqual(carryOver(review, take()), review);
      }),
      { numRuns: 1000, seed: 20_255 },
    );
  });

  it('keeps decisions on hunks that moved and forgets those of hunks that are gone', () => {
    const before = changeSet(landingFile({ bytes: LINES }, { bytes: edit('one', 'three', 'five') }));
    const ids = hunksOf(before).map(({ hunk }) => hunk.id);
    const review = decide(decide(reviewed(before), ids.slice(0, 2), 'accepted'), ids.slice(2), 'rejected');
    const after = changeSet(
      landingFile({ bytes: LINES }, { bytes: edit('three', 'five').replace('one', 'zero\none') }),
    );
    assert.equal(drawing(review), 'aar');
    assert.equal(drawing(carryOver(review, after)), '-ar');
  });

  it('tells hunks with the same content apart by their order', () => {
    const base = 'x\n-\nx\n-\nz\n';
    const before = changeSet(landingFile({ bytes: base }, { bytes: 'X\n-\nX\n-\nz\n' }));
    const last = hunksOf(before)
      .map(({ hunk }) => hunk.id)
      .slice(-1);
    const after = changeSet(landingFile({ bytes: base }, { bytes: 'X\n-\nX\n-\nZ\n' }));
    assert.equal(drawing(carryOver(decide(reviewed(before), last, 'accepted'), after)), '-a-');
  });

  it('follows a file that a later round renames', () => {
    const before = changeSet(landingFile({ path: 'a', bytes: LINES }, { path: 'a', bytes: edit('two') }));
    const after = changeSet(landingFile({ path: 'a', bytes: LINES }, { path: 'b', bytes: edit('two') }));
    const all = hunksOf(before).map(({ hunk }) => hunk.id);
    assert.equal(drawing(carryOver(decide(reviewed(before), all, 'accepted'), after)), '-a');
  });

  it('carries nothing to another file, nor to a created file with other content', () => {
    const created = (path: string, content: string) => changeSet(landingFile(null, { path, bytes: content }));
    const before = created('a', 'text\n');
    const review = decide(
      reviewed(before),
      hunksOf(before).map(({ hunk }) => hunk.id),
      'accepted',
    );
    assert.equal(drawing(carryOver(review, created('a', 'text\n'))), 'a');
    assert.equal(drawing(carryOver(review, created('a', 'other\n'))), '-');
    assert.equal(drawing(carryOver(review, created('b', 'text\n'))), '-');
  });
});

function decideBy(review: Review, accept: () => boolean): Review {
  return hunksOf(review.changeSet).reduce(
    (so, { hunk }) => decide(so, [hunk.id], accept() ? 'accepted' : 'rejected'),
    review,
  );
}
