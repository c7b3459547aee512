import type { Outcome, TestResult } from '../../core/evidence.js';
import { firstLine, type ReportFormat, reportOf } from './reportFormat.js';
import { descendants, parseXml, type XmlElement } from './xml.js';

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  Passed: 'passed',
  PassedButRunAborted: 'passed',
  Warning: 'passed',
  NotExecuted: 'skipped',
  Inconclusive: 'skipped',
  Pending: 'skipped',
};

/** `dotnet test --logger trx`. A result's own name may be for display, so the class comes from the test's definition. */
export const trx: ReportFormat = {
  id: 'trx',
  parse: (report) => {
    const root = parseXml(report);
    if (root?.name !== 'TestRun') return null;
    const classes = new Map(
      descendants(root, 'UnitTest').map((test) => [test.attributes['id'] ?? '', classOf(test)]),
    );
    const results = descendants(root, 'UnitTestResult').filter(({ children }) =>
      children.every(({ name }) => name !== 'InnerResults'),
    );
    const ended = descendants(root, 'ResultSummary')[0]?.attributes['outcome'] ?? '';
    const problems = /^(Aborted|Error|Timeout)$/.test(ended) ? [`The run ended as “${ended}”.`] : [];
    return reportOf(
      'trx',
      results.map((result) => testOf(result, classes)),
      problems,
    );
  },
};

function classOf(test: XmlElement): string {
  const method = test.children.find(({ name }) => name === 'TestMethod');
  return (method?.attributes['className'] ?? '').replace(/,.*$/, '');
}

function testOf(result: XmlElement, classes: ReadonlyMap<string, string>): TestResult {
  const { testId = '', testName = '', outcome = '', duration = '' } = result.attributes;
  const className = classes.get(testId) ?? '';
  const own = testName.startsWith(`${className}.`) ? testName.slice(className.length + 1) : testName;
  return {
    project: '',
    file: null,
    suite: className === '' ? [] : [className],
    name: own,
    outcome: OUTCOMES[outcome] ?? 'failed',
    took: durationOf(duration),
    message: firstLine(descendants(result, 'Message')[0]?.text),
  };
}

/** `00:00:01.5000000`. */
function durationOf(duration: string): number | null {
  const [, hours, minutes, seconds] = /^(\d+):(\d+):([\d.]+)$/.exec(duration) ?? [];
  if (seconds === undefined) return null;
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
}
