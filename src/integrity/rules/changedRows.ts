import type { Pair } from '../change.js';
import { type Answer, fullName } from '../inventory.js';
import { mayBeSame, plainValue } from './plainForm.js';
import { atPair, type Finding, more, runs } from './rule.js';

/** Rows that ask what they asked and expect another value, each table once. */
export function changedRows(pairs: readonly Pair[]): Omit<Finding, 'severity' | 'why'>[] {
  const known = new Set<string>();
  return pairs.flatMap((pair) => {
    const changed = changedIn(pair);
    const [first] = changed;
    const key = `${pair.head.file.change.path}:${first?.after.range.start ?? ''}`;
    if (!first || known.has(key)) return [];
    known.add(key);
    const { before, after } = first;
    const others = changed.length === 1 ? '' : `, and ${changed.length - 1} more of its rows changed alike`;
    return [
      {
        ...atPair(pair, after),
        before: before.text,
        fact: `A row of the test “${fullName(pair.head.test.path)}” expects ${shown(after)} where it expected ${shown(before)}${others}.`,
      },
    ];
  });
}

type Change = { readonly before: Answer; readonly after: Answer };

function changedIn({ base, head, how }: Pair): Change[] {
  if (!runs(base.test) || !runs(head.test) || how === 'parametrised' || how === 'merged') return [];
  const [before, after] = [base.test.rows?.answers ?? [], head.test.rows?.answers ?? []];
  const free = more(after, before, keyOf);
  return more(before, after, keyOf).flatMap((old) => {
    const at = free.findIndex(({ row, name }) => row === old.row && name === old.name);
    const [fresh] = at < 0 ? [] : free.splice(at, 1);
    const told = fresh && old.literal && fresh.literal && !mayBeSame(old.expected, fresh.expected);
    return told ? [{ before: old, after: fresh }] : [];
  });
}

function keyOf({ row, name, expected }: Answer): string {
  return [row, name, plainValue(expected)].join('\0');
}

function shown({ expected }: Answer): string {
  return expected.length > 60 ? `${expected.slice(0, 59)}…` : expected;
}
