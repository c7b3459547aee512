import { Parser } from 'tap-parser';
import type { Outcome, TestResult } from '../../core/evidence.js';
import { fileOf, firstLine, type ReportFormat, type ReportPlace, reportOf } from './reportFormat.js';

/**
 * The Test Anything Protocol, 13 and 14, with subtests of any depth: of node:test, tap, tape, ava, bats and prove. A
 * subtest is told before the line that closes it, which has its name.
 */
export const tap: ReportFormat = {
  id: 'tap',
  parse: (report, place) => {
    if (!/^(TAP version \d+|\d+\.\.\d+|(not )?ok\b)/m.test(report)) return null;
    const events: unknown = Parser.parse(report);
    const read: Reading = { tests: [], problems: [] };
    readEvents(listOf(events), [], read);
    const tests = read.tests.map((test) => placed(test, place));
    return reportOf('tap', tests, read.problems);
  },
};

type Reading = { readonly tests: TestResult[]; readonly problems: string[] };

/** Subtests wait for the line after them. */
function readEvents(events: readonly unknown[], above: readonly string[], read: Reading): void {
  let child: readonly unknown[] | null = null;
  for (const event of events) {
    const [kind, value] = listOf(event);
    if (kind === 'child') child = listOf(value);
    else if (kind === 'bailout') read.problems.push(`The run was given up: ${String(value)}.`);
    else if (kind === 'assert') {
      const name = textIn(value, 'name').replace(/^- /, '');
      if (child && hasTests(child)) readEvents(child, [...above, name], read);
      else read.tests.push(testOf(value, { name, above }));
      child = null;
    } else if (kind === 'complete') read.problems.push(...planProblems(value, above));
  }
}

function hasTests(events: readonly unknown[]): boolean {
  return events.some((event) => listOf(event)[0] === 'assert');
}

function testOf(value: unknown, { name, above }: { name: string; above: readonly string[] }): TestResult {
  const skip = memberOf(value, 'skip');
  const took = memberOf(memberOf(value, 'diag'), 'duration_ms') ?? memberOf(value, 'time');
  return {
    project: '',
    file: null,
    suite: above,
    name,
    outcome: outcomeOf(value),
    took: typeof took === 'number' ? Math.round(took) : null,
    message: typeof skip === 'string' ? firstLine(skip) : null,
  };
}

/** A test to do may fail; one that does is expected to. */
function outcomeOf(value: unknown): Outcome {
  const ok = memberOf(value, 'ok') === true;
  if (isSaid(memberOf(value, 'skip'))) return 'skipped';
  if (isSaid(memberOf(value, 'todo'))) return ok ? 'passed' : 'expectedFailure';
  return ok ? 'passed' : 'failed';
}

function isSaid(directive: unknown): boolean {
  return directive === true || (typeof directive === 'string' && directive !== '');
}

function planProblems(value: unknown, above: readonly string[]): string[] {
  const where = above.length === 0 ? '' : ` of ${above.join(' › ')}`;
  const errors = listOf(memberOf(value, 'failures')).flatMap((failure) => textIn(failure, 'tapError') || []);
  if (errors.length > 0) return errors.map((error) => `The report${where} is broken: ${error}.`);
  const plan = memberOf(value, 'plan');
  const [end, count] = [memberOf(plan, 'end'), memberOf(value, 'count')];
  if (typeof end !== 'number') return [`The report${where} has no plan.`];
  return end === count ? [] : [`The report${where} plans ${end} tests and has ${String(count)}.`];
}

/** Runners of several files put each into a subtest that has the file's path for a name. */
function placed(test: TestResult, place: ReportPlace): TestResult {
  const [first, ...rest] = test.suite;
  const file =
    first !== undefined && /[\\/.]\w+$/.test(first) && !/\s/.test(first) ? fileOf(place, first) : null;
  return file === null ? test : { ...test, file, suite: rest };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textIn(value: unknown, name: string): string {
  const found = memberOf(value, name);
  return typeof found === 'string' ? found : '';
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
