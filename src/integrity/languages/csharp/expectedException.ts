import { fingerprintOf, type Source, type Syntax } from '../../syntax.js';
import type { Form } from '../dialect.js';
import type { Attribute } from './attributes.js';

/** `[ExpectedException(typeof(X))]`: the test asserts that it throws. */
export function expectedException(
  source: Source,
  attributes: readonly Attribute[],
): { readonly node: Syntax; readonly form: Form } | null {
  const attribute = attributes.find(({ name }) => /^Expected(Exception|Message)/.test(name));
  if (!attribute) return null;
  const [expected = null] = attribute.values;
  const precise = expected !== null && !/\((System\.)?Exception\)/.test(fingerprintOf(source, expected));
  const form: Form = {
    kind: precise ? 'throwsMatching' : 'throws',
    matcher: attribute.name,
    subject: null,
    expected,
    negated: false,
    bare: 'the test',
  };
  return { node: attribute.node, form };
}
