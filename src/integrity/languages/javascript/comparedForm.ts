import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { operatorOf } from './flow.js';
import { KINDS } from './matchers.js';

/** An assertion before it is put into words. */
export type Form = {
  readonly subject: Syntax | null;
  readonly expected: Syntax | null;
  readonly matcher: string;
  readonly negated: boolean;
  readonly promised: boolean;
  /** What stands for a subject that is no expression of its own. */
  readonly bare?: string;
};

/** `assert(!open)` asks that `open` is not true. */
export function unNegated(source: Source, form: Form): Form {
  const { subject, matcher } = form;
  const inner = subject?.type === 'unary_expression' ? subject.children[0] : undefined;
  const negates =
    subject && inner && KINDS.get(matcher) === 'truthy' && /^!(?!!)/.test(textOf(source, subject));
  return negates ? { ...form, subject: inner, negated: !form.negated } : form;
}

const COMPARES = /^(===?|!==?|<=?|>=?|instanceof)$/;

/** `assert(a === b)` asks what `assert.strictEqual(a, b)` does, and `ok(typeof a === 'object')` for a type. */
export function comparedForm(source: Source, form: Form): Form {
  const { subject } = form;
  const truth = subject?.type === 'binary_expression' ? truthAskedFor(source, form) : null;
  const [left, right] = subject ? [field(subject, 'left'), field(subject, 'right')] : [null, null];
  const operator = truth !== null && subject ? operatorOf(source, subject) : '';
  if (!left || !right || !COMPARES.test(operator)) return form;
  const negated = (form.negated !== operator.startsWith('!')) === truth;
  const type = left.type === 'unary_expression' && textOf(source, left).startsWith('typeof');
  if (type) return { ...form, subject: left.children[0] ?? left, expected: right, matcher: 'type', negated };
  return { ...form, subject: left, expected: right, matcher: operator.replace(/^!=/, '=='), negated };
}

/** Whether the matcher takes what is true, or what is false; null: neither. */
function truthAskedFor(source: Source, { matcher, expected }: Form): boolean | null {
  if (KINDS.get(matcher) === 'truthy' || /^(toBeTrue|isTrue|true)$/.test(matcher)) return true;
  if (!expected || KINDS.get(matcher) !== 'equal') return null;
  const text = textOf(source, expected);
  return text === 'true' ? true : text === 'false' ? false : null;
}
