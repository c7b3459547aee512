import assert from 'node:assert/strict';
import { doubtsOf, failuresOf } from '../../../src/core/doubts.js';
import { type Check, type CheckedCommand, NO_CHECKS } from '../../../src/core/evidence.js';
import { bareRun, checkedOf, evidenceOf, NPM_TEST, runOf } from '../../fakes/evidence.js';

const EXIT_0 = { kind: 'exited', code: 0 } as const;
const EXIT_1 = { kind: 'exited', code: 1 } as const;
const LINT: Check = { id: 'lint', role: 'lint', command: 'eslint .', folder: '' };

function saidOf(checked: CheckedCommand): string[] {
  return doubtsOf({ kind: 'ran', checks: [checked] }).map(({ sentence }) => sentence);
}

describe('what our runs hold against a change', () => {
  const pictures: { name: string; base: string; head: string; said: string[] }[] = [
    { name: 'nothing when all pass', base: 'a: passed', head: 'a: passed', said: [] },
    { name: 'nothing when a test is fixed', base: 'a: failed', head: 'a: passed', said: [] },
    { name: 'nothing when a test is new', base: 'a: passed', head: 'a: passed, b: passed', said: [] },
    {
      name: 'a test that fails now',
      base: 'a: passed',
      head: 'a: failed',
      said: ['“npm test”: 1 test newly failing.'],
    },
    {
      name: 'tests that are skipped or gone, though the run passes',
      base: 'a: passed, b: passed, c: passed',
      head: 'a: skipped, c: passed',
      said: ['“npm test”: 1 test newly skipped.', '“npm test”: 1 test missing.'],
    },
    {
      name: 'a test that is expected to fail now',
      base: 'a: passed',
      head: 'a: expectedFailure',
      said: ['“npm test”: 1 test now expected to fail.'],
    },
    { name: 'nothing where the same test failed before', base: 'a: failed', head: 'a: failed', said: [] },
  ];
  for (const { name, base, head, said } of pictures) {
    it(`is ${name}`, () => {
      assert.deepEqual(saidOf(checkedOf(runOf(base), runOf(head))), said);
    });
  }

  it('is a failing exit where every test passed', () => {
    const head = runOf('a: passed', EXIT_1);
    assert.deepEqual(saidOf(checkedOf(runOf('a: passed'), head)), ['“npm test” failed with exit code 1.']);
  });

  it('is a run that passes and leaves nothing to compare with', () => {
    assert.deepEqual(saidOf(checkedOf(runOf('a: passed'), bareRun(EXIT_0))), [
      'The runs of “npm test” cannot be compared. The run after left no report that could be read.',
    ]);
  });

  it('goes by the exit alone where a check never reports', () => {
    const said = (base: 0 | 1, head: 0 | 1) =>
      saidOf(
        checkedOf(bareRun({ kind: 'exited', code: base }), bareRun({ kind: 'exited', code: head }), LINT),
      );
    assert.deepEqual(said(0, 0), []);
    assert.deepEqual(said(0, 1), ['“eslint .” failed with exit code 1.']);
    assert.deepEqual(said(1, 1), []);
  });

  it('is a run that was broken off, or did not take place', () => {
    const late = bareRun({ kind: 'timedOut', afterMs: 60_000 });
    assert.deepEqual(saidOf(checkedOf(runOf('a: passed'), late)), [
      '“npm test” was broken off after 60 seconds.',
    ]);
    const none = bareRun({ kind: 'notRun', why: 'There is no sandbox.' });
    assert.deepEqual(saidOf(checkedOf(runOf('a: passed'), none)), [
      '“npm test” was not run: There is no sandbox.',
    ]);
  });

  it('names the tests it is about', () => {
    const [doubt] = doubtsOf(evidenceOf('a: passed', 'a: failed'));
    assert.deepEqual(doubt?.tests, ['cart.test.js › cart › a']);
    assert.equal(doubt.command, NPM_TEST.command);
  });

  it('is nothing where nothing was run', () => {
    assert.deepEqual(doubtsOf(NO_CHECKS), []);
  });
});

describe('what a goal is not reached by', () => {
  it('is a test that failed before as well', () => {
    const evidence = evidenceOf('a: failed, b: passed', 'a: failed, b: passed');
    assert.deepEqual(doubtsOf(evidence), []);
    assert.deepEqual(failuresOf(evidence), [
      {
        command: 'npm test',
        sentence: '“npm test” failed with exit code 1.',
        tests: ['cart.test.js › cart › a'],
      },
    ]);
  });

  it('is a test that was skipped to make the run pass', () => {
    assert.deepEqual(
      failuresOf(evidenceOf('a: failed', 'a: skipped')).map(({ sentence }) => sentence),
      ['“npm test”: 1 test newly skipped.'],
    );
  });
});
