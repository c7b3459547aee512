import { callAt } from '../../reader/calls.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { mayFail } from '../braced/mayFail.js';

/** `exit(0)`, `Foundation.exit(EXIT_SUCCESS)`: the run ends there and reports success. */
export function isExit(source: Source, node: Syntax): boolean {
  const call = callAt(source, node);
  const [code] = call?.values ?? [];
  return (
    /^_?exit$/.test(call?.name ?? '') && code !== undefined && /^(0|EXIT_SUCCESS)$/.test(textOf(source, code))
  );
}

const FAILING = /^(XCT|#expect|#require|fail|expect|record|assert)/;

/** A `catch` of everything that neither fails the test nor throws on; XCTest's assertions do not throw. */
export function isQuiet(source: Source, node: Syntax): boolean {
  const body = field(node, 'body');
  const throwing =
    body !== null && /#require|XCTUnwrap|try\s+await\s+\w*[aA]ssert/.test(textOf(source, body));
  return (
    throwing &&
    node.children.some(
      (clause) =>
        clause.type === 'catch_clause' &&
        field(clause, 'pattern') === null &&
        !mayFail(source, clause, FAILING),
    )
  );
}
