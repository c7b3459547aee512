import type { LineRange } from '../../core/changeSet.js';
import type { Severity, Side } from '../../core/flag.js';
import type { Located, Pair, TestChange } from '../change.js';
import type { RulePage } from './page.js';
import { fullName, FUNCTION, type Mark, type Place, type Test } from '../inventory.js';
import { isReason } from '../reason.js';

/** One kind of silencing. It reads inventories, never source text. A new one is a file with this and a line in `rules.ts`. */
export type Rule = {
  /** Of the published table: `TI101` … `TI902`. */
  readonly id: string;
  readonly name: string;
  /** What its page in `docs/rules/` says. */
  readonly page: RulePage;
  readonly check: (change: TestChange) => readonly Finding[];
};

export type Finding = {
  readonly severity: Severity;
  readonly path: string;
  readonly side: Side;
  /** Half-open, 0-based; null: the file as a whole. */
  readonly range: LineRange | null;
  /** Where to look for a hunk when the range itself was not touched, such as the rest of the test. */
  readonly around?: LineRange;
  /** No hunk is known to make it true: it is about the change as a whole. */
  readonly alone?: true;
  readonly tests: readonly (readonly string[])[];
  readonly before: string | null;
  readonly after: string | null;
  /** What happened, a sentence. */
  readonly fact: string;
  /** Why it matters, a sentence. */
  readonly why: string;
};

/** The severity one step lower; low stays. */
export function lower(severity: Severity): Severity {
  return severity === 'high' ? 'medium' : 'low';
}

/** One step lower for a mark that says why: see `isReason`. */
export function reasoned(severity: Severity, mark: Mark): Severity {
  return isReason(mark.reason) ? lower(severity) : severity;
}

/** Of tests that the change adds, for rules that ask about a test's state before and after. */
export function withoutBase(added: readonly Located[]): { head: Located; base: null }[] {
  return added.map((head) => ({ head, base: null }));
}

/** `The test “a › b”`, or `3 tests of “a”` for several. */
export function subjectPhrase(tests: readonly Test[], suite: readonly string[] | null): string {
  const [only] = tests;
  if (tests.length === 1 && only)
    return `The ${only.framework === FUNCTION ? 'function' : 'test'} “${fullName(only.path)}”`;
  if (suite === null) return `${tests.length} tests`;
  return suite.length === 0
    ? `All ${tests.length} tests of the file`
    : `${tests.length} tests of “${fullName(suite)}”`;
}

/** Keeps it from running whatever the circumstances. */
export function stops(mark: Mark): boolean {
  return (
    mark.condition === null &&
    (mark.kind === 'skipped' || mark.kind === 'todo' || mark.kind === 'notDiscovered')
  );
}

/** Nothing keeps it from running always; conditions, focus and expectations of failure may still bear on it. */
export function runs(test: Test): boolean {
  return test.body.state !== 'absent' && !test.marks.some(stops);
}

/** One mark with all the tests it newly bears on, because a mark of a suite is one fact and not many. */
export type Marked = {
  readonly mark: Mark;
  readonly heads: readonly Located[];
  readonly bases: readonly (Located | null)[];
};

/** Groups tests by the place of the mark that `pick` finds on each. */
export function groupByMark(
  items: readonly { readonly head: Located; readonly base: Located | null }[],
  pick: (head: Test, base: Test | null) => Mark | undefined,
): Marked[] {
  const groups = new Map<string, { mark: Mark; heads: Located[]; bases: (Located | null)[] }>();
  for (const { head, base } of items) {
    const mark = pick(head.test, base?.test ?? null);
    if (!mark) continue;
    const key = [head.file.change.path, mark.kind, mark.range.start, mark.range.end, mark.text].join('\0');
    const group = groups.get(key) ?? { mark, heads: [], bases: [] };
    group.heads.push(head);
    group.bases.push(base);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What a finding about a mark says of its place: the head side, both lines. */
export function atMark({
  mark,
  heads,
  bases,
}: Marked): Pick<Finding, 'path' | 'side' | 'range' | 'around' | 'tests' | 'before' | 'after'> {
  const [first] = heads;
  const before = mark.suite === null ? (bases[0]?.test.text ?? null) : null;
  return {
    path: first?.file.head?.path ?? '',
    side: 'head',
    range: mark.range,
    ...(first ? { around: first.test.range } : {}),
    tests: heads.map(({ test }) => test.path),
    before,
    after: mark.text,
  };
}

/** A finding on the head side of one pair. */
export function atPair(
  pair: Pair,
  place: Place,
): Pick<Finding, 'path' | 'side' | 'range' | 'around' | 'tests' | 'after'> {
  return {
    path: pair.head.file.head?.path ?? '',
    side: 'head',
    range: place.range,
    around: pair.head.test.range,
    tests: [pair.head.test.path],
    after: place.text,
  };
}

/** Items of `many` that are not in `few`, each as often as it is there more often. */
export function more<T>(many: readonly T[], few: readonly T[], key: (item: T) => string): T[] {
  const counts = new Map<string, number>();
  for (const item of few) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return many.filter((item) => {
    const left = counts.get(key(item)) ?? 0;
    counts.set(key(item), left - 1);
    return left <= 0;
  });
}
