import type { Assertion } from '../../inventory.js';
import { textOf } from '../../syntax.js';
import { assertionFrom } from '../assertionFrom.js';
import type { Dialect } from '../dialect.js';
import { expectedBy } from './annotationMarks.js';
import type { Annotation, Grammar } from './grammar.js';
import { isWide } from './throwsForm.js';

export type Expected = {
  readonly assertion: Assertion;
  readonly hides: boolean;
};

/**
 * `@Test(expected = X.class)` asserts, as long as nothing else does: in a test that checks values it turns their
 * failure into a success, which `hides` says.
 */
export function expectedForm(
  grammar: Grammar,
  annotation: Annotation,
  { dialect, body }: { readonly dialect: Dialect; readonly body: string },
): Expected | null {
  const type = expectedBy(annotation)?.value;
  if (!type) return null;
  const kind = isWide(textOf(grammar.source, type)) ? ('throws' as const) : ('throwsMatching' as const);
  const form = { kind, matcher: 'expected', subject: null, expected: type, negated: false, bare: 'the test' };
  const assertion = assertionFrom(dialect, annotation.node, { form, flow: null });
  return {
    assertion,
    hides: /\bassert(Equals|That|True|False|NotNull|Null|Same)\s*\(/.test(body),
  };
}
