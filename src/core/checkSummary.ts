import type { CheckedCommand, CheckRun, DifferenceKind, Evidence } from './evidence.js';

/** How many tests came out how. */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Found to be there by a run that was asked for no more. */
  readonly listed: number;
};

/** Null without a report. What failed as it is marked to has passed; what passed against its mark has failed. */
export function countsOf({ report }: CheckRun): Counts | null {
  if (report === null) return null;
  const counts = { passed: 0, failed: 0, skipped: 0, listed: 0 };
  for (const { outcome } of report.tests) {
    if (outcome === 'passed' || outcome === 'expectedFailure') counts.passed += 1;
    else if (outcome === 'skipped' || outcome === 'listed') counts[outcome] += 1;
    else counts.failed += 1;
  }
  return counts;
}

/** The words of each kind of difference, behind a number; in the order in which they matter. */
export const DIFFERENCE_WORDS: Readonly<Record<DifferenceKind, string>> = {
  newlyFailing: 'newly failing',
  disappeared: 'missing',
  newlySkipped: 'newly skipped',
  nowExpectedToFail: 'now expected to fail',
  flaky: 'flaky',
  addedSkipped: 'new and skipped',
  slower: 'much slower',
  fixed: 'fixed',
  added: 'new',
};

/** `npm test, 120 passed, 2 newly skipped`: one line a check; empty when nothing was run. */
export function checkSummaries(evidence: Evidence): string[] {
  return evidence.kind === 'notRun' ? [] : evidence.checks.map(checkSummary);
}

function checkSummary({ check, head, comparison }: CheckedCommand): string {
  const counts = countsOf(head);
  const differences = comparison.kind === 'compared' ? comparison.differences : [];
  const changes = Object.entries(DIFFERENCE_WORDS).flatMap(([kind, words]) => {
    const found = differences.filter((difference) => difference.kind === kind).length;
    return found === 0 ? [] : [`${found} ${words}`];
  });
  const results = counts === null ? [] : resultWords(counts);
  const compared = comparison.kind === 'notComparable' && counts !== null ? ['not comparable'] : [];
  return [check.command, ...endWords(head), ...results, ...changes, ...compared].join(', ');
}

function resultWords({ passed, failed, skipped, listed }: Counts): string[] {
  return [
    ...(listed > 0 ? [`${listed} listed`] : []),
    ...(listed === 0 || passed > 0 ? [`${passed} passed`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
}

/** Nothing where the counts say it all. */
function endWords({ ended, report }: CheckRun): string[] {
  switch (ended.kind) {
    case 'exited':
      if (ended.code !== 0) return [`exit code ${ended.code}`];
      return report === null ? ['exit code 0'] : [];
    case 'timedOut':
      return [`broken off after ${Math.round(ended.afterMs / 1000)} s`];
    case 'notRun':
      return ['not run'];
  }
}
