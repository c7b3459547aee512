import type { Pair } from '../change.js';
import { type Assertion, fullName } from '../inventory.js';
import {
  type AssertionChange,
  assertionChanges,
  type AssertionChanges,
  sameAssertion,
} from './assertionChanges.js';
import { looserLimits } from './limits.js';
import { isLooser, strengthOf } from './looser.js';
import { assertionWeakenedPage } from './pages/assertionWeakened.js';
import { atPair, type Finding, more, type Rule } from './rule.js';

/** The same subject is asked less: for being there instead of for its value, for any error instead of one. */
export const assertionWeakened: Rule = {
  id: 'TI402',
  name: 'assertion-weakened',
  page: assertionWeakenedPage,
  check: ({ pairs }) =>
    pairs.flatMap((pair) => {
      const changes = assertionChanges(pair);
      return [
        ...(changes ? [...weakened(pair, changes), ...newlyGuarded(pair, changes)] : []),
        ...looserLimits(pair),
      ];
    }),
};

const WHY = 'Values that failed the test before can pass it now.';

function weakened(pair: Pair, changes: AssertionChanges): Finding[] {
  const found = changes.changed.filter(isWeakened).map((change) => finding(pair, change));
  return found.length > 0 ? found : replaced(pair, changes);
}

export function isWeakened({ before, after }: AssertionChange): boolean {
  const says = after.weakness === null || after.weakness === 'notAwaited';
  return says && isLooser(before, after);
}

function finding(pair: Pair, { before, after }: AssertionChange): Finding {
  return {
    ...atPair(pair, after),
    severity: 'medium',
    before: before.text,
    fact: `In the test “${fullName(pair.head.test.path)}” an assertion asks less of ${quoted(before.subject)}${how(before, after)}.`,
    why: WHY,
  };
}

function how(before: Assertion, after: Assertion): string {
  if (before.matcher !== after.matcher || before.negated !== after.negated)
    return `: “${negation(before)}${before.matcher}” became “${negation(after)}${after.matcher}”`;
  if (before.slack !== after.slack) return `: it may be off by more`;
  return before.expected === after.expected
    ? ''
    : `: ${short(before.expected)} became ${short(after.expected)}`;
}

function negation({ negated }: Assertion): string {
  return negated ? 'not ' : '';
}

function short(text: string | null): string {
  return text === null ? 'nothing' : `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

function quoted(subject: string): string {
  return subject === '' ? 'its subject' : `“${subject.slice(0, 60)}”`;
}

/** Assertions that are the same and are reached only under a condition now: one fact for all under one condition. */
function newlyGuarded(pair: Pair, { before, after }: AssertionChanges): Finding[] {
  const free = (assertions: readonly Assertion[]): Assertion[] => assertions.filter(({ guard }) => !guard);
  const lost = more(free(before), free(after), sameAssertion);
  const guarded = more(
    after.filter(({ guard }) => guard),
    before.filter(({ guard }) => guard),
    sameAssertion,
  );
  const same = guarded.filter((each) => lost.some((old) => sameAssertion(old) === sameAssertion(each)));
  const found = same.length > 0 || free(after).length > 0 ? same : onlyOnes(lost, guarded);
  return [...new Set(found.map(({ guard }) => guard ?? ''))].flatMap((guard) => {
    const [first, ...others] = found.filter((each) => each.guard === guard);
    if (!first) return [];
    const subject = others.length === 0 ? 'an assertion is' : `${others.length + 1} assertions are`;
    return {
      ...atPair(pair, first),
      severity: 'medium' as const,
      before: (lost.find((old) => sameAssertion(old) === sameAssertion(first)) ?? lost[0])?.text ?? null,
      fact: `In the test “${fullName(pair.head.test.path)}” ${subject} reached only under a condition now: ${short(guard)}.`,
      why: 'Where it does not hold nothing is checked, and the test passes.',
    };
  });
}

/** Nothing else is asked any more, and no other branch asks instead. */
function onlyOnes(lost: readonly Assertion[], guarded: readonly Assertion[]): readonly Assertion[] {
  return lost.length > 0 && new Set(guarded.map(({ guard }) => guard)).size === 1 ? guarded : [];
}

const STRONG = 4;
const WEAK = 2;

/** Nothing is asked about the old subjects, and what is asked instead is hardly more than that something is there. */
function replaced(pair: Pair, { before, after, removed }: AssertionChanges): Finding[] {
  const [first] = removed.filter((each) => strengthOf(each) >= STRONG);
  const [weak] = after;
  const best = Math.max(...after.map(strengthOf));
  const known = after.every(({ kind, weakness }) => kind !== 'other' && weakness === null);
  if (!first || !weak || !known || best > WEAK || after.length < before.length) return [];
  return [
    {
      ...atPair(pair, weak),
      severity: 'medium',
      before: first.text,
      fact: `In the test “${fullName(pair.head.test.path)}” other, weaker assertions stand in the place of those it had.`,
      why: WHY,
    },
  ];
}
