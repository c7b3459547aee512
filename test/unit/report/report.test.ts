import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Flag } from '../../../src/core/flag.js';
import { json } from '../../../src/report/json.js';
import { isReached, type Threshold } from '../../../src/report/threshold.js';
import { flag, report, unscanned } from './drawn.js';

describe('a report', () => {
  it('counts lines from one and includes the last', () => {
    const lines = (range: Flag['range']): unknown =>
      report([flag({ range })]).flags.map(({ startLine, endLine }) => [startLine, endLine]);
    assert.deepEqual(lines({ start: 0, end: 1 }), [[1, 1]]);
    assert.deepEqual(lines({ start: 4, end: 9 }), [[5, 9]]);
    assert.deepEqual(lines({ start: 4, end: 4 }), [[5, 5]]); // a position: where lines were removed
    assert.deepEqual(lines(null), [[1, 1]]);
  });

  it('is this JSON', () => {
    const before = "it('adds', () => {";
    const flags = [
      flag({ before, after: "it.skip('adds', () => {" }),
      unscanned('b.test.js', 'It is broken.'),
    ];
    assert.equal(
      json(report(flags)),
      `{
  "version": "1.2.3",
  "base": "b45e",
  "head": "worktree",
  "flags": [
    {
      "rule": "TI101",
      "name": "existing-test-skipped",
      "severity": "high",
      "path": "a.test.js",
      "side": "head",
      "startLine": 3,
      "endLine": 3,
      "test": [
        "sums › adds"
      ],
      "before": "it('adds', () => {",
      "after": "it.skip('adds', () => {",
      "message": "It is skipped."
    }
  ],
  "unscanned": [
    {
      "path": "b.test.js",
      "reason": "It is broken."
    }
  ],
  "stats": {
    "files": 2,
    "tests": {
      "before": 5,
      "after": 4
    },
    "ms": 1234
  }
}
`,
    );
  });

  it('leaves out what a flag does not have', () => {
    const [told] = report([flag({ tests: [] })]).flags;
    assert.deepEqual(Object.keys(told ?? {}), [
      ...['rule', 'name', 'severity', 'path', 'side', 'startLine', 'endLine', 'message'],
    ]);
  });

  it('lists what was left out of the snapshot with what could not be read, by path', () => {
    const leftOut = [{ path: 'a.js', reason: 'It cannot be read.' }];
    const { flags, unscanned: missed } = report([unscanned('b.js', 'It is broken.')], { leftOut });
    assert.deepEqual(flags, []);
    assert.deepEqual(missed, [
      { path: 'a.js', reason: 'It cannot be read.' },
      { path: 'b.js', reason: 'It is broken.' },
    ]);
  });

  it('is the same in whatever order the flags come, sorted by path and line', () => {
    const flags = fc.array(
      fc
        .record({
          path: fc.constantFrom('a.js', 'B.js', 'ä.js', 'a/b.js'),
          start: fc.nat({ max: 3 }),
          rule: fc.constantFrom('TI101', 'TI301', 'unscanned'),
          side: fc.constantFrom('base' as const, 'head' as const),
          message: fc.constantFrom('One.', 'Two.'),
          before: fc.constantFrom(null, 'x'),
        })
        .map(({ start, ...drawn }) => flag({ ...drawn, range: { start, end: start + 1 } })),
    );
    const shuffled = flags.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const told = report(one);
        assert.equal(json(report(other)), json(told));
        const places = told.flags.map(({ path, startLine }) => [path, startLine] as const);
        for (const [at, [path, line]] of places.entries()) {
          const [nextPath, nextLine] = places[at + 1] ?? [path, line];
          assert.ok(path < nextPath || (path === nextPath && line <= nextLine));
        }
      }),
    );
  });
});

describe('the threshold', () => {
  const reached = (threshold: Threshold): string =>
    (['high', 'medium', 'low'] as const)
      .filter((severity) => isReached(threshold, report([flag({ severity })])))
      .join(' ');

  it('is reached at or above it', () => {
    assert.equal(reached('high'), 'high');
    assert.equal(reached('medium'), 'high medium');
    assert.equal(reached('low'), 'high medium low');
    assert.equal(reached('never'), '');
  });

  it('counts what was not scanned only at its lowest', () => {
    const missed = report([unscanned('a.js', 'It is broken.')]);
    const levels = ['high', 'medium', 'low', 'never'] as const;
    assert.deepEqual(
      levels.filter((level) => isReached(level, missed)),
      ['low'],
    );
  });
});
