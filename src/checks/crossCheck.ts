import type { TestReport } from '../core/evidence.js';

/** How a run ended, as the shell and the terminal saw it. */
export type Seen = {
  readonly code: number;
  /** All that was printed, as plain text. */
  readonly output: string;
  /** Whether what the runner prints is in it for sure. */
  readonly shown: boolean;
};

export type Checked = {
  readonly report: TestReport;
  /** A sentence each. */
  readonly notes: readonly string[];
};

/**
 * A report is written by the process that runs the tests, so by the code under test if it likes. Where it does not fit
 * with what was seen from outside it is not complete; a command that hides failures is told.
 */
export function crossCheck(report: TestReport, { code, output, shown }: Seen): Checked {
  const failed = report.tests.filter(
    ({ outcome }) => outcome === 'failed' || outcome === 'unexpectedPass',
  ).length;
  const problems = [
    ...(code !== 0 && failed === 0 && report.complete
      ? [`The command ended with code ${code}, and its report has no failed test.`]
      : []),
    ...countProblems(report, output, shown),
  ];
  return {
    report: {
      ...report,
      complete: report.complete && problems.length === 0,
      problems: [...report.problems, ...problems],
    },
    notes:
      code === 0 && failed > 0
        ? [`${counted(failed)} failed, and the command ended with success all the same.`]
        : [],
  };
}

/** How runners sum up, with the number of tests that passed: a line for each run. */
const SUMS: readonly (readonly [format: string, sum: RegExp])[] = [
  ['events', /^(?: {2}(\d+) passing, \d+ failing, \d+ pending|(?:ℹ|#) pass (\d+))$/gm],
  ['jest', /^ *Tests: .*?(?:(\d+) passed, )?\d+ total$/gm],
  ['junit', /^=+ (?:.*?\b(\d+) passed)?.* in [\d.]+s(?: \([\d:]+\))? =+$/gm],
];

/** A sum is compared only when it is the only one. Our own reporters go with one: without it they were not at work. */
function countProblems({ format, tests, complete }: TestReport, output: string, shown: boolean): string[] {
  const passed = tests.filter(({ outcome }) => outcome === 'passed').length;
  return SUMS.flatMap(([of, sum]) => {
    if (of !== format) return [];
    const [only, ...others] = output.matchAll(sum);
    if (!only)
      return of === 'events' && complete && shown
        ? ['The report is there, and nothing was printed of it.']
        : [];
    const told = Number(only[1] ?? only[2] ?? 0);
    if (others.length > 0 || told === passed) return [];
    return [`The command says that ${counted(told)} passed, its report has ${passed}.`];
  });
}

function counted(count: number): string {
  return count === 1 ? '1 test' : `${count} tests`;
}
