import { callAt } from '../../reader/calls.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { mayFail } from '../braced/mayFail.js';

/** `exit(0)`: the run ends there and reports success. */
export function isExit(source: Source, node: Syntax): boolean {
  const call = callAt(source, node);
  const [code] = call?.values ?? [];
  return call?.name === 'exit' && code !== undefined && textOf(source, code) === '0';
}

const FAILING = /^(expect\w*|fail|check|verify\w*|assert\w*)$/;
/** What a failed test is caught as; it is no `Exception`. */
const FAILURE = /^(Object|Error|TestFailure|dynamic)$/;

/** A failed `expect` throws; it is quiet where everything is caught and nothing fails the test instead. */
export function isQuiet(source: Source, node: Syntax): boolean {
  return node.children.some((clause) => {
    const pattern = field(clause, 'pattern');
    const wide = pattern === null || FAILURE.test(textOf(source, pattern));
    return clause.type === 'catch_clause' && wide && !mayFail(source, clause, FAILING);
  });
}
