import type { Pair } from '../change.js';
import { isSameCode, type Rows } from '../inventory.js';
import { casesRemoved } from './casesRemoved.js';
import { rowsRemovedPage } from './pages/rowsRemoved.js';
import { atPair, type Finding, more, type Rule, runs, subjectPhrase } from './rule.js';

/** A parametrised test or suite with fewer rows than it had, by what the rows say and not by their number. */
export const rowsRemoved: Rule = {
  id: 'TI106',
  name: 'data-rows-removed',
  page: rowsRemovedPage,
  check: ({ pairs, files }) => [
    ...[...byTable(pairs)].map(([, group]) => finding(group)),
    ...casesRemoved(files),
  ],
};

type Shrunk = { readonly pair: Pair; readonly removed: readonly string[]; readonly left: number };

/** All tests of a suite share its table, and one table is one fact. */
function byTable(pairs: readonly Pair[]): Map<string, [Shrunk, ...Shrunk[]]> {
  const found = new Map<string, [Shrunk, ...Shrunk[]]>();
  for (const pair of pairs) {
    const shrunk = shrunkOf(pair);
    if (!shrunk) continue;
    const { range } = pair.head.test.rows ?? pair.head.test;
    const key = `${pair.head.file.change.path}:${range.start}:${range.end}`;
    const group = found.get(key);
    if (group) group.push(shrunk);
    else found.set(key, [shrunk]);
  }
  return found;
}

function shrunkOf(pair: Pair): Shrunk | null {
  const [before, after] = [pair.base.test.rows, pair.head.test.rows];
  const partial = pair.how === 'parametrised' || pair.how === 'merged';
  if (!before || partial) return null;
  if (!after) return isPlainNow(pair) ? { pair, removed: before.values, left: 1 } : null;
  if (!isComparable(before, after)) return null;
  const removed = more(before.values, after.values, (row) => row);
  const fewer = after.values.length < before.values.length && removed.length > 0;
  return fewer ? { pair, removed, left: after.values.length } : null;
}

/** Rows that are made at run time are the same ones as long as the code that makes them is. */
function isComparable(before: Rows, after: Rows): boolean {
  if (!before.open && !after.open) return true;
  return before.open && after.open && before.rest !== undefined && before.rest === after.rest;
}

/** The table is gone and the body is as it was: it runs once where it ran for each row. */
function isPlainNow({ base, head }: Pair): boolean {
  const { rows, body } = base.test;
  const isSame = runs(head.test) && isSameCode(body.code, head.test.body.code);
  return isSame && (rows?.values.length ?? 0) > 1;
}

function finding(group: readonly [Shrunk, ...Shrunk[]]): Finding {
  const [{ pair, removed, left }] = group;
  const before = pair.base.test.rows?.values.length ?? 0;
  const tests = group.map((each) => each.pair.head.test);
  return {
    ...atPair(pair, pair.head.test.rows ?? pair.head.test),
    tests: tests.map(({ path }) => path),
    severity: left === 0 ? 'high' : 'medium',
    before: removed.slice(0, 3).join(' · ').slice(0, 200),
    fact: `${subjectPhrase(tests, null)} ${tests.length === 1 ? 'runs' : 'run'} with ${left} ${left === 1 ? 'row' : 'rows'} of data, ${before - left} fewer than before.`,
    why: left === 0 ? 'Without any row it never runs.' : 'The cases that are gone are no longer checked.',
  };
}
