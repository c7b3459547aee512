import assert from 'node:assert/strict';
import fc from 'fast-check';
import { crossCheck } from '../../../../src/checks/crossCheck.js';
import { readReport } from '../../../../src/checks/reports/readReport.js';
import type { TestReport } from '../../../../src/core/evidence.js';

const PLACE = { root: '/tree', folder: '/tree' };

function read(text: string, format: string): TestReport | null {
  return readReport(Buffer.from(text), PLACE, format);
}

function picture(report: TestReport | null): unknown {
  return (
    report && [
      report.tests.map(({ suite, name, outcome }) => `${outcome} ${[...suite, name].join(' › ')}`),
      report.problems,
    ]
  );
}

const event = (name: string, outcome: string): string =>
  JSON.stringify({ test: { file: '/tree/a.js', suite: ['sums'], name, outcome, took: 1.4, message: null } });

describe('the report of our own reporters', () => {
  const whole = [event('adds', 'passed'), event('halves', 'skipped'), '{"end":true}'].join('\n');

  it('holds each test with its file', () => {
    const report = read(whole, 'events');
    assert.deepEqual(picture(report), [['passed sums › adds', 'skipped sums › halves'], []]);
    assert.deepEqual(
      report?.tests.map(({ file, took }) => [file, took]),
      [
        ['a.js', 1],
        ['a.js', 1],
      ],
    );
  });

  it('is not complete when it is cut off anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 1 }), (length) => {
        assert.notEqual(read(whole.slice(0, length), 'events')?.complete, true);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('is not complete when something went wrong beside the tests', () => {
    const report = read(`{"problem":"A hook failed."}\n{"end":true}\n`, 'events');
    assert.deepEqual(picture(report), [[], ['A hook failed.']]);
  });
});

describe('what node-tap writes', () => {
  const file = (...lines: readonly string[]): string =>
    [
      'TAP version 13',
      '# Subtest: test/sums.js',
      ...lines.map((line) => `    ${line}`),
      'ok 1 - test/sums.js',
      '1..1',
    ].join('\n');

  it('is one test for each subtest with assertions of its own', () => {
    const text = file(
      '# Subtest: sums',
      '    # Subtest: adds',
      '        ok 1 - should be equal',
      '        ok 2 - should match',
      '        1..2',
      '    ok 1 - adds # time=2.1ms',
      '    ok 2 - halves # SKIP later',
      '    ok 3 - should be truthy',
      '    1..3',
      'ok 1 - sums',
      '1..1',
    );
    const report = read(text, 'nodeTap');
    assert.deepEqual(picture(report), [['passed sums', 'passed sums › adds', 'skipped sums › halves'], []]);
    assert.deepEqual([...new Set(report?.tests.map(({ file: path }) => path))], ['test/sums.js']);
  });

  it('has a test that failed by an assertion, and one that failed without any', () => {
    const text = file(
      '# Subtest: adds',
      '    not ok 1 - should be equal',
      '    1..1',
      'not ok 1 - adds',
      '# Subtest: hangs',
      '    ok 1 - so far',
      '    1..1',
      'not ok 2 - hangs # time=30000ms',
      '1..2',
    );
    const report = read(text, 'nodeTap');
    assert.deepEqual(picture(report), [['failed adds', 'failed hangs'], []]);
    assert.equal(report?.tests[0]?.message, 'should be equal');
  });

  it('is not complete without the plan of a subtest', () => {
    const text = file('# Subtest: adds', '    ok 1 - should be equal', 'ok 1 - adds', '1..1');
    assert.equal(read(text, 'nodeTap')?.complete, false);
  });
});

describe('what tape prints', () => {
  it('is one test for each comment with what follows', () => {
    const text = [
      'TAP version 13',
      '# adds',
      'ok 1 should be equal',
      'ok 2 should be equal',
      '# halves',
      'ok 3 a',
      'not ok 4 b',
      '  ---',
      '    operator: equal',
      '  ...',
      '# SKIP later',
      '# TODO soon',
      'not ok 5 c # TODO soon',
      '',
      '1..5',
      '# tests 5',
      '# fail 1',
    ].join('\n');
    assert.deepEqual(picture(read(text, 'tape')), [
      ['passed adds', 'failed halves', 'skipped later', 'expectedFailure soon'],
      [],
    ]);
  });

  it('is not complete without a plan', () => {
    assert.equal(read('TAP version 13\n# adds\nok 1 a\n', 'tape')?.complete, false);
  });
});

describe('what ava prints', () => {
  it('has the file before the title, and tells of files that could not be run', () => {
    const text =
      'TAP version 13\nok 1 - sums › adds\nok 2 - sums › later # SKIP\nnot ok 3 - b.js exited with a non-zero exit code: 1\n1..3\n';
    const report = read(text, 'ava');
    assert.equal(report?.complete, false);
    assert.deepEqual(
      report.tests.slice(0, 2).map(({ suite, name, outcome }) => [suite, name, outcome]),
      [
        [['sums'], 'adds', 'passed'],
        [['sums'], 'later', 'skipped'],
      ],
    );
  });
});

describe('a report beside what was seen of the run', () => {
  const report = read(`${event('adds', 'passed')}\n{"end":true}`, 'events');
  const failing = read(`${event('adds', 'failed')}\n{"end":true}`, 'events');
  const printed = '  1 passing, 0 failing, 0 pending';

  const checked = (each: TestReport | null, code: number, output: string): unknown => {
    assert.ok(each);
    const { report: after, notes } = crossCheck(each, { code, output, shown: true });
    return [after.complete, ...after.problems, ...notes];
  };

  it('is believed where they fit', () => {
    assert.deepEqual(checked(report, 0, printed), [true]);
  });

  it('is not where the command failed and no test did', () => {
    assert.deepEqual(checked(report, 1, printed), [
      false,
      'The command ended with code 1, and its report has no failed test.',
    ]);
  });

  it('is not where another number was printed, or none', () => {
    assert.deepEqual(checked(report, 0, '  7 passing, 0 failing, 0 pending'), [
      false,
      'The command says that 7 tests passed, its report has 1.',
    ]);
    assert.deepEqual(checked(report, 0, ''), [false, 'The report is there, and nothing was printed of it.']);
  });

  it('tells of failures that the command hides', () => {
    assert.deepEqual(checked(failing, 0, '  0 passing, 1 failing, 0 pending'), [
      true,
      '1 test failed, and the command ended with success all the same.',
    ]);
  });
});
