import type { CheckRun } from '../../core/evidence.js';
import type { Flag } from '../../core/flag.js';
import type { ScannedFile, TestChange } from '../change.js';
import { createLocator } from './locate.js';

/** Rules that say of a test that it does not run, or may not. */
const SAID_NOT_TO_RUN = new Set(['TI101', 'TI105', 'TI504']);

/** Evidence has the last word on whether a test runs: a flag whose every test ran after the change becomes a note. */
export function weighed(flags: readonly Flag[], { files, evidence }: TestChange): readonly Flag[] {
  if (evidence.kind === 'notRun') return flags;
  const ran = new Set(evidence.checks.flatMap(({ head }) => ranTests(files, head)));
  return flags.map((flag) => {
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

function ranTests(files: readonly ScannedFile[], { report }: CheckRun): string[] {
  const locate = createLocator(files);
  return (report?.tests ?? []).flatMap((result) => {
    const located = result.outcome === 'skipped' ? null : locate(result, 'head');
    return located ? [keyOf(located.file.head?.path ?? '', located.test.path)] : [];
  });
}

function keyOf(path: string, test: readonly string[]): string {
  return JSON.stringify([path, ...test]);
}
