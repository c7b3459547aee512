import type { Side } from './flag.js';
import type { CheckRun, Comparison, Difference, TestKey, TestReport, TestResult } from './evidence.js';

/** What static matching knows: one id for both names of a test that moved or was renamed; null for any other. */
export type KnownTests = (key: TestKey, side: Side) => string | null;

/** Twice as long and longer by this many milliseconds is much slower: less is noise. */
const MUCH = 1000;

/**
 * What became of each test of the base run, and which ones are new. Nothing is guessed: where the two runs do not say
 * the same kind of thing, they are not comparable and the reason is told.
 */
export function compareRuns(base: CheckRun, head: CheckRun, known: KnownTests): Comparison {
  const why = reasonNotToCompare(base, head);
  if (why !== null) return { kind: 'notComparable', why };
  const { pairs, gone, added } = pairResults(base.report, head.report, known);
  return {
    kind: 'compared',
    differences: [
      ...gone.filter(({ outcome }) => outcome !== 'skipped').map(disappeared),
      ...pairs.flatMap(([before, after]) => changed(before, after)),
      ...added.map(isNew),
    ],
  };
}

function reasonNotToCompare(base: CheckRun, head: CheckRun): string | null {
  return sideReason('before', base) ?? sideReason('after', head) ?? formatReason(base.report, head.report);
}

function sideReason(when: 'before' | 'after', { ended, report }: CheckRun): string | null {
  switch (ended.kind) {
    case 'notRun':
      return `The run ${when} did not take place: ${ended.why}`;
    case 'timedOut':
      return `The run ${when} was broken off after ${Math.round(ended.afterMs / 1000)} seconds.`;
    case 'exited':
      if (report === null) return `The run ${when} left no report that could be read.`;
      return report.complete ? null : `The run ${when} is not complete: ${report.problems.join(' ')}`;
  }
}

function formatReason(base: TestReport | null, head: TestReport | null): string | null {
  if (base?.format === head?.format) return null;
  return `The reports are of two kinds: ${base?.format ?? 'none'} before, ${head?.format ?? 'none'} after.`;
}

type Paired = {
  readonly pairs: readonly (readonly [TestResult, TestResult])[];
  readonly gone: readonly TestResult[];
  readonly added: readonly TestResult[];
};

/**
 * Passes, first hit wins: the same key (of several, the one that went as before), what is known to be one, the same suites
 * and name in another file.
 */
function pairResults(base: TestReport | null, head: TestReport | null, known: KnownTests): Paired {
  const passes: readonly ((result: TestResult, side: Side) => string | null)[] = [
    (result) => `${keyOf(result)}${result.outcome}`,
    (key) => keyOf(key),
    known,
    ({ project, suite, name }) => JSON.stringify([project, suite, name]),
  ];
  const pairs: [TestResult, TestResult][] = [];
  let [gone, added] = [numbered(base), numbered(head)];
  for (const pass of passes) {
    const waiting = new Map<string, Numbered[]>();
    for (const each of added) push(waiting, pass(each.result, 'head'), each);
    const found = gone.flatMap((each): [Numbered, Numbered][] => {
      const partner = waiting.get(pass(each.result, 'base') ?? '')?.shift();
      return partner ? [[each, partner]] : [];
    });
    const paired = new Set(found.flat());
    pairs.push(...found.map(([one, other]): [TestResult, TestResult] => [one.result, other.result]));
    gone = gone.filter((each) => !paired.has(each));
    added = added.filter((each) => !paired.has(each));
  }
  return { pairs, gone: gone.map(({ result }) => result), added: added.map(({ result }) => result) };
}

/** A box of its own for each result: two may be equal in all they say. */
type Numbered = { readonly result: TestResult };

function numbered(report: TestReport | null): Numbered[] {
  return (report?.tests ?? []).map((result) => ({ result }));
}

function push(waiting: Map<string, Numbered[]>, key: string | null, each: Numbered): void {
  if (key === null) return;
  const known = waiting.get(key);
  if (known) known.push(each);
  else waiting.set(key, [each]);
}

function keyOf({ project, file, suite, name }: TestKey): string {
  return JSON.stringify([project, file, suite, name]);
}

function disappeared(base: TestResult): Difference {
  return { kind: 'disappeared', base, head: null };
}

function isNew(head: TestResult): Difference {
  return { kind: head.outcome === 'skipped' ? 'addedSkipped' : 'added', base: null, head };
}

function changed(base: TestResult, head: TestResult): Difference[] {
  const kind = kindOfChange(base, head) ?? (isSlower(base, head) ? 'slower' : null);
  return kind === null ? [] : [{ kind, base, head }];
}

function kindOfChange(
  { outcome: before }: TestResult,
  { outcome: after }: TestResult,
): Difference['kind'] | null {
  if (before === after) return null;
  switch (after) {
    case 'skipped':
      return 'newlySkipped';
    case 'failed':
    case 'unexpectedPass':
      return before === 'failed' ? null : 'newlyFailing';
    case 'expectedFailure':
      return 'nowExpectedToFail';
    case 'listed':
      return null;
    case 'passed':
      return before === 'failed' || before === 'unexpectedPass' ? 'fixed' : null;
  }
}

function isSlower({ took: before }: TestResult, { took: after }: TestResult): boolean {
  return before !== null && after !== null && after > 2 * before && after - before > MUCH;
}

/** The tests a second run of each side would tell apart from flaky ones: those that are missing or newly fail. */
export function isDoubtful({ kind }: Difference): boolean {
  return kind === 'disappeared' || kind === 'newlyFailing';
}

/**
 * What two comparisons of the same trees agree on. A test that one of them found missing or failing, and the other did
 * not, is flaky.
 */
export function agreeing(first: Comparison, second: Comparison): Comparison {
  if (first.kind === 'notComparable' || second.kind === 'notComparable')
    return first.kind === 'compared' ? second : first;
  const again = new Map(second.differences.map((each) => [differenceKey(each), each]));
  const differences = first.differences.map((each): Difference => {
    return !isDoubtful(each) || again.has(differenceKey(each)) ? each : { ...each, kind: 'flaky' };
  });
  const known = new Set(first.differences.map(differenceKey));
  const fresh = second.differences.filter((each) => isDoubtful(each) && !known.has(differenceKey(each)));
  return {
    kind: 'compared',
    differences: [...differences, ...fresh.map((each): Difference => ({ ...each, kind: 'flaky' }))],
  };
}

function differenceKey({ kind, base, head }: Difference): string {
  const key = base ?? head;
  return JSON.stringify([kind, key && keyOf(key)]);
}
