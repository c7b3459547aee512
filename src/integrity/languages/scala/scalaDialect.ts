import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import type { BodyMark, Form, Role } from '../dialect.js';
import { callForm } from '../jvm/callForm.js';
import { hamcrestForm } from '../jvm/hamcrestForm.js';
import { conditionForm } from '../jvm/conditionForm.js';
import { isDroppedResult } from '../jvm/droppedResult.js';
import type { Call, Grammar } from '../jvm/grammar.js';
import { isEndingBranch, jvmDialect } from '../jvm/jvmDialect.js';
import type { PlainDialect } from '../jvm/jvmLanguage.js';
import { isSwallowing } from '../jvm/swallowing.js';
import { isExit } from '../jvm/tampering.js';
import { unquoted } from '../unquoted.js';
import { matcherExpression } from './matcherExpression.js';
import { isDetached } from '../detached.js';
import { isNeverCalled } from '../neverCalled.js';

/** How Scala's test bodies are read. */
export function scalaDialect(grammar: Grammar, touched: Touched): PlainDialect {
  const { source } = grammar;
  const shared = jvmDialect(grammar, touched);
  return {
    ...shared,
    roles: {
      block: 'block',
      indented_block: 'block',
      if_expression: 'branch',
      for_expression: 'loop',
      while_expression: 'loop',
      do_while_expression: 'loop',
      try_expression: 'try',
      template_body: 'closure',
      function_definition: 'closure',
    },
    roleOf: (node) => roleOf(grammar, node),
    names: new Set(['identifier', 'type_identifier']),
    ends: (statement) => ends(grammar, statement),
    markOf: (node) => wordMark(grammar, node) ?? shared.markOf(node),
    formOf: (node) => formOf(grammar, node),
    isNeverCalled: (closure) => isNeverCalled(source, closure),
    isQuiet: (node) => isLost(grammar, node) || isQuiet(source, node),
    isNeverEntered: (loop) => isNeverEntered(source, loop),
  };
}

function roleOf(grammar: Grammar, node: Syntax): Role | null {
  if (node.type === 'lambda_expression' && isNeverCalled(grammar.source, node)) return 'closure';
  return isLost(grammar, node) ? 'try' : null;
}

function isLost(grammar: Grammar, node: Syntax): boolean {
  return isDroppedResult(grammar, node) || isDetached(grammar.source, node);
}

/** `pending`, `cancel("later")`: what ScalaTest and specs2 say in a word. */
function wordMark(grammar: Grammar, node: Syntax): BodyMark | null {
  const call = grammar.callOf(node);
  if (call?.receiver !== null) return null;
  const [first] = call.values;
  const reason = first?.type === 'string' ? unquoted(textOf(grammar.source, first)) : null;
  switch (call.name) {
    case 'cancel':
    case 'skipped':
      return { kind: 'skipped', reason };
    case 'pending':
      return { kind: 'todo', reason };
    case 'pendingUntilFixed':
      return { kind: 'expectedToFail', strict: true };
    default:
      return null;
  }
}

function formOf(grammar: Grammar, node: Syntax): Form | null {
  if (/^(infix|postfix)_expression$|^generic_function$/.test(node.type))
    return matcherExpression(grammar, node);
  const call = grammar.callOf(node);
  if (!call || node.field === 'function') return null;
  return conditionOf(grammar, call) ?? callForm(grammar, call);
}

/** `assert(condition)`, and `assert(value)(matcher)` of ZIO Test. */
function conditionOf(grammar: Grammar, call: Call): Form | null {
  const [first] = call.values;
  if (!/^(assert|expect|assertTrue)$/.test(call.name) || call.receiver !== null || !first) return null;
  const curried = call.values.length === 2 ? hamcrestForm(grammar, call) : null;
  if (curried !== null && curried.kind !== 'other') return curried;
  return conditionForm(grammar, first, { matcher: call.name, negated: false });
}

/** `return`, an end of the process, and either behind `if (true)`. */
function ends(grammar: Grammar, statement: Syntax): boolean {
  if (statement.type === 'return_expression')
    return (
      statement.children.length === 0 ||
      /^\(\)$/.test(textOf(grammar.source, statement.children[0] ?? statement))
    );
  const call = grammar.callOf(statement);
  if (call) return isExit(grammar, call);
  if (statement.type !== 'if_expression') return false;
  const [condition, then] = [field(statement, 'condition'), field(statement, 'consequence')];
  return isEndingBranch(grammar.source, { condition, then }, (last) => ends(grammar, last));
}

/** Failed assertions are exceptions like any other here: whoever catches all of them drops them too. */
function isQuiet(source: Source, node: Syntax): boolean {
  const guarded = field(node, 'body');
  const cases = node.children.find(({ type }) => type === 'catch_clause')?.children[0]?.children ?? [];
  return cases.some((each) => {
    const [pattern, body] = [field(each, 'pattern'), field(each, 'body')];
    if (!guarded || !pattern) return false;
    const text = textOf(source, pattern);
    const caught = /^(_|\w+)$/.test(text) || text.includes('NonFatal') ? 'Throwable' : text;
    const handler = body ? (body.type === 'block' ? body.children : [body]) : [];
    return isSwallowing(source, { caught, handler, guarded });
  });
}

function isNeverEntered(source: Source, loop: Syntax): boolean {
  const condition = field(loop, 'condition');
  if (condition)
    return loop.type === 'while_expression' && /^\(*false\)*$/.test(fingerprintOf(source, condition));
  const over = field(loop, 'enumerators');
  return (
    over !== null &&
    /<-(Nil|(Seq|List|Vector|Set|Array|Iterator)(\.empty(\[\w+\])?|(\[\w+\])?\(\)))\)?$/.test(
      fingerprintOf(source, over),
    )
  );
}
