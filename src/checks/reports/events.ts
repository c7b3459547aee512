import type { Outcome, TestResult } from '../../core/evidence.js';
import { type Json, member, number, parseJson, text, texts } from './json.js';
import { fileOf, firstLine, type ReportFormat, type ReportPlace, reportOf } from './reportFormat.js';

const OUTCOMES: ReadonlySet<string> = new Set<Outcome>(['passed', 'failed', 'skipped', 'expectedFailure']);

/** What our own reporters write: a JSON object a line, a test, a problem or the end. */
export const events: ReportFormat = {
  id: 'events',
  parse: (report, place) => {
    const lines = report.split('\n').filter((line) => line !== '');
    const read = lines.flatMap((line) => parseLine(line) ?? []);
    const isOurs = ({ value }: Json): boolean =>
      typeof value === 'object' &&
      value !== null &&
      ['test', 'problem', 'end'].some((key) => Object.hasOwn(value, key));
    if (read.length === 0 || !read.every(isOurs)) return null;
    const ended = member(read.at(-1) ?? { value: null }, 'end').value === true;
    return reportOf(
      'events',
      read.flatMap((event) => testOf(member(event, 'test'), place)),
      [
        ...read.flatMap((event) => text(member(event, 'problem')) ?? []),
        ...(ended && read.length === lines.length ? [] : ['The run was cut off: its report has no end.']),
      ],
    );
  },
};

function parseLine(line: string): Json | null {
  return line.startsWith('{') ? parseJson(line) : null;
}

function testOf(test: Json, place: ReportPlace): TestResult[] {
  const [name, outcome] = [text(member(test, 'name')), text(member(test, 'outcome'))];
  if (name === null || outcome === null || !isOutcome(outcome)) return [];
  const took = number(member(test, 'took'));
  return [
    {
      project: '',
      file: fileOf(place, text(member(test, 'file'))),
      suite: texts(member(test, 'suite')),
      name,
      outcome,
      took: took === null ? null : Math.round(took),
      message: firstLine(text(member(test, 'message'))),
    },
  ];
}

function isOutcome(word: string): word is Outcome {
  return OUTCOMES.has(word);
}
