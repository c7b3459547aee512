import type { Assertion, Body } from '../inventory.js';
import { placeOf } from '../placeOf.js';
import type { Source, Syntax } from '../syntax.js';

type Met = {
  readonly assertions: readonly Pick<Assertion, 'weakness'>[];
  /** The first thing met that keeps code of the body from running. */
  readonly cause: Syntax | null;
};

/** A body in which something ends the test before any of its assertions is unreachable. */
export function reachOf(source: Source, { assertions, cause }: Met): Pick<Body, 'state' | 'cause'> {
  const reached = assertions.some(({ weakness }) => weakness !== 'unreached');
  return {
    state: cause !== null && !reached ? 'unreachable' : 'runs',
    cause: cause && placeOf(source, cause),
  };
}
