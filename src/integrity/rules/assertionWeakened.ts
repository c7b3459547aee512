import { fullName } from '../inventory.js';
import { assertionChanges, strengthOf } from './assertionChanges.js';
import { assertionWeakenedPage } from './pages/assertionWeakened.js';
import { atPair, type Rule } from './rule.js';

/** The same subject is asked less: for being there instead of for its value, for any error instead of one. */
export const assertionWeakened: Rule = {
  id: 'TI402',
  name: 'assertion-weakened',
  page: assertionWeakenedPage,
  check: ({ pairs }) =>
    pairs.flatMap((pair) =>
      (assertionChanges(pair)?.changed ?? [])
        .filter(
          ({ before, after }) =>
            before.kind !== 'other' && after.kind !== 'other' && strengthOf(after) < strengthOf(before),
        )
        .map(({ before, after }) => ({
          ...atPair(pair, after),
          severity: 'medium' as const,
          before: before.text,
          fact: `In the test “${fullName(pair.head.test.path)}” an assertion asks less of ${quoted(before.subject)}: “${before.matcher}” became “${after.negated ? 'not ' : ''}${after.matcher}”.`,
          why: 'Values that failed the test before can pass it now.',
        })),
    ),
};

function quoted(subject: string): string {
  return subject === '' ? 'its subject' : `“${subject.slice(0, 60)}”`;
}
