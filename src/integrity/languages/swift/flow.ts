import { callAt } from '../../reader/calls.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Role } from '../dialect.js';

export const ROLES: Readonly<Record<string, Role>> = {
  block: 'block',
  if_statement: 'branch',
  guard_statement: 'branch',
  directive_if: 'branch',
  for_statement: 'loop',
  while_statement: 'loop',
  try_statement: 'try',
  closure: 'closure',
  function_declaration: 'closure',
};

export const NAMES: ReadonlySet<string> = new Set(['identifier']);

export const LITERALS: ReadonlySet<string> = new Set(
  'number string boolean nil list pair prefix_expression parenthesized_expression'.split(' '),
);

/** What follows never runs. A test that throws fails, which silences nothing. */
export function ends(source: Source, statement: Syntax): boolean {
  if (statement.type === 'return_statement') return true;
  const [only] = statement.children;
  return statement.type === 'expression_statement' && only !== undefined && isExit(source, only);
}

/** `exit(0)`, `Foundation.exit(EXIT_SUCCESS)`: the run ends there and reports success. */
export function isExit(source: Source, node: Syntax): boolean {
  const call = callAt(source, node);
  const [code] = call?.values ?? [];
  return (
    /^_?exit$/.test(call?.name ?? '') && code !== undefined && /^(0|EXIT_SUCCESS)$/.test(textOf(source, code))
  );
}

/** A `catch` of everything that neither fails the test nor throws on; XCTest's assertions do not throw. */
export function isQuiet(source: Source, node: Syntax): boolean {
  const body = field(node, 'body');
  const throwing =
    body !== null && /#require|XCTUnwrap|try\s+await\s+\w*[aA]ssert/.test(textOf(source, body));
  return (
    throwing &&
    node.children.some(
      (clause) =>
        clause.type === 'catch_clause' && field(clause, 'pattern') === null && !mayFail(source, clause),
    )
  );
}

function mayFail(source: Source, clause: Syntax): boolean {
  return (
    collect(clause, (node) =>
      node.type === 'throw_statement' ||
      /^(XCT|#expect|#require|fail|expect|record|assert)/.test(callAt(source, node)?.name ?? '')
        ? node
        : null,
    ).length > 0
  );
}
