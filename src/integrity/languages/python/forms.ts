import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { callForm } from './callForm.js';
import { expressionForm } from './expressionForm.js';

/** What a statement or call asserts: `assert …`, `self.assertEqual(…)`, `with pytest.raises(…)`, a mock's own. */
export function formsOf(source: Source, node: Syntax): readonly Form[] {
  const forms =
    node.type === 'assert_statement' ? statementForms(source, node) : [callForm(source, node) ?? []];
  return forms.flat().map((form) => ({ ...form, weakness: weaknessOf(source, form) }));
}

/** `assert a and b` asks two things. */
function statementForms(source: Source, node: Syntax): Form[] {
  const [asserted] = node.children;
  return asserted ? parts(source, asserted).map((part) => expressionForm(source, part)) : [];
}

function parts(source: Source, asserted: Syntax): Syntax[] {
  const [left, right] = [field(asserted, 'left'), field(asserted, 'right')];
  const both = asserted.type === 'boolean_operator' && left && right;
  if (!both || source.text.slice(left.end, right.start).trim() !== 'and') return [asserted];
  return [...parts(source, left), ...parts(source, right)];
}

function weaknessOf(source: Source, { kind, subject, negated }: Form): 'tautology' | null {
  if (kind !== 'truthy' || !subject) return null;
  return (negated ? alwaysFalse : alwaysTrue)(source, subject) ? 'tautology' : null;
}

const CONSTANT = /^(integer|float|string|concatenated_string|true)$/;
const FALSY = /^(False|None|0|0\.0|""|''|\[\]|\{\}|\(\))$/;

/** A constant, `… or True`, and a tuple, which is what `assert (value, 'message')` makes. */
function alwaysTrue(source: Source, subject: Syntax): boolean {
  const text = textOf(source, subject);
  if (subject.type === 'tuple' || subject.type === 'list') return subject.children.length > 0;
  if (subject.type === 'boolean_operator') return /\bor True$/.test(text);
  return CONSTANT.test(subject.type) && !FALSY.test(text);
}

function alwaysFalse(source: Source, subject: Syntax): boolean {
  return FALSY.test(textOf(source, subject));
}
