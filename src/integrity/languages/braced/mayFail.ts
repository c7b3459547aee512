import { callAt } from '../../reader/calls.js';
import { collect, type Source, type Syntax } from '../../syntax.js';

/** Whether a handler throws on, or calls one of the functions that fail a test. */
export function mayFail(source: Source, handler: Syntax, failing: RegExp): boolean {
  const fails = (node: Syntax): boolean =>
    /^throw_(expression|statement)$/.test(node.type) || failing.test(callAt(source, node)?.name ?? '');
  return collect(handler, (node) => (fails(node) ? node : null)).length > 0;
}
