import type { Outcome, TestResult } from '../../core/evidence.js';
import { type ReportFormat, reportOf } from './reportFormat.js';

const TEST =
  /^(\w+) \(([\w.]+)\)(?:\n[^\n]*?)? \.\.\. (ok|FAIL|ERROR|skipped|expected failure|unexpected success)\b(?: (?:'(.*)'|"(.*)"))?/gm;
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  ok: 'passed',
  FAIL: 'failed',
  ERROR: 'failed',
  skipped: 'skipped',
  'expected failure': 'expectedFailure',
  'unexpected success': 'unexpectedPass',
};

/** What `python -m unittest -v` prints: `test_adds (test_sums.TestSums.test_adds) ... ok`, and `Ran N tests` at the end. */
export const unittest: ReportFormat = {
  id: 'unittest',
  parse: (report) => {
    const ran = /^Ran (\d+) tests? in /m.exec(report);
    if (!ran) return null;
    const tests = [...report.replaceAll('\r\n', '\n').matchAll(TEST)].map(testOf);
    const own = tests.filter(({ suite }) => suite[0] !== 'unittest.loader._FailedTest');
    const missing = Number(ran[1]) - tests.length;
    return reportOf('unittest', own, [
      ...tests
        .filter(({ suite }) => suite[0] === 'unittest.loader._FailedTest')
        .map(({ name }) => `${name} could not be loaded.`),
      ...(missing > 0 ? [`${missing} of ${ran[1] ?? ''} tests left no line of their own.`] : []),
    ]);
  },
};

function testOf([, name = '', place = '', word = '', one, other]: RegExpExecArray): TestResult {
  const where = place.endsWith(`.${name}`) ? place.slice(0, -name.length - 1) : place;
  return {
    project: '',
    file: null,
    suite: [where],
    name,
    outcome: OUTCOMES[word] ?? 'failed',
    took: null,
    message: one ?? other ?? null,
  };
}
