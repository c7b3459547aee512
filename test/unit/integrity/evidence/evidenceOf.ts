import { compareRuns, type KnownTests } from '../../../../src/core/compareRuns.js';
import type { CheckRun, Evidence, Outcome, TestResult } from '../../../../src/core/evidence.js';

/** Evidence of one check whose reports say `file › suite › name: outcome`, a line a test. */
export function evidenceOf(
  before: readonly string[],
  after: readonly string[],
  known: KnownTests = () => null,
): Evidence {
  const check = { id: 'test', role: 'test', command: 'npm test', folder: '' } as const;
  const [base, head] = [runOf(before), runOf(after)];
  return { kind: 'ran', checks: [{ check, base, head, comparison: compareRuns(base, head, known) }] };
}

function runOf(lines: readonly string[]): CheckRun {
  const report = { format: 'jest', tests: lines.map(resultOf), complete: true, problems: [] };
  return {
    tree: '',
    command: 'npm test',
    ended: { kind: 'exited', code: 0 },
    took: 1,
    report,
    output: '',
  };
}

export function resultOf(line: string): TestResult {
  const [, where = '', outcome = ''] = /^(.*): (\w+)$/.exec(line) ?? [];
  const [file = '', ...names] = where.split(' › ');
  return {
    project: '',
    file: file === '-' ? null : file,
    suite: names.slice(0, -1),
    name: names.at(-1) ?? '',
    outcome: outcome as Outcome,
    took: null,
    message: null,
  };
}
