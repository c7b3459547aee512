import { SEVERITIES, type Severity } from '../../core/flag.js';
import type { Located, ScannedFile, TestChange } from '../change.js';
import { nameOf } from '../inventory.js';
import { similarity, wordsOfName } from '../similarity.js';
import { testDeletedPage } from './pages/testDeleted.js';
import { type Finding, type Rule, runs, subjectPhrase } from './rule.js';

/** A test that is gone: not moved, not renamed, not made a row of another. */
export const testDeleted: Rule = {
  id: 'TI301',
  name: 'test-deleted',
  page: testDeletedPage,
  check: (change) => {
    const gone = change.gone.filter((located) => isTold(located) && !isCommentedOut(located));
    const fresh = freshNames(gone.length === 0 ? [] : change.added);
    return groups(gone).map((group) => finding(change, group, fresh));
  },
};

/** Examples come and go with what is written about the code. */
const DOCUMENTED = /^(doctest|rustdoc)$/;

/** What stands for tests that are not known is told where the whole file is gone and nothing else of it is. */
function isTold({ test, file }: Located): boolean {
  if (DOCUMENTED.test(test.framework)) return false;
  return !test.opaque || (file.head === null && file.base?.tests.every(({ opaque }) => opaque) === true);
}

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

function finding(change: TestChange, group: readonly [Located, ...Located[]], fresh: Names): Finding {
  const [{ test, file }] = group;
  const wholeFile = file.head === null;
  const tests = group.map((located) => located.test);
  const ranks = group.map((located) => SEVERITIES.indexOf(severityOf(change, located, fresh)));
  const kept = group.some((located) => change.subjectOf(located) === 'kept');
  const suite = test.path.slice(0, -1);
  const phrase = subjectPhrase(tests, wholeFile ? [] : suite.length > 0 ? suite : null);
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

function severityOf(change: TestChange, located: Located, fresh: Names): Severity {
  if (!runs(located.test) || change.subjectOf(located) === 'deleted') return 'low';
  return change.sourceChanged && !isRewritten(located, fresh) ? 'high' : 'medium';
}

const ALIKE = 0.5;
/** More fresh tests than this are a file of their own, not one that took the place of another. */
const MOST_FRESH = 200;

type Names = ReadonlyMap<ScannedFile, readonly (readonly string[])[]>;

/** The words of the names of the tests that the change adds, by file. */
function freshNames(added: readonly Located[]): Names {
  const names = new Map<ScannedFile, string[][]>();
  for (const { test, file } of added) {
    const known = names.get(file) ?? [];
    names.set(file, known);
    if (known.length < MOST_FRESH) known.push(wordsOfName(nameOf(test)));
  }
  return names;
}

/** A fresh test of the file is named much like it: what it checked may be checked in another way. */
function isRewritten({ test, file }: Located, fresh: Names): boolean {
  const name = wordsOfName(nameOf(test));
  return fresh.get(file)?.some((each) => similarity(name, each) >= ALIKE) === true;
}
