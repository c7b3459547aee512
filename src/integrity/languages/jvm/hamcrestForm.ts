import type { Syntax } from '../../syntax.js';
import type { Form } from '../dialect.js';
import type { Call, Grammar } from './grammar.js';
import { HAMCREST } from './matchers.js';

/** `assertThat(x, is(3))`, with or without a reason before it; null for any other call of that name. */
export function hamcrestForm(grammar: Grammar, call: Call): Form | null {
  const [first, second, third] = call.values;
  const [subject, matcher] = third ? [second, third] : [first, second];
  return subject && matcher ? matcherForm(grammar, matcher, { subject, negated: false }) : null;
}

type Asked = { readonly subject: Syntax; readonly negated: boolean };

/** What a matcher asks of a subject; `is(not(…))` and the like are looked through. */
export function matcherForm(grammar: Grammar, matcher: Syntax, { subject, negated }: Asked): Form {
  const call = grammar.callOf(matcher);
  const plain: Form = {
    kind: 'other',
    matcher: call?.name ?? 'assertThat',
    subject,
    expected: matcher,
    negated,
  };
  if (!call) return plain;
  const [value] = call.values;
  const inner = value && call.values.length === 1 && isMatcher(grammar, value) ? value : null;
  if (call.name === 'not' && value)
    return inner
      ? matcherForm(grammar, inner, { subject, negated: !negated })
      : { ...plain, kind: 'equal', matcher: 'not', expected: value, negated: !negated };
  if (/^(is|be|equalTo)$/.test(call.name) && inner) return matcherForm(grammar, inner, { subject, negated });
  return call.name === 'anything' ? { ...plain, weakness: 'tautology' } : namedForm(call, plain);
}

function isMatcher(grammar: Grammar, node: Syntax): boolean {
  const name = grammar.callOf(node)?.name;
  return name !== undefined && (HAMCREST.has(name) || name === 'not');
}

function namedForm({ name, values, list }: Call, plain: Form): Form {
  const known = HAMCREST.get(name);
  if (!known) return plain;
  const shape: Form = {
    ...plain,
    kind: known.kind,
    expected: values.length > 1 ? list : (values[0] ?? null),
  };
  return known.stated === undefined ? shape : { ...shape, stated: known.stated };
}
