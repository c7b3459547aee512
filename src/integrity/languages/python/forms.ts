import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import { bareForm } from '../bareForm.js';
import type { Form } from '../dialect.js';
import { callForm } from './callForm.js';
import { expressionForm } from './expressionForm.js';

/** What a statement or call asserts: `assert …`, `self.assertEqual(…)`, `with pytest.raises(…)`, a mock's own. */
export function formsOf(source: Source, node: Syntax, helpers: Helpers): readonly Form[] {
  const forms =
    node.type === 'assert_statement'
      ? statementForms(source, node)
      : [callForm(source, node) ?? helperForm(source, node, helpers) ?? []];
  const late = isLate(source, node, helpers) ? ('notAwaited' as const) : null;
  return forms.flat().map((form) => ({ ...form, weakness: late ?? weaknessOf(source, form) }));
}

/** Functions and methods of the file that assert and are no tests: a call of one asserts. True: it has to be awaited. */
export type Helpers = ReadonlyMap<string, boolean>;

export function assertingFunctions(source: Source): Helpers {
  const found = collect(source.root, (node): [string, boolean] | null => {
    const name = node.type === 'function_definition' ? field(node, 'name') : null;
    const own = name && textOf(source, name);
    if (!own || own.startsWith('test') || !/\bassert|\.assert\w/.test(textOf(source, node))) return null;
    return [own, isAsync(source, node)];
  });
  return new Map(found);
}

export function isAsync(source: Source, definition: Syntax): boolean {
  return /^async\b/.test(source.text.slice(definition.start, definition.start + 6));
}

/** The call makes a coroutine, and nothing takes it. */
function isLate(source: Source, node: Syntax, helpers: Helpers): boolean {
  const callee = node.type === 'call' ? field(node, 'function') : null;
  if (!callee || node.parent?.type !== 'expression_statement') return false;
  return helpers.get(textOf(source, callee).replace(/^(self|cls)\./, '')) === true;
}

function helperForm(source: Source, node: Syntax, helpers: Helpers): Form | null {
  const callee = node.type === 'call' && helpers.size > 0 ? field(node, 'function') : null;
  const matcher = callee && textOf(source, callee).replace(/^(self|cls)\./, '');
  if (!matcher || !helpers.has(matcher)) return null;
  const [subject = null] = field(node, 'arguments')?.children ?? [];
  return bareForm(matcher, { subject });
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
