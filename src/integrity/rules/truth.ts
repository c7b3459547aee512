import type { Assertion } from '../inventory.js';

const FALSE =
  /^(toBeFalsy|toBeFalse|falsy|notOk|isFalse|isNotOk|assertFalse|False|refute|false|be_falsey|be_falsy)$/;
/** RSpec's, which asks of truth what is falsy. */
const FALSY = /^be_fals[ey]{1,2}$/;
const TRUE = /^(toBeTrue|isTrue|assertTrue|True|true|be_truthy)$/;

/** Whether an assertion asks for something true or something false; null: for anything else. */
export function truthOf({ kind, matcher, expected, negated }: Assertion): boolean | null {
  const says = (word: RegExp): boolean => kind === 'equal' && word.test(expected ?? '');
  if (kind === 'truthy') return FALSY.test(matcher) ? negated : !negated;
  if (FALSE.test(matcher) || says(/^(false|False|FALSE)$/)) return negated;
  return TRUE.test(matcher) || says(/^(true|True|TRUE)$/) ? !negated : null;
}

/** One asks for something true and the other for something false. */
export function isOpposite(one: Assertion, other: Assertion): boolean {
  const [left, right] = [truthOf(one), truthOf(other)];
  return left !== null && right !== null && left !== right;
}
