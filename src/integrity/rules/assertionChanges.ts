import type { Pair } from '../change.js';
import { type Assertion, isSameCode, STRENGTH, type Test } from '../inventory.js';
import { more, runs } from './rule.js';

/** How the assertions of one test changed: what stayed is left out, what can be the same one again is paired. */
export type AssertionChanges = {
  readonly changed: readonly { readonly before: Assertion; readonly after: Assertion }[];
  readonly removed: readonly Assertion[];
  /** Those that can be reached, before and after. */
  readonly counts: { readonly before: number; readonly after: number };
};

/** Null where the test did not run before or does not run now: that is another rule's fact. */
export function assertionChanges(pair: Pair): AssertionChanges | null {
  const [base, head] = [pair.base.test, pair.head.test];
  if (!runs(base) || !runs(head) || head.body.state !== 'runs' || pair.how === 'parametrised') return null;
  if (!base.read || !head.read || isSameCode(base.body.code, head.body.code)) return null;
  const [before, after] = [reached(base), reached(head)];
  const lost = more(before, after, whole);
  const fresh = more(after, before, whole);
  const changed: { before: Assertion; after: Assertion }[] = [];
  const removed: Assertion[] = [];
  for (const assertion of lost) {
    const at = partner(assertion, fresh);
    const [found] = at < 0 ? [] : fresh.splice(at, 1);
    if (found) changed.push({ before: assertion, after: found });
    else removed.push(assertion);
  }
  return {
    changed,
    removed: removed.filter((assertion) => !fresh.some((each) => absorbs(each, assertion))),
    counts: { before: before.length, after: after.length },
  };
}

function reached(test: Test): Assertion[] {
  return test.assertions.filter(({ weakness }) => weakness !== 'unreached');
}

function whole({ kind, matcher, subject, expected, negated }: Assertion): string {
  return [kind, matcher, subject, expected ?? '', String(negated)].join('\0');
}

/** The one on the same subject, by preference with the same matcher. */
function partner(assertion: Assertion, fresh: readonly Assertion[]): number {
  if (assertion.subject === '') return -1;
  const same = (each: Assertion): boolean => each.subject === assertion.subject;
  const exact = fresh.findIndex((each) => same(each) && each.matcher === assertion.matcher);
  return exact >= 0 ? exact : fresh.findIndex(same);
}

/** One new assertion that asks about the subject of an old one along with others. */
function absorbs(fresh: Assertion, old: Assertion): boolean {
  const text = `${fresh.subject} ${fresh.expected ?? ''}`;
  return STRENGTH[fresh.kind] >= STRENGTH[old.kind] && old.expected !== null && text.includes(old.expected);
}

/** What is asked, negation considered: that something is not one value leaves all others. */
export function strengthOf({ kind, negated }: Assertion): number {
  return negated && kind !== 'defined' && kind !== 'truthy' ? 1 : STRENGTH[kind];
}
