import type { Severity } from '../../core/flag.js';
import type { Located, TestChange } from '../change.js';
import { type Finding, type Rule, runs, subjectPhrase } from './rule.js';

/** A test that is gone: not moved, not renamed, not made a row of another. */
export const testDeleted: Rule = {
  id: 'TI301',
  name: 'test-deleted',
  check: (change) =>
    groups(change.gone.filter((located) => !isCommentedOut(located))).map((group) => finding(change, group)),
};

/** Its declaration stands in a comment of the head file that was not there before. */
export function isCommentedOut({ test, file }: Located): boolean {
  const name = test.path.at(-1);
  const before = file.base?.commentedOut.filter((each) => each.name === name).length ?? 0;
  return (file.head?.commentedOut.filter((each) => each.name === name).length ?? 0) > before;
}

/** Tests of one suite that went together are one fact, and so are all tests of a deleted file. */
function groups(gone: readonly Located[]): Located[][] {
  const found = new Map<string, Located[]>();
  for (const located of gone) {
    const suite = located.file.head === null ? [] : located.test.path.slice(0, -1);
    const key = [located.file.change.path, ...suite].join('\0');
    found.set(key, [...(found.get(key) ?? []), located]);
  }
  return [...found.values()];
}

function finding(change: TestChange, group: readonly Located[]): Finding {
  const [first] = group;
  const wholeFile = first?.file.head === null;
  const tests = group.map(({ test }) => test);
  const suite = wholeFile ? [] : (first?.test.path.slice(0, -1) ?? []);
  const severity = group
    .map((located) => severityOf(change, located))
    .sort((one, other) => RANK[one] - RANK[other])[0];
  const kept = group.filter((located) => change.subjectOf(located) === 'kept').length;
  return {
    severity: severity ?? 'medium',
    path: first?.file.base?.path ?? '',
    side: 'base',
    range: wholeFile ? null : (first?.test.range ?? null),
    tests: tests.map(({ path }) => path),
    before: first?.test.text ?? null,
    after: null,
    fact: `${subjectPhrase(tests, suite)} ${tests.length === 1 ? 'is' : 'are'} gone${wholeFile ? ' with the file' : ''}; no moved or renamed one was found.`,
    why:
      kept === 0
        ? 'What it was about is deleted too, as far as the change shows.'
        : 'What it checked is still there and is no longer checked by it.',
  };
}

const RANK: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };

function severityOf(change: TestChange, located: Located): Severity {
  if (!runs(located.test) || change.subjectOf(located) === 'deleted') return 'low';
  return change.sourceChanged ? 'high' : 'medium';
}
