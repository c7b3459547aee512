import type { Outcome, TestResult } from '../../core/evidence.js';
import { items, type Json, member, number, parseJson, text } from './json.js';
import { fileOf, firstLine, type ReportFormat, type ReportPlace, reportOf } from './reportFormat.js';

/** `mocha --reporter json`. It tells the full title only, so what stands before a test's own is one suite. */
export const mochaJson: ReportFormat = {
  id: 'mocha',
  parse: (report, place) => {
    const json = parseJson(report);
    if (!json || !Array.isArray(member(json, 'passes').value)) return null;
    const lists: readonly [string, Outcome][] = [
      ['passes', 'passed'],
      ['failures', 'failed'],
      ['pending', 'skipped'],
    ];
    const tests = lists.flatMap(([list, outcome]) =>
      items(member(json, list)).flatMap((test) => testOf(test, outcome, place)),
    );
    const [hooks, own] = [tests.filter(isHook), tests.filter((test) => !isHook(test))];
    return reportOf(
      'mocha',
      own,
      hooks.map(({ name }) => `The hook ${name} failed, and tests around it did not run.`),
    );
  },
};

function testOf(test: Json, outcome: Outcome, place: ReportPlace): TestResult[] {
  const [name, whole] = [text(member(test, 'title')), text(member(test, 'fullTitle'))];
  if (name === null || whole === null) return [];
  const suite = whole.endsWith(name) ? whole.slice(0, -name.length).trim() : '';
  return [
    {
      project: '',
      file: fileOf(place, text(member(test, 'file'))),
      suite: suite === '' ? [] : [suite],
      name,
      outcome,
      took: number(member(test, 'duration')),
      message: firstLine(text(member(member(test, 'err'), 'message'))),
    },
  ];
}

function isHook({ name }: TestResult): boolean {
  return /^"(before|after) (all|each)" hook/.test(name);
}
