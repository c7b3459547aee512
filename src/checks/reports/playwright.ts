import type { Outcome, TestKey, TestReport, TestResult } from '../../core/evidence.js';
import { items, type Json, member, number, parseJson, text } from './json.js';
import { fileOf, firstLine, type ReportFormat, type ReportPlace, reportOf } from './reportFormat.js';

/** `playwright test --reporter=json`. */
export const playwright: ReportFormat = {
  id: 'playwright',
  parse: (report, place) => readAs({ id: 'playwright', outcomeOf }, report, place),
};

/** The same with `--list`: no test has run, and those that would are told. */
export const playwrightList: ReportFormat = {
  id: 'playwrightList',
  parse: (report, place) => readAs({ id: 'playwrightList', outcomeOf: listedOutcome }, report, place),
};

/** What a test and the last of its results come to. */
type Reading = { readonly id: string; readonly outcomeOf: (test: Json, last: Json) => Outcome };

function readAs(reading: Reading, report: string, place: ReportPlace): TestReport | null {
  const json = parseJson(report);
  if (!json || !Array.isArray(member(json, 'suites').value) || member(json, 'config').value === undefined)
    return null;
  const from = { ...place, folder: text(member(member(json, 'config'), 'rootDir')) ?? place.folder };
  const errors = items(member(json, 'errors')).map((error) => firstLine(text(member(error, 'message'))));
  const told = items(member(json, 'suites')).flatMap((suite) => suiteTests(suite, [], from));
  return reportOf(
    reading.id,
    told.map(({ test, ...key }) => ({ ...key, ...resultOf(reading, test) })),
    errors.map((error) => `Playwright could not go on: ${error ?? 'no reason given'}.`),
  );
}

type Told = TestKey & { readonly test: Json };

/** The outermost suite is the file. */
function suiteTests(suite: Json, above: readonly string[], place: ReportPlace): Told[] {
  const title = text(member(suite, 'title')) ?? '';
  const isFile = above.length === 0 && title === text(member(suite, 'file'));
  const path = isFile || title === '' ? above : [...above, title];
  return [
    ...items(member(suite, 'specs')).flatMap((spec) => specTests(spec, path, place)),
    ...items(member(suite, 'suites')).flatMap((inner) => suiteTests(inner, path, place)),
  ];
}

function specTests(spec: Json, suite: readonly string[], place: ReportPlace): Told[] {
  return items(member(spec, 'tests')).map((test) => ({
    project: text(member(test, 'projectName')) ?? '',
    file: fileOf(place, text(member(spec, 'file'))),
    suite,
    name: text(member(spec, 'title')) ?? '',
    test,
  }));
}

function resultOf(reading: Reading, test: Json): Omit<TestResult, keyof TestKey> {
  const last = items(member(test, 'results')).at(-1) ?? { value: undefined };
  return {
    outcome: reading.outcomeOf(test, last),
    took: number(member(last, 'duration')),
    message: firstLine(text(member(member(last, 'error'), 'message'))),
  };
}

function listedOutcome(test: Json): Outcome {
  return text(member(test, 'expectedStatus')) === 'skipped' ? 'skipped' : 'listed';
}

/** `status` compares with what was expected: a test marked to fail that fails is `expected`. */
function outcomeOf(test: Json, last: Json): Outcome {
  const isMarked = text(member(test, 'expectedStatus')) === 'failed';
  switch (text(member(test, 'status'))) {
    case 'expected':
      return isMarked ? 'expectedFailure' : text(member(last, 'status')) === 'skipped' ? 'skipped' : 'passed';
    case 'flaky':
      return 'passed';
    case 'unexpected':
      return isMarked ? 'unexpectedPass' : 'failed';
    case null:
    default:
      return 'skipped';
  }
}
