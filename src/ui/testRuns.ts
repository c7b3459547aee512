import type { CheckedTree, CheckRun, TestResult } from '../core/evidence.js';
import { testName } from '../core/evidence.js';
import { visibleText } from '../core/print.js';
import type { SessionView } from '../session/sessions.js';

/** One run as the Testing view shows it: every check on one tree. */
export type TestRunPlan = {
  readonly tree: CheckedTree;
  readonly checks: readonly {
    readonly command: string;
    readonly id: string;
    readonly tests: readonly TestEntry[];
    readonly broken: string | null;
  }[];
};

export type TestEntry = {
  /** The same for the same test on every tree; unique in its check. */
  readonly id: string;
  readonly label: string;
  readonly file: string | null;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly message: string;
  /** Milliseconds, if told. */
  readonly took: number | undefined;
};

/** A run for each tree on which something was run; none where there is no evidence. */
export function testRuns({ review, checked }: Pick<SessionView, 'review' | 'checked'>): TestRunPlan[] {
  const evidence = review?.evidence;
  const whole = evidence?.kind === 'ran' ? evidence.checks : [];
  const subset = checked?.evidence.kind === 'ran' ? checked.evidence.checks : [];
  const sides = [
    {
      tree: 'base',
      runs: (whole.length > 0 ? whole : subset).map(({ check, base }) => ({ check, run: base })),
    },
    { tree: 'head', runs: whole.map(({ check, head }) => ({ check, run: head })) },
    { tree: 'accepted', runs: subset.map(({ check, head }) => ({ check, run: head })) },
  ] as const;
  return sides.flatMap(({ tree, runs }) => {
    if (runs.length === 0) return [];
    const checks = runs.map(({ check: { id, command }, run }) => ({
      id: visibleText(id),
      command,
      tests: entriesOf(run),
      broken: brokenText(run),
    }));
    return [{ tree, checks }];
  });
}

/** Why a check has no results of its own to show, or not all of them. */
function brokenText({ ended, report }: CheckRun): string | null {
  switch (ended.kind) {
    case 'notRun':
      return `Not run: ${ended.why}`;
    case 'timedOut':
      return `Broken off after ${Math.round(ended.afterMs / 1000)} seconds.`;
    case 'exited':
      if (report !== null && !report.complete) return report.problems.join(' ');
      return ended.code !== 0 && !hasFailed(report?.tests ?? []) ? `Exit code ${ended.code}.` : null;
  }
}

function hasFailed(tests: readonly TestResult[]): boolean {
  return tests.some(({ outcome }) => outcome === 'failed' || outcome === 'unexpectedPass');
}

/** Tests of one name are told apart by their number. */
function entriesOf({ report }: CheckRun): TestEntry[] {
  const seen = new Map<string, number>();
  return (report?.tests ?? []).map((test) => {
    const label = testName(test);
    const number = (seen.get(label) ?? 0) + 1;
    seen.set(label, number);
    return {
      id: `${number} ${visibleText(label)}`, // VS Code refuses NUL in one
      label: number === 1 ? label : `${label} (${number})`,
      file: test.file,
      outcome: outcomeOf(test),
      message: messageOf(test),
      took: test.took ?? undefined,
    };
  });
}

function outcomeOf({ outcome }: TestResult): TestEntry['outcome'] {
  switch (outcome) {
    case 'passed':
    case 'expectedFailure':
      return 'passed';
    case 'failed':
    case 'unexpectedPass':
      return 'failed';
    case 'skipped':
    case 'listed':
      return 'skipped';
  }
}

function messageOf({ outcome, message }: TestResult): string {
  if (message !== null) return message;
  return outcome === 'unexpectedPass' ? 'It is marked to fail and passed.' : 'It failed.';
}
