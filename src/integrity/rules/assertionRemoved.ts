import type { Severity } from '../../core/flag.js';
import type { Pair, TestChange } from '../change.js';
import { type Assertion, fullName } from '../inventory.js';
import { question } from '../mergedPairs.js';
import { assertionChanges } from './assertionChanges.js';
import { assertionRemovedPage } from './pages/assertionRemoved.js';
import { type Rule } from './rule.js';

/** A test that checks less often than it did. */
export const assertionRemoved: Rule = {
  id: 'TI401',
  name: 'assertion-removed',
  page: assertionRemovedPage,
  check: (change) => {
    const elsewhere = new Set(change.added.flatMap(({ test }) => test.assertions.map(question)));
    return change.pairs.flatMap((pair) => {
      const changes = assertionChanges(pair);
      const removed = changes?.removed.filter((each) => !elsewhere.has(question(each))) ?? [];
      const [first] = removed;
      const [before, after] = [changes?.before.length ?? 0, changes?.after.length ?? 0];
      if (!first || after * newRows(pair) >= before) return [];
      return [
        {
          severity: severityOf(change, removed, after),
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
    });
  },
};

/** How often each assertion is made for one that there was: a test that became a table of rows makes it for each. */
function newRows({ base, head }: Pair): number {
  const { rows } = head.test;
  if (rows === null || base.test.rows !== null) return 1;
  return rows.open ? Number.MAX_SAFE_INTEGER : Math.max(rows.values.length, 1);
}

/** Low where all that was asked about is deleted too. */
function severityOf(change: TestChange, removed: readonly Assertion[], left: number): Severity {
  if (removed.every(({ subject, expected }) => change.usesDeleted(`${subject} ${expected ?? ''}`)))
    return 'low';
  return left === 0 ? 'high' : 'medium';
}
