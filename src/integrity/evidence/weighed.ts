import type { CheckedCommand, CheckRun, Outcome } from '../../core/evidence.js';
import { testName } from '../../core/evidence.js';
import type { Flag } from '../../core/flag.js';
import type { ScannedFile, TestChange } from '../change.js';
import { createLocator } from './locate.js';

/** Rules that say of a test that it does not run, or may not. */
const SAID_NOT_TO_RUN = new Set(['TI101', 'TI105', 'TI504']);

/**
 * Evidence has the last word on whether a test runs: a flag whose every test ran after the change becomes a note, and
 * configuration that takes fewer tests names those that our runs miss.
 */
export function weighed(flags: readonly Flag[], { files, evidence }: TestChange): readonly Flag[] {
  if (evidence.kind === 'notRun') return flags;
  const ran = new Set(evidence.checks.flatMap(({ head }) => ranTests(files, head)));
  const missing = evidence.checks.flatMap(missingTests);
  return flags.map((flag) => {
    if (flag.rule === 'TI501') return naming(flag, missing);
    const cleared =
      SAID_NOT_TO_RUN.has(flag.rule) &&
      flag.tests.length > 0 &&
      flag.tests.every((test) => ran.has(keyOf(flag.path, test)));
    if (!cleared) return flag;
    return {
      ...flag,
      severity: 'low',
      message: `${flag.message} In our run after the change it ran all the same.`,
    };
  });
}

/** More of them than anybody reads. */
const NAMED = 10;

function naming(flag: Flag, missing: readonly string[]): Flag {
  if (missing.length === 0) return flag;
  const names = missing.slice(0, NAMED).join(', ');
  const all = missing.length > NAMED ? `${names}, …` : names;
  const tests =
    missing.length === 1 ? '1 test that ran before is' : `${missing.length} tests that ran before are`;
  return { ...flag, message: `${flag.message} In our runs ${tests} missing now: ${all}.` };
}

function missingTests({ comparison }: CheckedCommand): string[] {
  if (comparison.kind === 'notComparable') return [];
  return comparison.differences.flatMap(({ kind, base }) =>
    kind === 'disappeared' && base !== null ? [testName(base)] : [],
  );
}

const NOT_RUN: ReadonlySet<Outcome> = new Set(['skipped', 'listed']);

function ranTests(files: readonly ScannedFile[], { report }: CheckRun): string[] {
  const locate = createLocator(files);
  return (report?.tests ?? []).flatMap((result) => {
    const located = NOT_RUN.has(result.outcome) ? null : locate(result, 'head');
    return located ? [keyOf(located.file.head?.path ?? '', located.test.path)] : [];
  });
}

function keyOf(path: string, test: readonly string[]): string {
  return JSON.stringify([path, ...test]);
}
