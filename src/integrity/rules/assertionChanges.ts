import type { Pair } from '../change.js';
import { type Assertion, isSameCode, STRENGTH, type Test } from '../inventory.js';
import { isLooser } from './looser.js';
import { plainForm } from './plainForm.js';
import { more, runs } from './rule.js';

/** How the assertions of one test changed: what stayed is left out, what can be the same one again is paired. */
export type AssertionChanges = {
  readonly changed: readonly AssertionChange[];
  readonly removed: readonly Assertion[];
  readonly fresh: readonly Assertion[];
  /** Those that can be reached. */
  readonly before: readonly Assertion[];
  readonly after: readonly Assertion[];
};

export type AssertionChange = {
  readonly before: Assertion;
  readonly after: Assertion;
  /** Both ask about the very same expression. */
  readonly sameSubject: boolean;
};

/** Null where the test did not run before or does not run now: that is another rule's fact. */
export function assertionChanges(pair: Pair): AssertionChanges | null {
  const [base, head] = [pair.base.test, pair.head.test];
  if (!runs(base) || !runs(head) || head.body.state !== 'runs' || isPartial(pair)) return null;
  if (!base.read || !head.read || isSameCode(base.body.code, head.body.code)) return null;
  const awaits = isAwaited(head) && !isAwaited(base);
  const asked = (test: Test): Assertion[] => (awaits ? reached(test).filter(asksMore) : reached(test));
  const [before, after] = [asked(base), asked(head)];
  let lost = more(before, after, sameAssertion);
  let fresh = more(after, before, sameAssertion);
  const changed: AssertionChange[] = [];
  for (const { fits, sameSubject } of PASSES) {
    const found = paired(lost, fresh, fits).map((each) => ({ ...each, sameSubject }));
    changed.push(...found);
    lost = lost.filter((each) => !found.some((pairing) => pairing.before === each));
    fresh = fresh.filter((each) => !found.some((pairing) => pairing.after === each));
  }
  const removed = lost.filter(
    (assertion) =>
      !fresh.some((each) => absorbs(each, assertion)) && !isStillCalled(assertion, before, after),
  );
  return { changed, removed, fresh, before, after };
}

/**
 * The call of a helper stands as often as it did: it counts for all that is known of that function, which is less once
 * the function stands in another file.
 */
function isStillCalled(
  { text }: Assertion,
  before: readonly Assertion[],
  after: readonly Assertion[],
): boolean {
  const calls = (assertions: readonly Assertion[]): Assertion[] =>
    assertions.filter((each) => each.text === text);
  const places = (assertions: readonly Assertion[]): number =>
    new Set(calls(assertions).map(({ range }) => range.start)).size;
  return calls(after).some(({ kind }) => kind === 'other') && places(after) >= places(before);
}

/** One test took in several, so their assertions are not to be compared one by one. */
function isPartial({ how }: Pair): boolean {
  return how === 'parametrised' || how === 'merged';
}

type Fits = (before: Assertion, after: Assertion) => boolean;

/** From the surest sign that two assertions are one. What is no longer the same subject has to be looser. */
const PASSES: readonly { readonly fits: Fits; readonly sameSubject: boolean }[] = [
  {
    fits: (before, after) => isSameSubject(before, after) && before.matcher === after.matcher,
    sameSubject: true,
  },
  { fits: isSameSubject, sameSubject: true },
  { fits: (before, after) => isAbout(before, after) && isLooser(before, after), sameSubject: false },
];

function isSameSubject(before: Assertion, after: Assertion): boolean {
  return before.subject !== '' && before.subject === after.subject;
}

/** The new subject is what the old one is part of, or made from, or one of several values for it is asked for. */
function isAbout(before: Assertion, after: Assertion): boolean {
  if (before.subject === '' || after.subject === '') return false;
  if (after.kind === 'partial' && after.expected === before.subject) return true;
  return coreOf(before.subject) === coreOf(after.subject) || isOwner(after.subject, before.subject);
}

function isOwner(owner: string, part: string): boolean {
  return owner.length > 1 && part.startsWith(owner) && /^[.[(?]/.test(part.slice(owner.length));
}

const ASIDE = /^(?:await |typeof |!!)|\.(?:length|size|count|sort|toString|len|Length|Count)(?:\(\))?$/g;
const WRAPPED =
  /^(?:len|sorted|set|list|type|bool|str|repr|Boolean|String|Object\.keys|Object\.values|new Set|Array\.from|JSON\.stringify|count|strlen)?\((.*)\)$/s;

/** What a subject is about, without what only looks at it: `len(rows)` and `rows.length` are about `rows`. */
function coreOf(subject: string): string {
  const bare = subject.replace(ASIDE, '');
  const core = WRAPPED.exec(bare)?.[1] ?? bare;
  return core === '' ? subject : core;
}

function paired(lost: readonly Assertion[], fresh: readonly Assertion[], fits: Fits): AssertionPair[] {
  const free = [...fresh];
  return lost.flatMap((before) => {
    const at = free.findIndex((after) => fits(before, after));
    const [after] = at < 0 ? [] : free.splice(at, 1);
    return after ? [{ before, after }] : [];
  });
}

type AssertionPair = { readonly before: Assertion; readonly after: Assertion };

/** They only say that a line was reached, or should not have been; which comes and goes with the style. */
const NOTES = /^(pass|fail|plan|expectNotToPerformAssertions|addToAssertionCount)$/;

function reached(test: Test): Assertion[] {
  return test.assertions.filter(({ weakness, matcher }) => weakness !== 'unreached' && !NOTES.test(matcher));
}

function isAwaited({ body }: Test): boolean {
  return /\bawait\b/.test(body.code.raw);
}

/** Where a callback gave way to a promise, that it has no error need not be asked: the promise fails the test. */
function asksMore({ matcher, subject, kind, negated }: Assertion): boolean {
  if (/^(error|ifError|ifErr)$/.test(matcher)) return false;
  const isError = /^(e|er|err|error)$/.test(subject);
  return (
    !isError ||
    (kind === 'defined' || kind === 'truthy' ? !negated : !/[nN]ull|[uU]ndefined|alsy|[nN]otOk/.test(matcher))
  );
}

/** What an assertion asks, as a key. */
export function sameAssertion(assertion: Assertion): string {
  const { kind, matcher, subject, expected, negated, slack } = plainForm(assertion);
  return [kind, matcher, subject, expected ?? '', String(negated), String(slack ?? '')].join('\0');
}

/** One new assertion that asks about the subject of an old one along with others; a helper's may ask for anything. */
function absorbs(fresh: Assertion, old: Assertion): boolean {
  const text = `${fresh.subject} ${fresh.expected ?? ''}`;
  const asks = fresh.kind === 'other' || STRENGTH[fresh.kind] >= STRENGTH[old.kind];
  return asks && old.expected !== null && text.includes(old.expected);
}
