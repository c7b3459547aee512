import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agreeing, compareRuns } from '../../../src/core/compareRuns.js';
import type { CheckRun, Comparison, Outcome, TestKey, TestResult } from '../../../src/core/evidence.js';

const OUTCOMES: readonly Outcome[] = ['passed', 'failed', 'skipped', 'expectedFailure', 'unexpectedPass'];

/** `sums.test.js › adds passed`, one line a test. */
function run(...lines: readonly string[]): CheckRun {
  return ran(
    lines.map((line) => {
      const [where = '', outcome = 'passed', took] = line.split(
        / (?=passed|failed|skipped|expected|unexpected)| (?=\d+$)/,
      );
      const [file = '', ...names] = where.split(' › ');
      const name = names.at(-1) ?? '';
      return result(
        { project: '', file, suite: names.slice(0, -1), name },
        outcome as Outcome,
        Number(took ?? 0),
      );
    }),
  );
}

function result(key: TestKey, outcome: Outcome, took = 0): TestResult {
  return { ...key, outcome, took, message: null };
}

function ran(tests: readonly TestResult[]): CheckRun {
  const report = { format: 'tap', tests, complete: true, problems: [] };
  return { tree: 't', command: 'npm test', ended: { kind: 'exited', code: 0 }, took: 1, report, output: '' };
}

function picture(comparison: Comparison): string[] {
  if (comparison.kind === 'notComparable') return [comparison.why];
  return comparison.differences.map(({ kind, base, head }) => `${kind} ${(base ?? head)?.name ?? ''}`).sort();
}

const nothing = (): null => null;

describe('what became of tests between two runs', () => {
  it('is told test by test, so that a swap with the same count is seen', () => {
    const before = run('a › adds passed', 'a › rounds passed', 'a › parses failed');
    const after = run('a › adds skipped', 'a › squares passed', 'a › parses passed');
    assert.deepEqual(picture(compareRuns(before, after, nothing)), [
      'added squares',
      'disappeared rounds',
      'fixed parses',
      'newlySkipped adds',
    ]);
  });

  it('follows a test to another file, and one whose new name is known', () => {
    const before = run('a › sums › adds passed', 'a › rounds passed');
    const after = run('b › sums › adds passed', 'a › rounds half up passed');
    const renamed = ({ name }: TestKey): string | null => (name.startsWith('rounds') ? 'rounding' : null);
    assert.deepEqual(picture(compareRuns(before, after, renamed)), []);
    assert.deepEqual(picture(compareRuns(before, after, nothing)), [
      'added rounds half up',
      'disappeared rounds',
    ]);
  });

  it('tells an expected failure, a failure, a skipped newcomer and what became much slower', () => {
    const before = run('a › one passed', 'a › two passed', 'a › three passed 100');
    const after = run(
      'a › one expectedFailure',
      'a › two unexpectedPass',
      'a › three passed 4000',
      'a › four skipped',
    );
    assert.deepEqual(picture(compareRuns(before, after, nothing)), [
      'addedSkipped four',
      'newlyFailing two',
      'nowExpectedToFail one',
      'slower three',
    ]);
  });

  it('says nothing of a skipped test that goes', () => {
    assert.deepEqual(picture(compareRuns(run('a › one skipped'), run(), nothing)), []);
  });

  it('counts tests of one name one by one', () => {
    const two = ['a › adds passed', 'a › adds passed'];
    assert.deepEqual(picture(compareRuns(run(...two), run('a › adds passed'), nothing)), [
      'disappeared adds',
    ]);
    assert.deepEqual(picture(compareRuns(run('a › adds passed'), run(...two), nothing)), ['added adds']);
  });

  it('is never guessed from runs that cannot be compared', () => {
    const whole = run('a › adds passed');
    const report = {
      format: 'tap',
      tests: [],
      complete: false,
      problems: ['a.test.js could not be loaded.'],
    };
    const other = { format: 'junit', tests: [], complete: true, problems: [] };
    const cases: readonly [CheckRun, RegExp][] = [
      [{ ...whole, ended: { kind: 'timedOut', afterMs: 60_000 } }, /after was broken off after 60 seconds/],
      [{ ...whole, ended: { kind: 'notRun', why: 'npm is not installed.' } }, /npm is not installed/],
      [{ ...whole, report: null }, /left no report/],
      [{ ...whole, report }, /a\.test\.js could not be loaded/],
      [{ ...whole, report: other }, /two kinds: tap before, junit after/],
    ];
    for (const [head, why] of cases) assert.match(picture(compareRuns(whole, head, nothing)).join(), why);
  });

  it('calls flaky what a second pair of runs does not confirm', () => {
    const before = run('a › one passed', 'a › two passed');
    const first = compareRuns(before, run('a › one failed', 'a › two failed'), nothing);
    const second = compareRuns(before, run('a › one failed', 'a › two passed'), nothing);
    assert.deepEqual(picture(agreeing(first, second)), ['flaky two', 'newlyFailing one']);
    assert.deepEqual(picture(agreeing(second, first)), ['flaky two', 'newlyFailing one']);
  });

  const results = fc.array(
    fc
      .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y', 'z'), fc.constantFrom(...OUTCOMES))
      .map(([file, name, outcome]) => result({ project: '', file, suite: [], name }, outcome)),
    { maxLength: 8 },
  );

  it('never loses a test: what is neither gone nor paired is new', () => {
    fc.assert(
      fc.property(results, results, (before, after) => {
        const comparison = compareRuns(ran(before), ran(after), nothing);
        assert.ok(comparison.kind === 'compared');
        const of = (kinds: readonly string[]): number =>
          comparison.differences.filter(({ kind }) => kinds.includes(kind)).length;
        const quiet = before.filter(({ outcome }) => outcome === 'skipped').length;
        const growth = of(['added', 'addedSkipped']) - of(['disappeared']);
        assert.ok(growth >= after.length - before.length && growth <= after.length - before.length + quiet);
      }),
      { numRuns: 500 },
    );
  });

  it('finds no difference between a run and itself in another order', () => {
    fc.assert(
      fc.property(results, (tests) => {
        const sorted = tests.toSorted((one, other) => one.outcome.localeCompare(other.outcome));
        assert.deepEqual(picture(compareRuns(ran(tests), ran(sorted), nothing)), []);
      }),
      { numRuns: 300 },
    );
  });
});
