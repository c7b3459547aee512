import { fingerprintOf, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { matcherForm } from '../jvm/hamcrestForm.js';
import type { Call, Grammar } from '../jvm/grammar.js';
import { SHOULD } from '../jvm/matchers.js';

/** `a shouldBe b`, of Kotest and Kluent. */
export function infixForm(grammar: Grammar, node: Syntax): Form | null {
  const [subject, operator, expected] = node.children;
  if (!subject || !operator || !expected) return null;
  const name = textOf(grammar.source, operator).replaceAll('`', '').replace(/\s+/g, ' ');
  if (!/^(should|must|toBe|toEqual)/.test(name)) return null;
  if (/^(should|shouldNot)$/.test(name) && !isBlock(expected))
    return matcherForm(grammar, expected, { subject, negated: name === 'shouldNot' });
  return isBlock(expected) ? null : shouldForm(grammar, { name: joined(name), subject, expected });
}

function isBlock(node: Syntax): boolean {
  return node.type === 'lambda_literal';
}

/** Kluent writes ``a `should be equal to` b``. */
function joined(name: string): string {
  return name.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `a.shouldBeNull()`, `a.shouldContain("x")`. */
export function memberForm(grammar: Grammar, call: Call): Form | null {
  const { name, receiver, values, list } = call;
  if (!receiver || !/^should[A-Z]/.test(name) || name.startsWith('shouldThrow')) return null;
  const form = shouldForm(grammar, {
    name,
    subject: receiver,
    expected: values.length > 1 ? list : (values[0] ?? null),
  });
  return call.typeArguments === '' || form.expected ? form : { ...form, stated: call.typeArguments };
}

function shouldForm(
  grammar: Grammar,
  {
    name,
    subject,
    expected,
  }: { readonly name: string; readonly subject: Syntax; readonly expected: Syntax | null },
): Form {
  const known = SHOULD.get(name);
  const plain: Form = {
    kind: known?.kind ?? 'other',
    matcher: name,
    subject,
    expected,
    negated: known?.negated ?? /^shouldNot(?!BeNull|BeEmpty|BeBlank)/.test(name),
  };
  if (
    known?.kind === 'equal' &&
    expected &&
    /\bplusOrMinus\b|\btolerance\b/.test(fingerprintOf(grammar.source, expected))
  )
    return { ...plain, kind: 'close' };
  return known?.stated === undefined ? plain : { ...plain, stated: known.stated };
}
