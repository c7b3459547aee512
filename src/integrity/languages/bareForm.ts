import type { Form } from './dialect.js';

/** An assertion that tells no more than its name, and maybe what it is about. */
export function bareForm(name: string, parts: Partial<Pick<Form, 'subject' | 'expected'>> = {}): Form {
  return {
    kind: 'other',
    matcher: name,
    subject: null,
    expected: null,
    negated: false,
    bare: name,
    ...parts,
  };
}
