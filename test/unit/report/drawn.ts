import type { Flag } from '../../../src/core/flag.js';
import { type Checked, type Report, reportOf } from '../../../src/report/report.js';

/** A flag as drawn; what is not said is the plainest thing. */
export function flag(drawn: Partial<Flag> = {}): Flag {
  return {
    id: 'TI101:a.test.js:adds',
    rule: 'TI101',
    name: 'existing-test-skipped',
    severity: 'high',
    path: 'a.test.js',
    side: 'head',
    range: { start: 2, end: 3 },
    hunks: [],
    tests: [['sums', 'adds']],
    before: null,
    after: null,
    message: 'It is skipped.',
    ...drawn,
  };
}

export function unscanned(path: string, message: string): Flag {
  return flag({ rule: 'unscanned', name: 'unscanned', severity: 'low', path, range: null, message });
}

export function report(flags: readonly Flag[], rest: Partial<Checked> = {}): Report {
  const stats = { files: 2, tests: { before: 5, after: 4 }, ms: 1234 };
  return reportOf({ version: '1.2.3', base: 'b45e', head: 'worktree', flags, leftOut: [], stats, ...rest });
}
