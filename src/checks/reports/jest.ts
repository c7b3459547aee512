import type { Outcome, TestResult } from '../../core/evidence.js';
import { items, type Json, member, number, parseJson, text, texts } from './json.js';
import { fileOf, firstLine, type ReportFormat, type ReportPlace, reportOf } from './reportFormat.js';

/** `jest --json` and `vitest --reporter=json`, which writes the same. */
export const jest: ReportFormat = {
  id: 'jest',
  parse: (report, place) => {
    const json = parseJson(report);
    if (!json || !Array.isArray(member(json, 'testResults').value)) return null;
    const files = items(member(json, 'testResults'));
    return reportOf(
      'jest',
      files.flatMap((file) => testsOf(file, place)),
      files.flatMap((file) => problemOf(file, place)),
    );
  },
};

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  passed: 'passed',
  failed: 'failed',
  focused: 'passed',
  skipped: 'skipped',
  pending: 'skipped',
  todo: 'skipped',
  disabled: 'skipped',
};

function testsOf(file: Json, place: ReportPlace): TestResult[] {
  const path = fileOf(place, text(member(file, 'name')));
  return items(member(file, 'assertionResults')).flatMap((test) => {
    const outcome = OUTCOMES[text(member(test, 'status')) ?? ''];
    const name = text(member(test, 'title'));
    if (outcome === undefined || name === null) return [];
    const took = number(member(test, 'duration'));
    return {
      project: '',
      file: path,
      suite: texts(member(test, 'ancestorTitles')).filter((title) => title !== ''),
      name,
      outcome,
      took: took === null ? null : Math.round(took),
      message: firstLine(texts(member(test, 'failureMessages'))[0]),
    };
  });
}

/** A file that failed without a failed test could not be loaded: its tests are unknown. */
function problemOf(file: Json, place: ReportPlace): string[] {
  const failed = text(member(file, 'status')) === 'failed';
  const told = items(member(file, 'assertionResults')).some(
    (test) => text(member(test, 'status')) === 'failed',
  );
  if (!failed || told) return [];
  const path = fileOf(place, text(member(file, 'name'))) ?? 'A file';
  return [`${path} could not be run${reason(file)}.`];
}

function reason(file: Json): string {
  const line = firstLine(text(member(file, 'message')));
  return line === null ? '' : ` (${line})`;
}
