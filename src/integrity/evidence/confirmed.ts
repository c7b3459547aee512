import type { DifferenceKind, Evidence, TestResult } from '../../core/evidence.js';
import type { Side } from '../../core/flag.js';
import type { Located, TestChange } from '../change.js';
import { ranBeforeMissingNow } from '../rules/ranBeforeMissingNow.js';
import { ranBeforeSkippedNow } from '../rules/ranBeforeSkippedNow.js';
import { type Found, runRules } from '../runRules.js';
import { createLocator } from './locate.js';

/** Rules that say of tests, by their text, that they run no more. */
const SAID_TO_STOP = new Set(['TI101', 'TI105', 'TI301', 'TI504']);
const BY_RUNS = [ranBeforeMissingNow, ranBeforeSkippedNow];

/**
 * What the text says and our runs saw is one fact: the finding of the text tells that it was seen and is high, unless
 * what the test was about is gone too; the findings of the runs are about the other tests alone.
 */
export function confirmed(found: readonly Found[], change: TestChange): Found[] {
  const seen = stoppedTests(change);
  if (seen.size === 0) return [...found];
  const told = new Set<TestResult>();
  const raised = found
    .filter(({ rule }) => !BY_RUNS.some(({ id }) => id === rule.id))
    .map((each) => {
      const stopped = SAID_TO_STOP.has(each.rule.id) ? stoppedOf(each, seen) : [];
      for (const { result } of stopped) told.add(result);
      return stopped.length === 0 ? each : raise(each, stopped, change);
    });
  return [...raised, ...runRules(BY_RUNS, { ...change, evidence: without(change.evidence, told) })];
}

type Stopped = { readonly kind: DifferenceKind; readonly result: TestResult; readonly located: Located };

/** By where the test stands, on either side. */
function stoppedTests(change: TestChange): ReadonlyMap<string, readonly Stopped[]> {
  const { evidence, files, pairs } = change;
  const seen = new Map<string, Stopped[]>();
  if (evidence.kind === 'notRun') return seen;
  const locate = createLocator(files);
  const heads = new Map(pairs.map(({ base, head }) => [base.test, head]));
  for (const { kind, base: result } of evidence.checks.flatMap(differencesOf)) {
    const located = result && locate(result, 'base');
    if (!located || (kind !== 'disappeared' && kind !== 'newlySkipped')) continue;
    const head = heads.get(located.test);
    for (const key of [keyAt(located, 'base'), ...(head ? [keyAt(head, 'head')] : [])])
      seen.set(key, [...(seen.get(key) ?? []), { kind, result, located }]);
  }
  return seen;
}

function differencesOf({ comparison }: Extract<Evidence, { kind: 'ran' }>['checks'][number]) {
  return comparison.kind === 'compared' ? comparison.differences : [];
}

function keyAt({ file, test }: Located, side: Side): string {
  return keyOf(side, file[side]?.path ?? '', test.path);
}

function keyOf(side: Side, path: string, test: readonly string[]): string {
  return JSON.stringify([side, path, ...test]);
}

function stoppedOf({ finding }: Found, seen: ReadonlyMap<string, readonly Stopped[]>): Stopped[] {
  return finding.tests.flatMap((test) => seen.get(keyOf(finding.side, finding.path, test)) ?? []);
}

function raise({ rule, finding }: Found, stopped: readonly Stopped[], change: TestChange): Found {
  const isGone = stopped.every(({ located }) => change.subjectOf(located) === 'deleted');
  return {
    rule,
    finding: {
      ...finding,
      severity: isGone ? finding.severity : 'high',
      why: `${finding.why} ${seenText(stopped, finding.tests.length)}`,
    },
  };
}

/** `Our runs saw 2 of 3 tests run before, and skipped after.` */
function seenText(stopped: readonly Stopped[], tests: number): string {
  const many = new Set(stopped.map(({ located }) => located.test)).size;
  const whole = many === 1 ? 'it' : `all ${many} tests`;
  const now = stopped.every(({ kind }) => kind === 'newlySkipped') ? 'skipped' : 'missing';
  const ran = stopped.every(({ result }) => result.outcome === 'listed') ? 'listed' : 'run';
  return `Our runs saw ${many === tests ? whole : `${many} of ${tests} tests`} ${ran} before, and ${now} after.`;
}

function without(evidence: Evidence, told: ReadonlySet<TestResult>): Evidence {
  if (evidence.kind === 'notRun') return evidence;
  return {
    kind: 'ran',
    checks: evidence.checks.map((checked) => {
      const { comparison } = checked;
      if (comparison.kind === 'notComparable') return checked;
      const differences = comparison.differences.filter(({ base }) => base === null || !told.has(base));
      return { ...checked, comparison: { ...comparison, differences } };
    }),
  };
}
