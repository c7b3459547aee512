import type { Outcome, TestResult } from '../../core/evidence.js';
import { items, type Json, member, number, parseJson, text } from './json.js';
import {
  fileOf,
  firstLine,
  milliseconds,
  type ReportFormat,
  type ReportPlace,
  reportOf,
} from './reportFormat.js';

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  passed: 'passed',
  failed: 'failed',
  pending: 'skipped',
};

/** `rspec --format json`. What stands before an example's own words is one suite. */
export const rspec: ReportFormat = {
  id: 'rspec',
  parse: (report, place) => {
    const json = parseJson(report);
    if (!json || !Array.isArray(member(json, 'examples').value)) return null;
    const outside = number(member(member(json, 'summary'), 'errors_outside_of_examples_count')) ?? 0;
    return reportOf(
      'rspec',
      items(member(json, 'examples')).flatMap((example) => testOf(example, place)),
      outside > 0 ? [`${outside} errors came up outside of examples.`] : [],
    );
  },
};

function testOf(example: Json, place: ReportPlace): TestResult[] {
  const outcome = OUTCOMES[text(member(example, 'status')) ?? ''];
  const name = text(member(example, 'description'));
  if (outcome === undefined || name === null) return [];
  const whole = text(member(example, 'full_description')) ?? name;
  const suite = whole.endsWith(name) ? whole.slice(0, whole.length - name.length).trim() : '';
  return [
    {
      project: '',
      file: fileOf(place, text(member(example, 'file_path'))),
      suite: suite === '' ? [] : [suite],
      name,
      outcome,
      took: milliseconds(member(example, 'run_time').value),
      message: firstLine(
        text(member(example, 'pending_message')) ?? text(member(member(example, 'exception'), 'message')),
      ),
    },
  ];
}
