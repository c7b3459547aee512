import type { TestChange } from '../change.js';
import { lostPhrase, type LostTests, lostTests, wasThere } from '../evidence/lostTests.js';
import { ranBeforeMissingNowPage } from './pages/ranBeforeMissingNow.js';
import type { Finding, Rule } from './rule.js';

/** A test that ran in our run before the change and is not in the one after. */
export const ranBeforeMissingNow: Rule = {
  id: 'TI901',
  name: 'ran-before-missing-now',
  page: ranBeforeMissingNowPage,
  check: (change) => lostTests(change, 'disappeared').map((lost) => finding(change, lost)),
};

function finding(change: TestChange, lost: LostTests): Finding {
  const deleted =
    lost.located.length === lost.results.length &&
    lost.located.every((located) => change.subjectOf(located) === 'deleted');
  const many = lost.results.length > 1;
  return {
    severity: deleted ? 'medium' : 'high',
    ...placeOf(change, lost),
    fact: `${lostPhrase(lost)} ${wasThere(lost.results)} before this change and ${many ? 'are' : 'is'} missing now, by our runs of “${lost.checked.check.command}”.`,
    why: deleted
      ? 'What it was about is deleted too, as far as the change shows.'
      : 'What it checked is no longer checked, and a run that passes does not show it.',
  };
}

/** On the base side, where the test was; a test that no changed file holds stands on the first file of the change. */
export function placeOf(
  change: TestChange,
  { results, located }: LostTests,
): Pick<Finding, 'path' | 'side' | 'range' | 'tests' | 'before' | 'after' | 'alone'> {
  const [first] = located;
  const tests = results.map(({ suite, name }) => [...suite, name]);
  const told = { tests, before: first?.test.text ?? null, after: null };
  if (first) return { ...told, path: first.file.base?.path ?? '', side: 'base', range: first.test.range };
  const { path = '', head } = change.files[0]?.change ?? {};
  return { ...told, path, side: head === null ? 'base' : 'head', range: null, alone: true };
}
