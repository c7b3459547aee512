import { namesDependencies } from '../dependencies.js';
import { fullName, type Assertion } from '../inventory.js';
import { type AssertionChange, assertionChanges } from './assertionChanges.js';
import { isWeakened } from './assertionWeakened.js';
import { changedRows } from './changedRows.js';
import { strengthOf } from './looser.js';
import { mayBeSame, plainValue } from './plainForm.js';
import { expectedValueChangedPage } from './pages/expectedValueChanged.js';
import { atPair, type Rule } from './rule.js';
import { isOpposite, truthOf } from './truth.js';

/** The same question with another answer written in. */
export const expectedValueChanged: Rule = {
  id: 'TI403',
  name: 'expected-value-changed',
  page: expectedValueChangedPage,
  check: ({ pairs, sourceChanged, files }) => {
    const explained = sourceChanged || files.some(({ change }) => namesDependencies(change.path));
    return [
      ...pairs.flatMap((pair) =>
        (assertionChanges(pair)?.changed ?? [])
          .filter((change) => change.sameSubject && !isWeakened(change) && isOtherAnswer(change))
          .map(({ before, after }) => ({
            ...atPair(pair, after),
            before: before.text,
            fact: `The test “${fullName(pair.head.test.path)}” expects ${answer(after)} where it expected ${answer(before)}.`,
          })),
      ),
      ...changedRows(pairs),
    ].map((found) => ({
      ...found,
      severity: explained ? ('medium' as const) : ('high' as const),
      why: explained
        ? 'Either the behaviour was meant to change, or the test was fitted to what the code does.'
        : 'No code outside of the tests changed that would explain another answer.',
    }));
  },
};

function isOtherAnswer({ before, after }: AssertionChange): boolean {
  if (isOpposite(before, after)) return true;
  if (truthOf(before) !== null && truthOf(after) !== null) return false;
  if (before.negated !== after.negated || strengthOf(before) !== strengthOf(after)) return false;
  return (
    before.literal &&
    after.literal &&
    plainValue(before.expected ?? '') !== plainValue(after.expected ?? '') &&
    before.kind !== 'snapshot' &&
    isSameForm(before, after) &&
    !isSameName(before, after) &&
    !isTighterBound(before, after)
  );
}

/** Another matcher may take its value in another form: the error's type or its message, items or a list of them. */
function isSameForm(before: Assertion, after: Assertion): boolean {
  const [old, fresh] = [before.expected ?? '', after.expected ?? ''];
  if (mayBeSame(old, fresh)) return false;
  if (before.matcher === after.matcher) return true;
  return QUOTED.test(old) === QUOTED.test(fresh) && literalsIn(old) !== literalsIn(fresh);
}

const QUALIFIED = /^\\?(?:\w+(?:::|[.\\]))+(?!class$)([A-Za-z_]\w*)$/;

/**
 * `Status.OPEN` and `State.OPEN`: the constant is the one it was, and what it belongs to got another name. `"Cart"` and
 * `Cart::class` name one class.
 */
function isSameName(before: Assertion, after: Assertion): boolean {
  const [old, fresh] = [before.expected ?? '', after.expected ?? ''];
  const [constant, renamed] = [QUALIFIED.exec(old)?.[1], QUALIFIED.exec(fresh)?.[1]];
  if (constant !== undefined && constant === renamed) return true;
  const isClass = old.endsWith('::class') || fresh.endsWith('::class');
  return isClass && classIn(old) === classIn(fresh);
}

function classIn(text: string): string {
  return text.replace(/^["\\]+|::class$|"$/g, '').replace(/\\+/g, '\\');
}

const QUOTED = /^\w?["'`]/;

/** Texts and numbers that are written out; of a value without any, its names. */
function literalsIn(value: string): string {
  const written = value.match(/"[^"]*"|\b\d[\w.]*/g) ?? value.match(/\b(?!class\b)\w+/g);
  return written?.join(' ') ?? value;
}

/** Another bound that is no looser one asks more. */
function isTighterBound(before: Assertion, after: Assertion): boolean {
  return before.kind === 'compare' && after.kind === 'compare' && before.matcher === after.matcher;
}

function answer(assertion: Assertion): string {
  const truth = truthOf(assertion);
  if (truth !== null) return truth ? 'something true' : 'something false';
  const text = assertion.expected ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
