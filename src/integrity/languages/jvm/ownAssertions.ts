import { bareForm } from '../bareForm.js';
import type { Form } from '../dialect.js';
import type { ReadBody } from '../readBody.js';
import type { Call } from './grammar.js';

const ASSERTS =
  /\b(?:assert\w*|verify\w*|fail|should\w*|expectThat|check[A-Z]\w*|intercept)(?=\s*[({<[])|\b(?:should|must)\w*\s/g;

/** How many assertions a method of the file makes, by a look at its text; 0: none. */
export function assertionsIn(text: string): number {
  return text.match(ASSERTS)?.length ?? 0;
}

/** A call of a method of the file that asserts; null for any other. */
export function ownForm(call: Call, own: ReadonlyMap<string, number>): Form | null {
  const calls = call.receiver === null && own.has(call.name);
  return calls ? bareForm(call.name, { expected: call.list }) : null;
}

/** A test that calls a method which asserts three times asserts three times. */
export function withOwn(body: ReadBody, own: ReadonlyMap<string, number>): ReadBody {
  if (own.size === 0) return body;
  const more = body.assertions.flatMap((assertion) => {
    const count = assertion.kind === 'other' ? (own.get(assertion.matcher) ?? 1) : 1;
    return Array.from({ length: count - 1 }, () => assertion);
  });
  return more.length === 0 ? body : { ...body, assertions: [...body.assertions, ...more] };
}
