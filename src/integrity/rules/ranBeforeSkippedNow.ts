import { lostPhrase, lostTests, wasThere } from '../evidence/lostTests.js';
import { ranBeforeSkippedNowPage } from './pages/ranBeforeSkippedNow.js';
import { placeOf } from './ranBeforeMissingNow.js';
import type { Rule } from './rule.js';

/** A test that ran in our run before the change and was skipped in the one after. */
export const ranBeforeSkippedNow: Rule = {
  id: 'TI902',
  name: 'ran-before-skipped-now',
  page: ranBeforeSkippedNowPage,
  check: (change) =>
    lostTests(change, 'newlySkipped').map((lost) => ({
      severity: 'high',
      ...placeOf(change, lost),
      fact: `${lostPhrase(lost)} ${wasThere(lost.results)} before this change and ${lost.results.length > 1 ? 'are' : 'is'} skipped now, by our runs of “${lost.checked.check.command}”.`,
      why: 'What it checked is no longer checked, and a run that passes does not show it.',
    })),
};
