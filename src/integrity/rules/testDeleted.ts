import { SEVERITIES, type Severity } from '../../core/flag.js';
import type { Located, TestChange } from '../change.js';
import { testDeletedPage } from './pages/testDeleted.js';
import { type Finding, type Rule, runs, subjectPhrase } from './rule.js';

/** A test that is gone: not moved, not renamed, not made a row of another. */
export const testDeleted: Rule = {
  id: 'TI301',
  name: 'test-deleted',
  page: testDeletedPage,
  check: (change) =>
    groups(change.gone.filter((located) => !located.test.opaque && !isCommentedOut(located))).map((group) =>
      finding(change, group),
    ),
};

/** Its declaration stands in a comment of the head file that was not there before. */
export function isCommentedOut({ test, file }: Located): boolean {
  const name = test.path.at(-1);
  const before = file.base?.commentedOut.filter((each) => each.name === name).length ?? 0;
  return (file.head?.commentedOut.filter((each) => each.name === name).length ?? 0) > before;
}

/** Tests of one suite that went together are one fact, and so are all tests of a deleted file. */
function groups(gone: readonly Located[]): [Located, ...Located[]][] {
  const found = new Map<string, [Located, ...Located[]]>();
  for (const located of gone) {
    const suite = located.file.head === null ? [] : located.test.path.slice(0, -1);
    const key = [located.file.change.path, ...suite].join('\0');
    const group = found.get(key);
    if (group) group.push(located);
    else found.set(key, [located]);
  }
  return [...found.values()];
}

function finding(change: TestChange, group: readonly [Located, ...Located[]]): Finding {
  const [{ test, file }] = group;
  const wholeFile = file.head === null;
  const tests = group.map((located) => located.test);
  const ranks = group.map((located) => SEVERITIES.indexOf(severityOf(change, located)));
  const kept = group.some((located) => change.subjectOf(located) === 'kept');
  const phrase = subjectPhrase(tests, wholeFile ? [] : test.path.slice(0, -1));
  return {
    severity: SEVERITIES[Math.min(...ranks)] ?? 'medium',
    path: file.base?.path ?? '',
    side: 'base',
    range: wholeFile ? null : test.range,
    tests: tests.map(({ path }) => path),
    before: test.text,
    after: null,
    fact: `${phrase} ${tests.length === 1 ? 'is' : 'are'} gone${wholeFile ? ' with the file' : ''}; no moved or renamed one was found.`,
    why: kept
      ? 'What it checked is still there and is no longer checked by it.'
      : 'What it was about is deleted too, as far as the change shows.',
  };
}

function severityOf(change: TestChange, located: Located): Severity {
  if (!runs(located.test) || change.subjectOf(located) === 'deleted') return 'low';
  return change.sourceChanged ? 'high' : 'medium';
}
