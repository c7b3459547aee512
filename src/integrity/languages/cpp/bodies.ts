import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { branchesOf } from '../branches.js';
import type { BodyMark, Branch, Dialect, Standing } from '../dialect.js';
import { assertionsOf, type Functions } from './assertions.js';
import { FAILING } from './matchers.js';

const ROLES: Dialect['roles'] = {
  compound_statement: 'block',
  if_statement: 'branch',
  case_statement: 'branch',
  preproc_if: 'branch',
  preproc_ifdef: 'branch',
  preproc_elif: 'branch',
  for_statement: 'loop',
  for_range_loop: 'loop',
  while_statement: 'loop',
  try_statement: 'try',
  lambda_expression: 'closure',
};

const NAMES = new Set(['identifier', 'field_identifier', 'type_identifier', 'namespace_identifier']);

const LITERALS = new Set(
  (
    'number_literal string_literal string_content escape_sequence char_literal character raw_string_literal ' +
    'raw_string_delimiter raw_string_content concatenated_string true false null nullptr unary_expression ' +
    'initializer_list parenthesized_expression literal_suffix user_defined_literal argument_list'
  ).split(' '),
);

/** `declare` takes blocks that are tests or sections of their own. */
export function dialectOf(
  source: Source,
  { touched, functions }: { readonly touched: Touched; readonly functions: Functions },
  declare: (node: Syntax, at: Standing) => boolean,
): Dialect {
  const formsOf = assertionsOf(source, functions);
  return {
    source,
    touched,
    roles: ROLES,
    names: NAMES,
    literals: LITERALS,
    ends: (statement) => endsTest(source, statement),
    markOf: (node) => markOf(source, node),
    formOf: formsOf,
    isQuiet: (node) => isQuiet(source, node),
    branches: (node) => branchesIn(source, node),
    isNeverEntered: (loop) => isNeverEntered(source, loop),
    declare,
    bears: /SKIP|IGNORE|skip|EXPECT_FAIL|exit\s*\(\s*0|return\s+77/,
  };
}

function branchesIn(source: Source, node: Syntax): readonly Branch[] {
  if (node.type === 'if_statement') return branchesOf(source, node);
  if (node.type === 'case_statement') {
    const value = field(node, 'value');
    const condition = value ? `case ${fingerprintOf(source, value)}` : 'default';
    return node.children.map((part) => ({
      part,
      condition: part === value ? null : condition,
      never: false,
    }));
  }
  const asked = field(node, 'condition') ?? field(node, 'name');
  const text = asked ? fingerprintOf(source, asked) : '';
  const given =
    node.type === 'preproc_ifdef' && /^#\s*ifdef/.test(textOf(source, node)) ? `defined ${text}` : text;
  const always = /^\(?[1-9]\)?$|^true$/.test(text);
  return node.children.map((part) => {
    const otherwise = part.field === 'alternative';
    const never = part !== asked && (otherwise ? always : /^\(?(0|false)\)?$/.test(text));
    const plain = part === asked || (always && !otherwise);
    return { part, condition: plain ? null : otherwise ? `not ${given}` : given, never };
  });
}

function isNeverEntered(source: Source, loop: Syntax): boolean {
  if (loop.type === 'for_range_loop') {
    const over = field(loop, 'right');
    return over?.type === 'initializer_list' && over.children.length === 0;
  }
  const condition = field(loop, 'condition');
  return condition !== null && /^\(?(false|0)\)?$/.test(fingerprintOf(source, condition));
}

/** The call that a statement is, also where something is streamed into it. */
function calledBy(source: Source, statement: Syntax): string | null {
  let node = statement.type === 'expression_statement' ? statement.children[0] : statement;
  while (node?.type === 'binary_expression') node = field(node, 'left') ?? undefined;
  const callee = node?.type === 'call_expression' ? field(node, 'function') : null;
  return callee ? textOf(source, callee).replace(/^(::|std::|testing::)+/, '') : null;
}

const SKIPPING =
  /^(GTEST_SKIP|SKIP|CATCH_SKIP|QSKIP|TEST_IGNORE|TEST_IGNORE_MESSAGE|cr_skip(_test)?|skip|g_test_skip|g_test_incomplete|ksft_test_result_skip|tap_skip|UNITTEST_SKIP)$/;
const EXPECTING = /^(QEXPECT_FAIL|XFAIL|ck_xfail)$/;

function endsTest(source: Source, statement: Syntax): boolean {
  if (statement.type === 'return_statement') return !isBeforeLabel(statement);
  const name = calledBy(source, statement);
  if (name === null) return false;
  return SKIPPING.test(name) || name === 'TEST_PASS' || isExit(source, statement);
}

/** What follows is reached by a `goto`. */
function isBeforeLabel(statement: Syntax): boolean {
  const around = statement.parent?.children ?? [];
  return around.some(({ type, start }) => type === 'labeled_statement' && start > statement.start);
}

/** Ends the process and reports success. */
export function isExit(source: Source, node: Syntax): boolean {
  return /^(::|std::)*(_exit|_Exit|exit|quick_exit)\(\(?(0|EXIT_SUCCESS)\)?\);?$/.test(
    textOf(source, node).replace(/\s/g, ''),
  );
}

function markOf(source: Source, node: Syntax): BodyMark | null {
  // By the convention of Automake, Meson and the kernel's tests.
  if (node.type === 'return_statement')
    return /^return\s*\(?(77|MUNIT_SKIP|EXIT_SKIP|KSFT_SKIP|TEST_SKIPPED?|SKIP)\)?\s*;/.test(
      textOf(source, node),
    )
      ? { kind: 'skipped' }
      : null;
  const name = node.type === 'call_expression' ? calledBy(source, node) : null;
  if (name === null) return null;
  if (/^_?exit$/.test(name)) return /\(\s*77\s*\)$/.test(textOf(source, node)) ? { kind: 'skipped' } : null;
  if (EXPECTING.test(name)) return { kind: 'expectedToFail', reason: reasonOf(source, node) };
  // A method or a function with arguments of another kind is no skip of cmocka's.
  if (!SKIPPING.test(name) || (name === 'skip' && field(node, 'arguments')?.children.length !== 0))
    return null;
  return { kind: 'skipped', reason: reasonOf(source, node) };
}

function reasonOf(source: Source, node: Syntax): string | null {
  const streamed = node.parent?.type === 'binary_expression' ? field(node.parent, 'right') : null;
  const [literal] = collect(streamed ?? field(node, 'arguments') ?? node, (each) =>
    each.type === 'string_literal' ? each : null,
  );
  return literal ? textOf(source, literal).slice(1, -1) : null;
}

/** `catch (...) {}`: what failed by throwing is gone. */
function isQuiet(source: Source, node: Syntax): boolean {
  return node.children.some((clause) => {
    if (clause.type !== 'catch_clause') return false;
    const [parameters, body] = [field(clause, 'parameters'), field(clause, 'body')];
    const wide = parameters !== null && /^\(\s*\.\.\.\s*\)$/.test(textOf(source, parameters));
    return wide && body !== null && !FAILS.test(textOf(source, body));
  });
}

const FAILS = new RegExp(
  `\\bthrow\\b|abort|exit|\\breturn\\b|${FAILING.source.replace(/[$^]/g, '')}|ASSERT|EXPECT|REQUIRE|CHECK`,
);
