import type { AssertionKind } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from './callForm.js';

const OPERATORS: Readonly<Record<string, AssertionKind>> = {
  '==': 'equal',
  is: 'equal',
  '!=': 'equal',
  'is not': 'equal',
  in: 'partial',
  'not in': 'partial',
  '<': 'compare',
  '<=': 'compare',
  '>': 'compare',
  '>=': 'compare',
};

/** What stands behind `assert`: a comparison, a type check, or anything that has to be true. */
export function expressionForm(source: Source, asserted: Syntax): Form {
  const bare = asserted.type === 'parenthesized_expression' ? (asserted.children[0] ?? asserted) : asserted;
  const truthy: Form = { kind: 'truthy', matcher: 'assert', subject: bare, expected: null, negated: false };
  const [left, right] = bare.children;
  switch (bare.type) {
    case 'not_operator':
      return left ? { ...expressionForm(source, left), negated: true } : truthy;
    case 'call':
      return typeForm(source, bare) ?? truthy;
    case 'comparison_operator':
      return left && right && bare.children.length === 2 ? comparisonForm(source, left, right) : truthy;
    default:
      return truthy;
  }
}

function typeForm(source: Source, call: Syntax): Form | null {
  const callee = field(call, 'function');
  if (!callee || textOf(source, callee) !== 'isinstance') return null;
  const [subject = null, expected = null] = field(call, 'arguments')?.children ?? [];
  return { kind: 'type', matcher: 'isinstance', subject, expected, negated: false };
}

function comparisonForm(source: Source, left: Syntax, right: Syntax): Form {
  const operator = source.text
    .slice(left.end, right.start)
    .replace(/[\s\\]+/g, ' ')
    .trim();
  const kind = comparisonKind(operator, textOf(source, right));
  const negated = kind !== 'defined' && /not|!=/.test(operator);
  const form = { kind, matcher: operator, negated };
  return kind === 'partial'
    ? { ...form, subject: right, expected: left }
    : { ...form, subject: left, expected: right };
}

function comparisonKind(operator: string, right: string): AssertionKind {
  if (operator === 'is not' && right === 'None') return 'defined';
  return /\bapprox\(/.test(right) ? 'close' : (OPERATORS[operator] ?? 'other');
}
