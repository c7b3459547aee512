import assert from 'node:assert/strict';
import { checkSummaries } from '../../../src/core/checkSummary.js';
import { type CheckedCommand, NO_CHECKS } from '../../../src/core/evidence.js';
import { bareRun, checkedOf, runOf } from '../../fakes/evidence.js';

describe('one line about a check', () => {
  const pictures: { said: string; checked: CheckedCommand }[] = [
    {
      said: 'npm test, 2 passed',
      checked: checkedOf(runOf('a: passed, b: passed'), runOf('a: passed, b: passed')),
    },
    {
      said: 'npm test, 1 listed, 1 skipped, 1 missing, 1 newly skipped',
      checked: checkedOf(runOf('a: listed, b: listed, c: listed'), runOf('a: listed, b: skipped')),
    },
    {
      said: 'npm test, 1 passed, 1 skipped, 1 missing, 1 newly skipped',
      checked: checkedOf(runOf('a: passed, b: passed, c: passed'), runOf('a: passed, b: skipped')),
    },
    {
      said: 'npm test, exit code 1, 0 passed, 1 failed, 1 newly failing',
      checked: checkedOf(runOf('a: passed'), runOf('a: failed')),
    },
    {
      said: 'npm test, exit code 0',
      checked: checkedOf(bareRun({ kind: 'exited', code: 0 }), bareRun({ kind: 'exited', code: 0 })),
    },
    {
      said: 'npm test, broken off after 60 s',
      checked: checkedOf(runOf('a: passed'), bareRun({ kind: 'timedOut', afterMs: 60_000 })),
    },
    {
      said: 'npm test, 1 passed, not comparable',
      checked: checkedOf(bareRun({ kind: 'exited', code: 0 }), runOf('a: passed')),
    },
  ];
  for (const { said, checked } of pictures) {
    it(`reads “${said}”`, () => {
      assert.deepEqual(checkSummaries({ kind: 'ran', checks: [checked] }), [said]);
    });
  }

  it('is none where nothing was run', () => {
    assert.deepEqual(checkSummaries(NO_CHECKS), []);
  });
});
