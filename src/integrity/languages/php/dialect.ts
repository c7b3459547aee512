import { entryOf } from '../../entryOf.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { branch, branchesOf } from '../branches.js';
import type { BodyMark, Branch, Dialect, Role } from '../dialect.js';
import { isNeverCalled } from '../neverCalled.js';
import { unquoted } from '../unquoted.js';
import { formOf } from './assertions.js';
import { callOf, lastName, operatorOf } from './calls.js';

const ROLES: Readonly<Record<string, Role>> = {
  compound_statement: 'block',
  colon_block: 'block',
  arrow_body: 'block',
  if_statement: 'branch',
  else_if_clause: 'branch',
  conditional_expression: 'branch',
  case_statement: 'branch',
  default_statement: 'branch',
  foreach_statement: 'loop',
  for_statement: 'loop',
  while_statement: 'loop',
  try_statement: 'try',
  anonymous_function: 'closure',
  arrow_function: 'closure',
};

const LITERALS =
  'integer float string encapsed_string string_content boolean null heredoc heredoc_start heredoc_body heredoc_end ' +
  'nowdoc nowdoc_body nowdoc_string array_creation_expression array_element_initializer unary_op_expression ' +
  'class_constant_access_expression name qualified_name namespace_name escape_sequence';

const BEARS = /skip|incomplete|todo/i;

/** Before calls of the file's own methods are followed. */
export function plainDialect(source: Source, touched: Touched): Dialect {
  return {
    source,
    touched,
    roles: ROLES,
    roleOf: (node) => (isShortCircuit(source, node) ? 'branch' : null),
    names: new Set(['name']),
    literals: new Set(LITERALS.split(' ')),
    continues: ({ type }) => type === 'continue_statement',
    ends: (statement) => statement.type === 'return_statement' || isExit(source, statement),
    markOf: (node) => markOf(source, node),
    formOf: (node) => formOf(source, node),
    isNeverCalled: (closure) => isNeverCalled(source, closure),
    isQuiet: (node) => isQuiet(source, node),
    branches: (node) => phpBranches(source, node),
    isNeverEntered: (loop) => isNeverEntered(source, loop),
    bears: BEARS,
  };
}

const MARKS: Readonly<
  Record<string, { readonly kind: BodyMark['kind']; readonly when: 'if' | 'unless' | null }>
> = {
  markTestSkipped: { kind: 'skipped', when: null },
  markTestIncomplete: { kind: 'skipped', when: null },
  markTestSkippedIf: { kind: 'skipped', when: 'if' },
  markTestSkippedWhen: { kind: 'skipped', when: 'if' },
  markTestSkippedUnless: { kind: 'skipped', when: 'unless' },
  markTestIncompleteIf: { kind: 'skipped', when: 'if' },
};

const THROWN = /^(Skipped(Test|WithMessage|TestSuite)?(Error|Exception)|SkippedTest|IncompleteTest(Error)?)$/;

function markOf(source: Source, node: Syntax): BodyMark | null {
  if (node.type === 'throw_expression') return thrownMark(source, node);
  const call = callOf(source, node);
  if (!call) return null;
  const [first, second] = call.values;
  const said = entryOf(MARKS, call.name);
  if (said) {
    const condition = first && said.when ? textOf(source, first) : null;
    const reason = reasonOf(source, said.when ? second : first);
    if (condition === null) return { kind: said.kind, reason };
    return { kind: said.kind, reason, condition: said.when === 'unless' ? `not (${condition})` : condition };
  }
  const own = `${call.object ? textOf(source, call.object) : ''}->${call.name}`;
  if (SKIPS_IF.test(own)) return { kind: 'skipped', condition: textOf(source, node) };
  return SKIPS.test(own) ? { kind: 'skipped', reason: reasonOf(source, first) } : null;
}

/** The project's own, by their name. */
const SKIPS_IF =
  /^(\$this|self|static)?->(skip|markSkipped|skipTest|markTestSkipped)(If|Unless|On|When|Without|In)(?=[A-Z]|$)/;

/** Codeception's, Pest's and Tester's. */
const SKIPS = /^(\$scenario->(skip|incomplete)|(test|it)\(\)->(skip|todo)|(Tester\\)?Environment->skip)$/;

function thrownMark(source: Source, node: Syntax): BodyMark | null {
  const made = node.children[0];
  const type = made?.type === 'object_creation_expression' ? made.children[0] : undefined;
  return type && THROWN.test(lastName(textOf(source, type)))
    ? { kind: 'skipped', reason: reasonOf(source, field(made ?? node, 'arguments')?.children[0]) }
    : null;
}

function reasonOf(source: Source, value: Syntax | null | undefined): string | null {
  return value && /string|argument/.test(value.type) ? unquoted(textOf(source, value)) : null;
}

/** `extension_loaded('intl') || $this->markTestSkipped()`. */
function isShortCircuit(source: Source, node: Syntax): boolean {
  return (
    node.type === 'binary_expression' &&
    node.parent?.type === 'expression_statement' &&
    /^(\|\||&&|and|or)$/.test(operatorOf(source, node))
  );
}

function phpBranches(source: Source, node: Syntax): readonly Branch[] {
  if (/^(case|default)_statement$/.test(node.type)) {
    const value = field(node, 'value');
    const condition = value ? textOf(source, value) : 'default';
    return node.children.map((part) => ({
      part,
      condition: part === value ? null : condition,
      never: false,
    }));
  }
  if (node.type !== 'binary_expression') return branchesOf(source, node);
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  if (!left || !right) return [];
  const otherwise = /^(\|\||or)$/.test(operatorOf(source, node));
  return [
    { part: left, condition: null, never: false },
    branch(right, { text: textOf(source, left), otherwise }),
  ];
}

function isNeverEntered(source: Source, loop: Syntax): boolean {
  const [over] = loop.children;
  if (loop.type === 'foreach_statement')
    return over?.type === 'array_creation_expression' && over.children.length === 0;
  const condition = field(loop, 'condition');
  return condition !== null && /^\(?(false|0)\)?$/i.test(textOf(source, condition));
}

/** `exit`, `exit(0)`, `die()`: the process ends and says that all went well. */
export function isExit(source: Source, node: Syntax): boolean {
  const only = node.type === 'expression_statement' ? node.children[0] : node;
  return only !== undefined && /^(exit|die)(\s*\(\s*0?\s*\))?;?$/i.test(textOf(source, only).trim());
}

const CAUGHT =
  /(^|\\|\|\s*)(Throwable|Exception|Error|AssertionFailedError|ExpectationFailedException|AssertionError)\b/;

function isQuiet(source: Source, node: Syntax): boolean {
  return node.children.some((clause) => {
    const [type, body] =
      clause.type === 'catch_clause' ? [field(clause, 'type'), field(clause, 'body')] : [null, null];
    return (
      type && body && CAUGHT.test(textOf(source, type)) && body.children.every((each) => isIdle(source, each))
    );
  });
}

/** A statement that neither fails the test nor looks at anything. */
function isIdle(source: Source, statement: Syntax): boolean {
  if (/^(return|echo|continue|break|empty)_statement$/.test(statement.type)) return true;
  const text = textOf(source, statement);
  return /^(\$this->|self::|static::)assertTrue\(\s*true\b|^(error_log|print|printf|var_dump)\s*\(|\blog(ger)?\b[^;]*(->|::)/i.test(
    text,
  );
}
