import { callAt } from '../../reader/calls.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Role } from '../dialect.js';

export const ROLES: Readonly<Record<string, Role>> = {
  block: 'block',
  if_statement: 'branch',
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

/** What follows never runs. */
export function ends(source: Source, statement: Syntax): boolean {
  if (statement.type === 'return_statement') return true;
  const [only] = statement.children;
  return statement.type === 'expression_statement' && only !== undefined && isExit(source, only);
}

/** `exit(0)`: the run ends there and reports success. */
export function isExit(source: Source, node: Syntax): boolean {
  const call = callAt(source, node);
  const [code] = call?.values ?? [];
  return call?.name === 'exit' && code !== undefined && textOf(source, code) === '0';
}

const ANY_ERROR = /^(Exception|Object|Error|TestFailure|dynamic)$/;

/** A failed `expect` throws; it is quiet where everything is caught and nothing fails the test instead. */
export function isQuiet(source: Source, node: Syntax): boolean {
  return node.children.some((clause) => {
    const pattern = field(clause, 'pattern');
    const wide =
      pattern === null ||
      (ANY_ERROR.test(textOf(source, pattern)) && textOf(source, pattern) !== 'Exception');
    return clause.type === 'catch_clause' && wide && !mayFail(source, clause);
  });
}

function mayFail(source: Source, clause: Syntax): boolean {
  return (
    collect(clause, (node) =>
      /^(throw_expression|throw_statement)$/.test(node.type) ||
      /^(expect\w*|fail|check|verify\w*|assert\w*)$/.test(callAt(source, node)?.name ?? '')
        ? node
        : null,
    ).length > 0
  );
}
