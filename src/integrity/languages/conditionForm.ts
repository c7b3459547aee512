import type { AssertionKind } from '../inventory.js';
import { field, type Source, type Syntax, textOf } from '../syntax.js';
import type { Form } from './dialect.js';

const OPERATORS: Readonly<Record<string, AssertionKind>> = {
  '==': 'equal',
  '!=': 'equal',
  '===': 'equal',
  '!==': 'equal',
  '<': 'compare',
  '<=': 'compare',
  '>': 'compare',
  '>=': 'compare',
};

/**
 * What has to be true, `assert(a == b)`: a comparison is asked about its left side. For grammars whose
 * `binary_expression` has a `left` and a `right`, and whose `!` is a prefix.
 */
export function conditionForm(source: Source, written: Syntax, matcher: string): Form {
  const asked = inner(written);
  const truthy: Form = { kind: 'truthy', matcher, subject: asked, expected: null, negated: false };
  const [left, right] = [field(asked, 'left'), field(asked, 'right')];
  if (asked.type.startsWith('prefix') && textOf(source, asked).startsWith('!')) {
    const [negated] = asked.children;
    return negated ? negate(conditionForm(source, negated, matcher)) : truthy;
  }
  if (!left || !right) return truthy;
  if (/^type_test$|^is_expression$/.test(asked.type))
    return { ...truthy, kind: 'type', matcher: 'is', subject: left, expected: right };
  if (asked.type !== 'binary_expression') return truthy;
  return comparison(source, truthy, { left, right });
}

function comparison(source: Source, truthy: Form, { left, right }: { left: Syntax; right: Syntax }): Form {
  const operator = source.text.slice(left.end, right.start).trim();
  const kind = OPERATORS[operator];
  if (kind === undefined || textOf(source, left) === textOf(source, right)) return truthy;
  const defined = /^(nil|null_literal)$/.test(right.type) && operator === '!=';
  return defined
    ? { ...truthy, kind: 'defined', matcher: operator, subject: left }
    : { kind, matcher: operator, subject: left, expected: right, negated: operator.startsWith('!') };
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
