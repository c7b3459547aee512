import type { TestResult } from '../../core/evidence.js';
import { type ReportFormat, reportOf } from './reportFormat.js';
import { placed } from './tap.js';
import { type TapLine, tapLines } from './tapLines.js';

/**
 * What node-tap writes: TAP whose innermost lines are assertions. A test is a subtest with assertions of its own; a line
 * that closes no subtest is a test only when it is skipped, for so a skipped test is told.
 */
export const nodeTap: ReportFormat = {
  id: 'nodeTap',
  parse: (report, place) => {
    const read = tapLines(report);
    if (!read) return null;
    const tests = read.lines.flatMap((line) => testsIn(line, []));
    return reportOf('nodeTap', placed(tests, place), read.problems);
  },
};

function testsIn(line: TapLine, suite: readonly string[]): TestResult[] {
  const { inner, ...told } = line;
  const test: TestResult = { project: '', file: null, suite, ...told };
  if (inner === null || inner.length === 0) return [test];
  const within = [...suite, line.name];
  const assertions = inner.filter(isAssertion);
  const tests = inner.filter((each) => !isAssertion(each)).flatMap((each) => testsIn(each, within));
  const own = judged(assertions);
  if (own.outcome === 'passed' && line.outcome === 'failed' && !tests.some(hasFailed))
    return [test, ...tests];
  return assertions.length === 0 ? tests : [{ ...test, ...own }, ...tests];
}

function isAssertion({ inner, outcome }: TapLine): boolean {
  return inner === null && outcome !== 'skipped';
}

function hasFailed({ outcome }: TestResult): boolean {
  return outcome === 'failed';
}

/** By its own assertions alone: what became of the tests in it, they tell. */
function judged(assertions: readonly TapLine[]): Pick<TestResult, 'outcome' | 'message'> {
  const failed = assertions.find(({ outcome }) => outcome === 'failed');
  if (failed) return { outcome: 'failed', message: failed.name };
  const isExpected = assertions.some(({ outcome }) => outcome === 'expectedFailure');
  return { outcome: isExpected ? 'expectedFailure' : 'passed', message: null };
}
