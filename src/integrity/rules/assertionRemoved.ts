import { fullName } from '../inventory.js';
import { assertionChanges } from './assertionChanges.js';
import { assertionRemovedPage } from './pages/assertionRemoved.js';
import { type Rule } from './rule.js';

/** A test that checks less often than it did. */
export const assertionRemoved: Rule = {
  id: 'TI401',
  name: 'assertion-removed',
  page: assertionRemovedPage,
  check: ({ pairs }) =>
    pairs.flatMap((pair) => {
      const changes = assertionChanges(pair);
      const [first] = changes?.removed ?? [];
      if (!changes || !first || changes.after.length >= changes.before.length) return [];
      const [before, after] = [changes.before.length, changes.after.length];
      return [
        {
          severity: after === 0 ? ('high' as const) : ('medium' as const),
          path: pair.base.file.base?.path ?? '',
          side: 'base' as const,
          range: first.range,
          around: pair.base.test.range,
          tests: [pair.head.test.path],
          before: first.text,
          after: null,
          fact: `The test “${fullName(pair.head.test.path)}” made ${before} assertion${before === 1 ? '' : 's'} and makes ${after === 0 ? 'none' : after} now.`,
          why:
            after === 0 ? 'It passes as long as nothing throws.' : 'What was removed is no longer checked.',
        },
      ];
    }),
};
