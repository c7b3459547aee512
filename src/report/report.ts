import type { LeftOut } from '../core/changeSet.js';
import type { Flag, Severity, Side } from '../core/flag.js';

/**
 * What `countersign check` has to say, whatever the format. Everything is sorted by place, so that two runs over the
 * same change print the same bytes (but for `stats.ms`).
 */
export type Report = {
  /** Of Countersign. */
  readonly version: string;
  /** A commit, or the empty tree. */
  readonly base: string;
  /** A commit, `staged` or `worktree`. */
  readonly head: string;
  readonly flags: readonly ReportedFlag[];
  readonly unscanned: readonly Unscanned[];
  readonly stats: Stats;
};

export type ReportedFlag = {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  /** As git has it, separated by `/`. */
  readonly path: string;
  readonly side: Side;
  /** 1-based, both ends included; a flag on a file as a whole, or on no line, stands on line 1. */
  readonly startLine: number;
  readonly endLine: number;
  /** Full names, the suites before the test, joined by ` › `; absent when it is about no test. */
  readonly test?: readonly string[];
  readonly before?: string;
  readonly after?: string;
  readonly message: string;
};

/** What could not be read, and so is not vouched for. */
export type Unscanned = { readonly path: string; readonly reason: string };

export type Stats = {
  /** Changed files. */
  readonly files: number;
  /** Tests in them. */
  readonly tests: { readonly before: number; readonly after: number };
  /** Milliseconds, rounded. */
  readonly ms: number;
};

export type Checked = Pick<Report, 'version' | 'base' | 'head' | 'stats'> & {
  readonly flags: readonly Flag[];
  readonly leftOut: readonly LeftOut[];
};

export function reportOf({ version, base, head, flags, leftOut, stats }: Checked): Report {
  const unscanned = [
    ...flags.filter(isUnscanned).map(({ path, message }) => ({ path, reason: message })),
    ...leftOut,
  ];
  const told = flags.filter((flag) => !isUnscanned(flag)).map(reportedFlag);
  return {
    version,
    base,
    head,
    flags: told.sort(byKey(placeOf)),
    unscanned: unscanned.sort(byKey(({ path, reason }) => [path, reason])),
    stats,
  };
}

function isUnscanned({ rule }: Flag): boolean {
  return rule === 'unscanned';
}

function reportedFlag(flag: Flag): ReportedFlag {
  const { rule, name, severity, path, side, before, after, message } = flag;
  return {
    rule,
    name,
    severity,
    path,
    side,
    ...linesOf(flag),
    ...(flag.tests.length === 0 ? {} : { test: flag.tests.map((test) => test.join(' › ')) }),
    ...(before === null ? {} : { before }),
    ...(after === null ? {} : { after }),
    message,
  };
}

/** An empty range is the position before its line. */
function linesOf({ range }: Flag): Pick<ReportedFlag, 'startLine' | 'endLine'> {
  if (range === null) return { startLine: 1, endLine: 1 };
  return { startLine: range.start + 1, endLine: Math.max(range.start + 1, range.end) };
}

type Key = readonly (string | number)[];

function placeOf({ path, startLine, endLine, rule, side, test = [], message, ...rest }: ReportedFlag): Key {
  return [
    path,
    startLine,
    endLine,
    rule,
    side,
    test.join('\0'),
    message,
    rest.before ?? '',
    rest.after ?? '',
  ];
}

/** Code units decide, never the locale: every machine sorts alike. */
function byKey<T>(keyOf: (item: T) => Key): (one: T, other: T) => number {
  return (one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    const at = a.findIndex((part, index) => part !== b[index]);
    return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
  };
}
