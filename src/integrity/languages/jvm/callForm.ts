import { textOf } from '../../syntax.js';
import { bareForm } from '../bareForm.js';
import type { Form } from '../dialect.js';
import { fluentForm, rootOf } from './fluentForm.js';
import { functionForm } from './functionForm.js';
import type { Call, Grammar } from './grammar.js';
import { hamcrestForm } from './hamcrestForm.js';
import { FUNCTIONS, NO_ASSERTIONS, OWN_FUNCTIONS, OWN_METHODS } from './matchers.js';
import { importsFrom } from './names.js';
import { verifiedIn, verifyForm } from './verifyForm.js';

/** Words that are no assertion where something other than a test framework is asked. */
const AMBIGUOUS = /^(fail|intercept)$/;

/** The assertion that a call makes, in any of the usual libraries; else in the project's own words. */
export function callForm(grammar: Grammar, call: Call): Form | null {
  const { name, receiver } = call;
  if (isUnmatched(grammar, call))
    return { ...bareForm(name, { subject: call.values[0] ?? null }), weakness: 'unmatched' };
  if (name === 'assertThat' || name === 'that') {
    const form = hamcrestForm(grammar, call);
    if (form || call.values.length === 1) return form;
  }
  const known = FUNCTIONS.get(name);
  if (known && (receiver === null || isOwner(grammar, call))) return functionForm(grammar, call, known);
  const root = receiver && rootOf(grammar, receiver);
  if (root) return fluentForm(grammar, call, root);
  const verified = receiver && verifiedIn(grammar, receiver);
  if (verified) return verifyForm(grammar, call, verified);
  return ownForm(grammar, call);
}

/** A class of assertions, or anything that has the method: a soft or a bound one. */
function isOwner({ source }: Grammar, { name, receiver }: Call): boolean {
  return (
    receiver !== null &&
    (!AMBIGUOUS.test(name) || /(Assert|Assertions|TestCase)$/.test(textOf(source, receiver)))
  );
}

/** `assertThat(x);` and Mockito's `verify(x);` as whole statements: they name a value and ask nothing of it. */
function isUnmatched({ names }: Grammar, { name, values, receiver, node }: Call): boolean {
  if (node.parent?.type !== 'expression_statement' || receiver !== null || values.length === 0) return false;
  const asks = name === 'assertThat' && importsFrom(names, 'org.assertj') && values.length === 1;
  return asks || (name === 'verify' && importsFrom(names, 'org.mockito') && values.length <= 2);
}

function ownForm(grammar: Grammar, call: Call): Form | null {
  const { name, receiver } = call;
  const words =
    receiver === null || /^(this|super)$/.test(textOf(grammar.source, receiver))
      ? OWN_FUNCTIONS
      : OWN_METHODS;
  if (!words.test(name) || NO_ASSERTIONS.test(name) || isUnfinished(grammar, call)) return null;
  return bareForm(name, { expected: call.list });
}

/** `assertThat(x)` and `verify(x)` ask nothing before the call that follows; `expect` of EasyMock records. */
function isUnfinished(grammar: Grammar, { name, node }: Call): boolean {
  if (/^(assertThat\w*|expectThat|assertWithMessage|verifyThat)$/.test(name)) return true;
  if (name === 'expect' && importsFrom(grammar.names, 'org.easymock')) return true;
  if (name !== 'verify' && name !== 'expect') return false;
  const outer = node.parent && grammar.callOf(node.parent);
  return outer?.receiver === node;
}
