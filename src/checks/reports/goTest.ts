import type { Outcome, TestResult } from '../../core/evidence.js';
import { type Json, member, number, parseJson, text } from './json.js';
import { firstLine, milliseconds, type ReportFormat, reportOf } from './reportFormat.js';

/** `go test -json`: one event a line (`go doc test2json`). A test within a test has its name after a slash. */
export const goTest: ReportFormat = {
  id: 'go',
  parse: (report) => {
    const events = report.split('\n').flatMap((line) => eventOf(line) ?? []);
    if (!events.some(({ action }) => action === 'pass' || action === 'fail' || action === 'skip'))
      return null;
    const tests = new Map<string, TestResult | null>();
    for (const event of events) note(tests, event);
    const [told, open] = [[...tests.values()].filter((test) => test !== null), openTests(tests)];
    return reportOf('go', told, [
      ...open,
      ...openPackages(events),
      ...events.flatMap((event) => problemOf(event, told)),
    ]);
  },
};

type Event = {
  readonly action: string;
  readonly package: string;
  readonly test: string | null;
  readonly elapsed: number | null;
  readonly output: string | null;
};

function eventOf(line: string): Event | null {
  const json: Json | null = line.startsWith('{') ? parseJson(line) : null;
  const action = json && text(member(json, 'Action'));
  if (!json || action === null) return null;
  return {
    action,
    package: text(member(json, 'Package')) ?? text(member(json, 'ImportPath')) ?? '',
    test: text(member(json, 'Test')),
    elapsed: number(member(json, 'Elapsed')),
    output: text(member(json, 'Output')),
  };
}

const OUTCOMES: Readonly<Record<string, Outcome>> = { pass: 'passed', fail: 'failed', skip: 'skipped' };

/** Null stands for a test that has begun and not ended. */
function note(tests: Map<string, TestResult | null>, event: Event): void {
  if (event.test === null) return;
  const key = `${event.package}\0${event.test}`;
  const outcome = OUTCOMES[event.action];
  if (event.action === 'run') tests.set(key, null);
  if (outcome === undefined) return;
  const names = event.test.split('/');
  tests.set(key, {
    project: event.package,
    file: null,
    suite: names.slice(0, -1),
    name: names.at(-1) ?? '',
    outcome,
    took: milliseconds(event.elapsed),
    message: null,
  });
}

function openTests(tests: ReadonlyMap<string, TestResult | null>): string[] {
  return [...tests].flatMap(([key, test]) =>
    test === null ? [`${key.replace('\0', ' › ')} began and did not end.`] : [],
  );
}

function openPackages(events: readonly Event[]): string[] {
  const ended = new Set(
    events.flatMap(({ package: name, test, action }) => (test === null && action in OUTCOMES ? [name] : [])),
  );
  const begun = new Set(events.flatMap(({ package: name, test }) => (test === null ? [] : [name])));
  return [...begun]
    .filter((name) => !ended.has(name))
    .map((name) => `The package ${name} did not come to its end.`);
}

/** A package that fails without a failed test was not built, or its process ended early. */
function problemOf(event: Event, told: readonly TestResult[]): string[] {
  if (event.action === 'build-fail') return [`${event.package} could not be built.`];
  if (event.action !== 'fail' || event.test !== null) return [];
  const failed = told.some(({ project, outcome }) => project === event.package && outcome === 'failed');
  return failed ? [] : [`The package ${event.package} failed without a failed test${said(event)}.`];
}

function said({ output }: Event): string {
  const line = firstLine(output);
  return line === null ? '' : ` (${line})`;
}
