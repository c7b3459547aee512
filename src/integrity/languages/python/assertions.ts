import type { Assertion, Weakness } from '../../inventory.js';
import { fingerprintOf, firstLineOf, linesOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { slackOf } from '../slack.js';
import { callForm, type Form } from './callForm.js';
import { expressionForm } from './expressionForm.js';

const LITERALS = /^(integer|float|string|concatenated_string|true|false|none|unary_operator)$/;

/** What a statement or call asserts: `assert …`, `self.assertEqual(…)`, `with pytest.raises(…)`, a mock's own. */
export function assertionOf(source: Source, node: Syntax, flow: Weakness | null): Assertion | null {
  const form = node.type === 'assert_statement' ? statementForm(source, node) : callForm(source, node);
  if (!form) return null;
  const { subject, expected } = form;
  const literal = expected !== null && isLiteral(expected);
  const weakness = flow ?? weaknessOf(source, form);
  const place = { range: linesOf(source, node), text: firstLineOf(source, node) };
  return {
    ...place,
    kind: form.kind,
    matcher: form.matcher,
    subject: subject ? fingerprintOf(source, subject) : (form.bare ?? ''),
    expected: expected && fingerprintOf(source, expected),
    literal,
    negated: form.negated,
    slack: form.kind === 'close' ? slackOf(form.matcher, textOf(source, node)) : null,
    weakness,
  };
}

function statementForm(source: Source, node: Syntax): Form | null {
  const [asserted] = node.children;
  return asserted ? expressionForm(source, asserted) : null;
}

function weaknessOf(source: Source, form: Form): Weakness | null {
  if (!form.subject || form.negated) return null;
  if (form.kind === 'truthy') return alwaysTrue(source, form.subject) ? 'tautology' : null;
  const subject = fingerprintOf(source, form.subject);
  if (form.kind !== 'equal' || !form.expected || fingerprintOf(source, form.expected) !== subject)
    return null;
  if (isLiteral(form.subject)) return 'tautology';
  return /^(identifier|attribute)$/.test(form.subject.type) ? 'selfCompare' : null;
}

/** A constant, `… or True`, and a tuple, which is what `assert (value, 'message')` makes. */
function alwaysTrue(source: Source, subject: Syntax): boolean {
  const text = textOf(source, subject);
  if (subject.type === 'tuple') return subject.children.length > 0;
  if (subject.type === 'boolean_operator') return /\bor True$/.test(text);
  return isLiteral(subject) && !/^(False|None|0|""|'')$/.test(text);
}

function isLiteral(node: Syntax): boolean {
  if (/^(list|tuple|set|dictionary|pair|unary_operator|parenthesized_expression)$/.test(node.type))
    return node.children.every(isLiteral);
  return LITERALS.test(node.type);
}
