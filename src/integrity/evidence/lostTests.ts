import type { CheckedCommand, Difference, DifferenceKind, TestResult } from '../../core/evidence.js';
import { testName } from '../../core/evidence.js';
import type { Located, TestChange } from '../change.js';
import { type Locate, createLocator } from './locate.js';

/** Tests of one file, or of none that is known, to which the same happened in the runs of one check. */
export type LostTests = {
  readonly checked: CheckedCommand;
  readonly results: readonly [TestResult, ...TestResult[]];
  /** The static tests they are, as far as they stand in a changed file. */
  readonly located: readonly Located[];
};

/** By the file they stand in, so that a file that is no longer collected is one fact. */
export function lostTests(change: TestChange, kind: DifferenceKind): LostTests[] {
  const { evidence } = change;
  if (evidence.kind === 'notRun') return [];
  const locate = createLocator(change.files);
  return evidence.checks.flatMap((checked) => {
    if (checked.comparison.kind === 'notComparable') return [];
    const found = checked.comparison.differences.filter((difference) => difference.kind === kind);
    return groups(found, locate).map((group) => ({ ...group, checked }));
  });
}

type Group = Pick<LostTests, 'results' | 'located'>;

function groups(differences: readonly Difference[], locate: Locate): Group[] {
  const found = new Map<string, { results: [TestResult, ...TestResult[]]; located: Located[] }>();
  for (const { base } of differences) {
    if (base === null) continue;
    const located = locate(base, 'base');
    const key = base.file ?? located?.file.change.path ?? `${base.project}\0${base.suite[0] ?? ''}`;
    const group = found.get(key);
    if (group) group.results.push(base);
    else found.set(key, { results: [base], located: [] });
    if (located) found.get(key)?.located.push(located);
  }
  return [...found.values()];
}

/** `ran`, or of tests that were only asked for by their names `was listed`. */
export function wasThere(results: readonly TestResult[]): string {
  if (!results.every(({ outcome }) => outcome === 'listed')) return 'ran';
  return results.length === 1 ? 'was listed' : 'were listed';
}

const NAMED = 5;

/** `“a › b”`, or `7 tests (a › b, …)`. */
export function lostPhrase({ results }: LostTests): string {
  const names = results.slice(0, NAMED).map(testName);
  if (results.length === 1) return `The test “${names.join('')}”`;
  return `${results.length} tests (${names.join(', ')}${results.length > NAMED ? ', …' : ''})`;
}
