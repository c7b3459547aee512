import type { AssertionKind } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';

const OPERATORS: Readonly<Record<string, AssertionKind>> = {
  '==': 'equal',
  '!=': 'equal',
  '<': 'compare',
  '<=': 'compare',
  '>': 'compare',
  '>=': 'compare',
};

/** What has to be true, `Assert.True(a == b)`: a comparison is asked about its left side. */
export function conditionForm(source: Source, written: Syntax, matcher: string): Form {
  const asked = inner(written);
  const truthy: Form = { kind: 'truthy', matcher, subject: asked, expected: null, negated: false };
  const [left, right] = [field(asked, 'left'), field(asked, 'right')];
  if (asked.type === 'prefix_unary_expression' && textOf(source, asked).startsWith('!')) {
    const [negated] = asked.children;
    return negated ? negate(conditionForm(source, negated, matcher)) : truthy;
  }
  if (asked.type !== 'binary_expression' || !left || !right) return truthy;
  const operator = source.text.slice(left.end, right.start).trim();
  const kind = OPERATORS[operator];
  if (kind === undefined || textOf(source, left) === textOf(source, right)) return truthy;
  const isNull = right.type === 'null_literal' && operator === '!=';
  return isNull
    ? { ...truthy, kind: 'defined', matcher: operator, subject: left }
    : { kind, matcher: operator, subject: left, expected: right, negated: operator === '!=' };
}

function inner(node: Syntax): Syntax {
  return node.type === 'parenthesized_expression' ? inner(node.children[0] ?? node) : node;
}

/** The same question with the other answer: that something is there becomes that it is nothing. */
export function negate(form: Form): Form {
  if (form.kind === 'truthy') return { ...form, kind: 'equal', bare: 'false' };
  if (form.kind === 'defined') return { ...form, kind: 'equal' };
  return { ...form, negated: !form.negated };
}
