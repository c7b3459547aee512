import type { Syntax } from '../../syntax.js';
import type { Call } from './grammar.js';

/** The same function, which looks at each node once: the links of a chain ask for each other again and again. */
export function remembered(callOf: (node: Syntax) => Call | null): (node: Syntax) => Call | null {
  const known = new Map<Syntax, Call | null>();
  return (node) => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const call = callOf(node);
    // Most nodes are no call, and telling so costs less than remembering it.
    if (call) known.set(node, call);
    return call;
  };
}
