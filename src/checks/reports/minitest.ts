import type { Outcome, TestResult } from '../../core/evidence.js';
import { milliseconds, type ReportFormat, reportOf } from './reportFormat.js';

const TEST = /^(\S+?)#(.+?) = ([\d.]+) s = ([.FES])\s*$/gm;
const OUTCOMES: Readonly<Record<string, Outcome>> = { '.': 'passed', F: 'failed', E: 'failed', S: 'skipped' };

/** What minitest prints when it is verbose: `SumsTest#test_adds = 0.00 s = .`, and `N runs, …` at the end. */
export const minitest: ReportFormat = {
  id: 'minitest',
  parse: (report) => {
    const ran = /^(\d+) (?:runs|tests), \d+ assertions, /m.exec(report);
    if (!ran) return null;
    const tests = [...report.matchAll(TEST)].map(
      ([, suite = '', name = '', took, mark = '']): TestResult => ({
        project: '',
        file: null,
        suite: suite.split('::'),
        name,
        outcome: OUTCOMES[mark] ?? 'failed',
        took: milliseconds(took),
        message: null,
      }),
    );
    const missing = Number(ran[1]) - tests.length;
    return reportOf('minitest', tests, missing > 0 ? [`${missing} tests left no line of their own.`] : []);
  },
};
