import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { isFunction } from './declarations.js';

const TIMERS = /^(setTimeout|setImmediate|queueMicrotask|process\.nextTick)$/;
/** Give a promise of what their callback asserts, whatever the test takes. */
const WAITERS = /^(waitFor|waitForElementToBeRemoved|vi\.waitFor|vi\.waitUntil|eventually)$/;
const FAKE = /[fF]akeTimers|mock\.timers|mockdate/;

/**
 * What is handed to this call runs when the test is over: a callback of a promise that nobody awaits or returns, or of
 * a timer, in a test that takes no `done` to wait for it; or a waiter's.
 */
export function isLate(source: Source, call: Syntax, test: Syntax | null): boolean {
  if (!test || !isOwnStatement(outermost(call), test)) return false;
  const callee = field(call, 'function');
  if (callee && WAITERS.test(textOf(source, callee))) return true;
  if (takesArguments(test)) return false;
  if (callee?.type === 'identifier' || (callee && TIMERS.test(textOf(source, callee))))
    return TIMERS.test(textOf(source, callee)) && !FAKE.test(source.text);
  const method = callee?.type === 'member_expression' ? field(callee, 'property') : null;
  return method !== null && /^(then|catch|finally)$/.test(textOf(source, method));
}

function takesArguments(test: Syntax): boolean {
  const parameters = field(test, 'parameters') ?? field(test, 'parameter');
  return parameters !== null && (parameters.type === 'identifier' || parameters.children.length > 0);
}

function outermost(call: Syntax): Syntax {
  let node = call;
  while (
    node.parent &&
    /^(member_expression|call_expression)$/.test(node.parent.type) &&
    node.field !== 'arguments'
  )
    node = node.parent;
  return node;
}

/** A statement of the test itself, not of a function within it: that one may be waited for. */
function isOwnStatement(node: Syntax, test: Syntax): boolean {
  if (node.parent?.type !== 'expression_statement') return false;
  let around: Syntax | null = node.parent;
  while (around && around !== test) {
    if (isFunction(around)) return false;
    around = around.parent;
  }
  return around === test;
}
