import assert from 'node:assert/strict';
import type { Evidence } from '../../../src/core/evidence.js';
import { NO_CHECKS } from '../../../src/core/evidence.js';
import { newReview } from '../../../src/core/review.js';
import type { TestRunPlan } from '../../../src/ui/testRuns.js';
import { testRuns } from '../../../src/ui/testRuns.js';
import { bareRun, checkedOf, evidenceOf, runOf } from '../../fakes/evidence.js';

const NOTHING = { baseCommit: 'b', headCommit: 'h', files: [], leftOut: [] };

function runsOf(evidence: Evidence, subset: Evidence = NO_CHECKS): TestRunPlan[] {
  return testRuns({ review: newReview(NOTHING, evidence, []), checked: { hunks: ['h1'], evidence: subset } });
}

/** `tree: test outcome, …` */
function told(runs: readonly TestRunPlan[]): string[] {
  return runs.map(({ tree, checks }) => {
    const tests = checks.flatMap((check) => check.tests.map(({ label, outcome }) => `${label} ${outcome}`));
    const broken = checks.flatMap((check) => check.broken ?? []);
    return `${tree}: ${[...tests, ...broken].join(', ')}`;
  });
}

describe('runs in the Testing view', () => {
  it('are one for each tree', () => {
    const runs = runsOf(evidenceOf('a: passed', 'a: skipped'), evidenceOf('a: passed', 'a: failed'));
    assert.deepEqual(told(runs), [
      'base: cart.test.js › cart › a passed',
      'head: cart.test.js › cart › a skipped',
      'accepted: cart.test.js › cart › a failed',
    ]);
  });

  it('are none without evidence', () => {
    assert.deepEqual(runsOf(NO_CHECKS), []);
    assert.deepEqual(testRuns({ review: null, checked: null }), []);
  });

  it('are those of the subset where only that was checked', () => {
    assert.deepEqual(told(runsOf(NO_CHECKS, evidenceOf('a: passed', 'a: passed'))), [
      'base: cart.test.js › cart › a passed',
      'accepted: cart.test.js › cart › a passed',
    ]);
  });

  it('show a test by what it is marked as: failing as expected has passed, passing against its mark has failed', () => {
    const runs = runsOf(evidenceOf('a: passed, b: passed', 'a: expectedFailure, b: unexpectedPass'));
    assert.deepEqual(told(runs).slice(1), [
      'head: cart.test.js › cart › a passed, cart.test.js › cart › b failed',
    ]);
  });

  it('tell tests of one name apart', () => {
    const [base] = runsOf(evidenceOf('a: passed, a: failed', 'a: passed'));
    const tests = base?.checks[0]?.tests ?? [];
    assert.deepEqual(
      tests.map(({ label }) => label),
      ['cart.test.js › cart › a', 'cart.test.js › cart › a (2)'],
    );
    assert.equal(new Set(tests.map(({ id }) => id)).size, 2);
  });

  it('have ids that VS Code takes, whatever a report names', () => {
    const [base] = runsOf(evidenceOf('a\0b: passed', ''));
    assert.deepEqual(
      base?.checks[0]?.tests.map(({ id }) => id.includes('\0')),
      [false],
    );
  });

  it('say of a check why it has no results', () => {
    const broken = (head: ReturnType<typeof bareRun>) =>
      told(runsOf({ kind: 'ran', checks: [checkedOf(runOf('a: passed'), head)] })).at(-1);
    assert.equal(broken(bareRun({ kind: 'timedOut', afterMs: 9000 })), 'head: Broken off after 9 seconds.');
    assert.equal(broken(bareRun({ kind: 'notRun', why: 'No sandbox.' })), 'head: Not run: No sandbox.');
    assert.equal(broken(bareRun({ kind: 'exited', code: 2 })), 'head: Exit code 2.');
    assert.equal(broken(bareRun({ kind: 'exited', code: 0 })), 'head: ');
  });
});
