import type { Outcome, TestResult } from '../../core/evidence.js';
import { items, type Json, member, number, parseJson, text } from './json.js';
import { fileOf, firstLine, type ReportFormat, type ReportPlace, reportOf } from './reportFormat.js';

/** `playwright test --reporter=json`; with `--list` no test has run, which counts as skipped. */
export const playwright: ReportFormat = {
  id: 'playwright',
  parse: (report, place) => {
    const json = parseJson(report);
    if (!json || !Array.isArray(member(json, 'suites').value) || member(json, 'config').value === undefined)
      return null;
    const from = { ...place, folder: text(member(member(json, 'config'), 'rootDir')) ?? place.folder };
    const errors = items(member(json, 'errors')).map((error) => firstLine(text(member(error, 'message'))));
    const tests = items(member(json, 'suites')).flatMap((suite) => suiteTests(suite, [], from));
    return reportOf(
      'playwright',
      tests,
      errors.map((error) => `Playwright could not go on: ${error ?? 'no reason given'}.`),
    );
  },
};

/** The outermost suite is the file. */
function suiteTests(suite: Json, above: readonly string[], place: ReportPlace): TestResult[] {
  const title = text(member(suite, 'title')) ?? '';
  const isFile = above.length === 0 && title === text(member(suite, 'file'));
  const path = isFile || title === '' ? above : [...above, title];
  return [
    ...items(member(suite, 'specs')).flatMap((spec) => specTests(spec, path, place)),
    ...items(member(suite, 'suites')).flatMap((inner) => suiteTests(inner, path, place)),
  ];
}

function specTests(spec: Json, suite: readonly string[], place: ReportPlace): TestResult[] {
  return items(member(spec, 'tests')).map((test) => {
    const results = items(member(test, 'results'));
    const last = results.at(-1) ?? { value: undefined };
    return {
      project: text(member(test, 'projectName')) ?? '',
      file: fileOf(place, text(member(spec, 'file'))),
      suite,
      name: text(member(spec, 'title')) ?? '',
      outcome: outcomeOf(test, last),
      took: number(member(last, 'duration')),
      message: firstLine(text(member(member(last, 'error'), 'message'))),
    };
  });
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
