import type { HunkId } from './changeSet.js';

/**
 * What our own runs of the project's checks showed. Absent means "not run", never "passed"; what cannot be compared
 * says why.
 */
export type Evidence =
  | { readonly kind: 'notRun'; readonly why: string }
  | { readonly kind: 'ran'; readonly checks: readonly CheckedCommand[] };

export const NO_CHECKS: Evidence = { kind: 'notRun', why: 'No check has been run on this change.' };

/** The subset of a review that was checked, and what came out: `head` of each run is the base with these hunks alone. */
export type CheckedSubset = { readonly hunks: readonly HunkId[]; readonly evidence: Evidence };

/** A command of the project that says something about a tree. */
export type Check = {
  /** Unique in its project: what decisions and results are kept under. */
  readonly id: string;
  readonly role: CheckRole;
  /** For a shell, as the project writes it. */
  readonly command: string;
  /** Relative to the top of the repository; empty for the top itself. */
  readonly folder: string;
  /** What is run before it in a fresh tree, for a shell. */
  readonly setup?: string;
  /** The file of a pipeline that names it, where the project itself does not. */
  readonly from?: string;
};

/** Which tree a run was on: the accepted subset is the base with the accepted hunks alone. */
export type CheckedTree = 'base' | 'head' | 'accepted';

/** A piece of what a check of a session prints while it runs, as plain text. */
export type CheckOutput = {
  readonly session: string;
  readonly check: string;
  readonly tree: CheckedTree;
  readonly text: string;
};

export type CheckRole = 'test' | 'lint' | 'types' | 'build';

/** One check on both sides, and what differs. Where the accepted subset was checked, `head` is its run. */
export type CheckedCommand = {
  readonly check: Check;
  readonly base: CheckRun;
  readonly head: CheckRun;
  readonly comparison: Comparison;
};

/** One run of a check on a tree that we made. */
export type CheckRun = {
  /** The tree's object id. */
  readonly tree: string;
  /** The check's command with what was added to get a report. */
  readonly command: string;
  readonly ended: CheckEnd;
  /** Milliseconds. */
  readonly took: number;
  readonly report: TestReport | null;
  /** The end of what it printed, as plain text. */
  readonly output: string;
  /** What a reader should know of the run beside all this, a sentence each. */
  readonly notes?: readonly string[];
};

export type CheckEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'timedOut'; readonly afterMs: number }
  /** It could not be started, or was broken off. */
  | { readonly kind: 'notRun'; readonly why: string };

/** What a runner reported, whatever its format. */
export type TestReport = {
  /** Such as `junit`, `jest` or `tap`. */
  readonly format: string;
  readonly tests: readonly TestResult[];
  /** The run came to its end as far as the report tells; false: cut off, or files could not be loaded. */
  readonly complete: boolean;
  /** What kept it from being complete, a sentence each. */
  readonly problems: readonly string[];
};

export type TestResult = TestKey & {
  readonly outcome: Outcome;
  /** Milliseconds, if told. */
  readonly took: number | null;
  /** The first line of why it failed or was skipped. */
  readonly message: string | null;
};

export type TestKey = {
  /** Of runners that have several projects or browsers, or packages; empty otherwise. */
  readonly project: string;
  /** Relative to the top of the repository, if told. */
  readonly file: string | null;
  /** Names of suites, outermost first, without the file. */
  readonly suite: readonly string[];
  readonly name: string;
};

/**
 * `expectedFailure`: it failed, as it is marked to; `unexpectedPass`: it is marked to fail and did not; `listed`: it is
 * there and would run, and the run was asked for no more than that.
 */
export type Outcome = 'passed' | 'failed' | 'skipped' | 'expectedFailure' | 'unexpectedPass' | 'listed';

export type DifferenceKind =
  | 'newlyFailing'
  | 'fixed'
  | 'newlySkipped'
  | 'disappeared'
  | 'added'
  | 'addedSkipped'
  | 'nowExpectedToFail'
  | 'flaky'
  | 'slower';

export type Difference = {
  readonly kind: DifferenceKind;
  readonly base: TestResult | null;
  readonly head: TestResult | null;
};

export type Comparison =
  | { readonly kind: 'compared'; readonly differences: readonly Difference[] }
  | { readonly kind: 'notComparable'; readonly why: string };

/** For people: the names from the outside in, behind the file if it is known. */
export function testName({ project, file, suite, name }: TestKey): string {
  const where = [project, file ?? ''].filter((part) => part !== '');
  return [...where, ...suite, name].join(' › ');
}
