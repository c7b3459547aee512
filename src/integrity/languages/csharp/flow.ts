import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { isFalse } from '../branches.js';
import type { Role } from '../dialect.js';
import { isDetached } from '../detached.js';
import { callAt, className } from './calls.js';

export const ROLES: Readonly<Record<string, Role>> = {
  block: 'block',
  if_statement: 'branch',
  preproc_if: 'branch',
  preproc_elif: 'branch',
  foreach_statement: 'loop',
  for_statement: 'loop',
  while_statement: 'loop',
  try_statement: 'try',
  lambda_expression: 'closure',
  anonymous_method_expression: 'closure',
  local_function_statement: 'closure',
};

export const NAMES: ReadonlySet<string> = new Set(['identifier']);

export const LITERALS: ReadonlySet<string> = new Set(
  (
    'integer_literal real_literal string_literal string_literal_content verbatim_string_literal raw_string_literal ' +
    'raw_string_start raw_string_content raw_string_end boolean_literal null_literal character_literal ' +
    'character_literal_content escape_sequence string_literal_encoding prefix_unary_expression initializer_expression ' +
    'implicit_array_creation_expression collection_expression collection_element parenthesized_expression ' +
    'tuple_expression argument typeof_expression predefined_type'
  ).split(' '),
);

/** What follows never runs: a return, the end of the process with success, the end of the test as passed. */
export function ends(source: Source, statement: Syntax): boolean {
  switch (statement.type) {
    case 'return_statement':
      return true;
    case 'yield_statement':
      return /^yield\s+break/.test(textOf(source, statement));
    case 'expression_statement': {
      const [only] = statement.children;
      return only !== undefined && (isExit(source, only) || isPass(source, only));
    }
    default:
      return false;
  }
}

/** `Environment.Exit(0)`: the run ends there and reports success. */
export function isExit(source: Source, node: Syntax): boolean {
  const call = callAt(source, node);
  const [code] = call?.values ?? [];
  return (
    call?.name === 'Exit' &&
    className(source, call.receiver) === 'Environment' &&
    code !== undefined &&
    textOf(source, code) === '0'
  );
}

function isPass(source: Source, node: Syntax): boolean {
  const call = callAt(source, node);
  return call?.name === 'Pass' && className(source, call.receiver) === 'Assert';
}

const ANY_ERROR =
  /^(System\.)?(Exception|SystemException)$|^(Xunit\.Sdk\.)?(XunitException|TrueException|EqualException)$|(^|\.)Assert(ion|Failed)\w*Exception$/;

/** A failed assertion in its `try` is caught, and nothing in the `catch` fails the test instead. */
export function isQuiet(source: Source, node: Syntax): boolean {
  return node.children.some((clause) => {
    if (clause.type !== 'catch_clause') return false;
    const declared = clause.children.find(({ type }) => type === 'catch_declaration');
    const type = declared && textOf(source, field(declared, 'type') ?? declared);
    if (type !== undefined && !ANY_ERROR.test(type)) return false;
    return (
      !clause.children.some(({ type: part }) => part === 'catch_filter_clause') && !mayFail(source, clause)
    );
  });
}

function mayFail(source: Source, clause: Syntax): boolean {
  const block = field(clause, 'body') ?? clause;
  const found = collect(block, (node) =>
    node.type.startsWith('throw') ||
    /\b(Assert|Should|Fail|Verify|Expect|Is)\w*\b/.test(calledName(source, node))
      ? node
      : null,
  );
  return found.length > 0;
}

function calledName(source: Source, node: Syntax): string {
  const call = callAt(source, node);
  return call ? `${className(source, call.receiver)} ${call.name}` : '';
}

const NOTHING =
  /^(new [\w.]+\[0\]|new [\w.]*\[\]\{\}|Array\.Empty<.*>\(\)|Enumerable\.Empty<.*>\(\)|new List<.*>(\(\)|\{\})|\[\])$/;

/** `Task.Run(…)` that nobody awaits, and code that is handed to a thread. */
export function isLost(source: Source, node: Syntax): boolean {
  if (isDetached(source, node)) return true;
  const alone = node.type === 'invocation_expression' && node.parent?.type === 'expression_statement';
  const callee = alone ? field(node, 'function') : null;
  return callee !== null && /^Task\.(Run|Factory\.StartNew)$/.test(textOf(source, callee));
}

/** `while (false)`, and a loop over a list that is written out and empty. */
export function isNeverEntered(source: Source, loop: Syntax): boolean {
  const [condition, over] = [field(loop, 'condition'), field(loop, 'right')];
  if (condition) return isFalse(source, condition);
  return over !== null && NOTHING.test(fingerprintOf(source, over));
}
