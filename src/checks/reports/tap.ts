import type { TestResult } from '../../core/evidence.js';
import { fileOf, type ReportFormat, type ReportPlace, reportOf } from './reportFormat.js';
import { type TapLine, tapLines } from './tapLines.js';

/** TAP whose innermost lines are the tests: of node:test, bats, prove and most others. */
export const tap: ReportFormat = {
  id: 'tap',
  parse: (report, place) => {
    const read = tapLines(report);
    if (!read) return null;
    const tests = read.lines.flatMap((line) => innermost(line, []));
    return reportOf('tap', placed(tests, place), read.problems);
  },
};

function innermost(line: TapLine, suite: readonly string[]): TestResult[] {
  const { inner, ...told } = line;
  if (inner === null || inner.length === 0) return [{ project: '', file: null, suite, ...told }];
  return inner.flatMap((each) => innermost(each, [...suite, line.name]));
}

/** Runners of several files put each into a subtest that has the file's path for a name. */
export function placed(tests: readonly TestResult[], place: ReportPlace): TestResult[] {
  return tests.map((test) => {
    const [first, ...rest] = test.suite;
    const file =
      first !== undefined && /[\\/.]\w+$/.test(first) && !/\s/.test(first) ? fileOf(place, first) : null;
    return file === null ? test : { ...test, file, suite: rest };
  });
}
