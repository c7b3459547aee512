import assert from 'node:assert/strict';
import { hunksOf, pathsOf } from '../../../src/core/changeSet.js';
import { NO_CHECKS } from '../../../src/core/evidence.js';
import type { Flag } from '../../../src/core/flag.js';
import { guideOrder } from '../../../src/core/guideOrder.js';
import type { Review } from '../../../src/core/review.js';
import {
  acceptable,
  acknowledge,
  decide,
  newReview,
  openHighFlags,
  progressOf,
} from '../../../src/core/review.js';
import { landingFile } from './arbitraries.js';

const edited = (path: string) => landingFile({ path, bytes: 'a\n' }, { path, bytes: 'b\n' }).change;
const FILES = ['a.ts', 'b.test.ts', 'package.json', 'z.ts'].map(edited);
const idOf = (path: string) => FILES.find((file) => file.path === path)?.hunks[0]?.id ?? '';

const flag = (path: string, severity: Flag['severity'], hunks = [idOf(path)]): Flag => ({
  id: `${severity} ${path}`,
  rule: 'TI101',
  name: 'existing-test-skipped',
  severity,
  path,
  side: 'head',
  range: null,
  hunks,
  tests: [],
  before: null,
  after: null,
  message: 'A test is skipped.',
});

const review = (...flags: Flag[]): Review =>
  newReview({ baseCommit: 'base', headCommit: 'head', files: FILES, leftOut: [] }, NO_CHECKS, flags);
const all = (of: Review) => hunksOf(of.changeSet).map(({ hunk }) => hunk);

describe('decide', () => {
  it('decides what is in the review, passes over what is not, and takes back', () => {
    const accepted = decide(review(), [idOf('a.ts'), 'stale'], 'accepted');
    assert.deepEqual([...accepted.decisions], [[idOf('a.ts'), 'accepted']]);
    assert.deepEqual(progressOf(accepted), { total: 4, accepted: 1, rejected: 0 });
    assert.equal(decide(accepted, [idOf('a.ts')], null).decisions.size, 0);
  });

  it('leaves the review it was given as it was', () => {
    const before = review();
    decide(before, [idOf('a.ts')], 'rejected');
    assert.equal(before.decisions.size, 0);
  });
});

describe('acceptable', () => {
  it('holds back what an open high flag stands on and what runs code, and says which', () => {
    const { take, heldBack } = acceptable(review(flag('b.test.ts', 'high')), all(review()));
    assert.deepEqual(take, [idOf('a.ts'), idOf('z.ts')]);
    assert.deepEqual(heldBack, [
      { id: idOf('b.test.ts'), reason: 'flagged' },
      { id: idOf('package.json'), reason: 'runsCode' },
    ]);
  });

  it('leaves decisions alone', () => {
    const decided = decide(review(), [idOf('a.ts'), idOf('package.json')], 'rejected');
    assert.deepEqual(acceptable(decided, all(decided)), {
      take: [idOf('b.test.ts'), idOf('z.ts')],
      heldBack: [],
    });
  });
});

describe('openHighFlags', () => {
  const open = (of: Review) => openHighFlags(of).map(({ id }) => id);

  it('are open until acknowledged, or until all their hunks are rejected', () => {
    const flagged = review(flag('b.test.ts', 'high'), flag('a.ts', 'medium'));
    assert.deepEqual(open(flagged), ['high b.test.ts']);
    assert.deepEqual(open(acknowledge(flagged, 'high b.test.ts', 'seen')), []);
    assert.deepEqual(open(decide(flagged, [idOf('b.test.ts')], 'rejected')), []);
    assert.deepEqual(open(decide(flagged, [idOf('b.test.ts')], 'accepted')), ['high b.test.ts']);
  });

  it('stay open without hunks, and no unknown flag can be acknowledged', () => {
    const flagged = review(flag('a.ts', 'high', []));
    assert.deepEqual(open(flagged), ['high a.ts']);
    assert.equal(acknowledge(flagged, 'unknown', 'seen'), flagged);
  });
});

describe('guideOrder', () => {
  it('shows flagged files first, the gravest before, then what runs code, then the rest', () => {
    const order = (of: Review) => guideOrder(of).flatMap(pathsOf);
    assert.deepEqual(order(review()), ['package.json', 'a.ts', 'b.test.ts', 'z.ts']);
    assert.deepEqual(order(review(flag('z.ts', 'low'), flag('b.test.ts', 'high'))), [
      'b.test.ts',
      'z.ts',
      'package.json',
      'a.ts',
    ]);
  });
});
