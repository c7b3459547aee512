import type { TestResult } from '../../core/evidence.js';
import { type ReportFormat, reportOf } from './reportFormat.js';

/**
 * What tape prints: TAP whose results are assertions. A test is a comment with its name and all assertions up to the
 * next; tests within tests are not told apart from those after them.
 */
export const tape: ReportFormat = {
  id: 'tape',
  parse: (report) => {
    if (!report.includes('TAP version 13')) return null;
    const lines = report.split(/\r?\n/);
    const plan = lines.findIndex((line) => /^1\.\.\d+$/.test(line));
    const tests = testsIn(plan < 0 ? lines : lines.slice(0, plan));
    const gaveUp = lines.find((line) => line.startsWith('Bail out!'));
    return reportOf('tape', tests, [
      ...(plan < 0 ? ['The run did not come to its plan.'] : []),
      ...(gaveUp === undefined ? [] : [`The run was given up: ${gaveUp}.`]),
    ]);
  },
};

type Open = { readonly name: string; readonly skipped: boolean; failure: string | null; todo: boolean };

function testsIn(lines: readonly string[]): TestResult[] {
  const open: Open[] = [];
  for (const line of lines) {
    const [, mark, name] = /^# (?:(SKIP|TODO) )?(.*)$/.exec(line) ?? [];
    if (name !== undefined)
      open.push({ name, skipped: mark === 'SKIP', failure: null, todo: mark === 'TODO' });
    const failure = /^not ok \d+ (.*?)(# TODO.*)?$/.exec(line);
    const last = open.at(-1);
    if (failure && last) last.failure ??= failure[1] ?? '';
  }
  return open.map(testOf);
}

function testOf({ name, skipped, failure, todo }: Open): TestResult {
  const failed = todo ? 'expectedFailure' : 'failed';
  const outcome = skipped ? 'skipped' : failure === null ? 'passed' : failed;
  return { project: '', file: null, suite: [], name, outcome, took: null, message: failure };
}
