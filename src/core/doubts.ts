import type { Check, CheckedCommand, CheckRun, Difference, DifferenceKind, Evidence } from './evidence.js';
import { testName } from './evidence.js';
import { count } from './print.js';

/** What speaks against a tree, by our runs: one sentence each, with the tests it is about. */
export type Doubt = {
  readonly command: string;
  readonly sentence: string;
  readonly tests: readonly string[];
};

/** What became worse, as a verb for the tests it happened to. */
const WORSE: Partial<Record<DifferenceKind, string>> = {
  newlyFailing: 'newly failing',
  newlySkipped: 'newly skipped',
  disappeared: 'missing',
  nowExpectedToFail: 'now expected to fail',
};

/**
 * What our runs hold against the head (or the subset in its place), beside the base. A check that failed before as it
 * does now, test by test, is no doubt: it did not become worse. Where nothing was run there is nothing to say.
 */
export function doubtsOf(evidence: Evidence): Doubt[] {
  return evidence.kind === 'notRun' ? [] : evidence.checks.flatMap((checked) => doubtsOfCheck(checked));
}

/** The same for a goal that is to be reached: what failed before and still fails counts too. */
export function failuresOf(evidence: Evidence): Doubt[] {
  if (evidence.kind === 'notRun') return [];
  return evidence.checks.flatMap((checked) => {
    const doubts = doubtsOfCheck(checked);
    return doubts.length === 0 ? failureOfRun(checked) : doubts;
  });
}

function doubtsOfCheck(checked: CheckedCommand): Doubt[] {
  const { check, base, head, comparison } = checked;
  const failedBefore = base.ended.kind === 'exited' && base.ended.code !== 0;
  switch (comparison.kind) {
    case 'compared': {
      const worse = worseTests(checked, comparison.differences);
      return worse.length > 0 || failedBefore ? worse : failureOfRun(checked);
    }
    case 'notComparable':
      if (hasPassed(head)) return base.report?.complete === true ? [unlike(check, comparison.why)] : [];
      return failedBefore && check.role !== 'test' ? [] : failureOfRun(checked);
  }
}

/** Before there was a report to go by. */
function unlike({ command }: Check, why: string): Doubt {
  return { command, sentence: `The runs of “${command}” cannot be compared. ${why}`, tests: [] };
}

function worseTests({ check }: CheckedCommand, differences: readonly Difference[]): Doubt[] {
  return Object.entries(WORSE).flatMap(([kind, phrase]) => {
    const found = differences.filter((difference) => difference.kind === kind);
    if (found.length === 0) return [];
    const tests = found.flatMap(({ base, head }) => base ?? head ?? []).map(testName);
    const sentence = `“${check.command}”: ${count(found.length, 'test')} ${phrase}.`;
    return [{ command: check.command, sentence, tests }];
  });
}

function failureOfRun({ check, head }: CheckedCommand): Doubt[] {
  const why = failureOf(head);
  if (why === null) return [];
  const failed = (head.report?.tests ?? []).filter(
    ({ outcome }) => outcome === 'failed' || outcome === 'unexpectedPass',
  );
  return [{ command: check.command, sentence: `“${check.command}” ${why}`, tests: failed.map(testName) }];
}

function failureOf({ ended }: CheckRun): string | null {
  switch (ended.kind) {
    case 'exited':
      return ended.code === 0 ? null : `failed with exit code ${ended.code}.`;
    case 'timedOut':
      return `was broken off after ${Math.round(ended.afterMs / 1000)} seconds.`;
    case 'notRun':
      return `was not run: ${ended.why}`;
  }
}

function hasPassed({ ended }: CheckRun): boolean {
  return ended.kind === 'exited' && ended.code === 0;
}
