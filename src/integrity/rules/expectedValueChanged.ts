import { fullName } from '../inventory.js';
import { assertionChanges, strengthOf } from './assertionChanges.js';
import { expectedValueChangedPage } from './pages/expectedValueChanged.js';
import { atPair, type Rule } from './rule.js';

/** The same question with another answer written in. */
export const expectedValueChanged: Rule = {
  id: 'TI403',
  name: 'expected-value-changed',
  page: expectedValueChangedPage,
  check: ({ pairs, sourceChanged }) =>
    pairs.flatMap((pair) =>
      (assertionChanges(pair)?.changed ?? [])
        .filter(({ before, after }) => before.literal && after.literal && before.expected !== after.expected)
        .filter(
          ({ before, after }) => before.negated === after.negated && strengthOf(before) === strengthOf(after),
        )
        .map(({ before, after }) => ({
          ...atPair(pair, after),
          severity: sourceChanged ? ('medium' as const) : ('high' as const),
          before: before.text,
          fact: `The test “${fullName(pair.head.test.path)}” expects ${short(after.expected)} where it expected ${short(before.expected)}.`,
          why: sourceChanged
            ? 'Either the behaviour was meant to change, or the test was fitted to what the code does.'
            : 'No code outside of the tests changed that would explain another answer.',
        })),
    ),
};

function short(expected: string | null): string {
  const text = expected ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
