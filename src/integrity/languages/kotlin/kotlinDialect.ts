import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { branch } from '../branches.js';
import type { Branch, Form, Role } from '../dialect.js';
import { callForm } from '../jvm/callForm.js';
import { conditionForm } from '../jvm/conditionForm.js';
import { isDroppedResult } from '../jvm/droppedResult.js';
import type { Grammar } from '../jvm/grammar.js';
import { isEndingBranch, jvmDialect } from '../jvm/jvmDialect.js';
import type { PlainDialect } from '../jvm/jvmLanguage.js';
import { isSwallowing } from '../jvm/swallowing.js';
import { isExit } from '../jvm/tampering.js';
import { blockVerifyForm } from './blockVerifyForm.js';
import { infixForm, memberForm } from './shouldForm.js';
import { isDetached } from '../detached.js';
import { isNeverCalled } from '../neverCalled.js';

/** How Kotlin's test bodies are read. */
export function kotlinDialect(grammar: Grammar, touched: Touched): PlainDialect {
  const { source } = grammar;
  return {
    ...jvmDialect(grammar, touched),
    roles: {
      block: 'block',
      lambda_literal: 'block',
      if_expression: 'branch',
      when_expression: 'branch',
      for_statement: 'loop',
      while_statement: 'loop',
      do_while_statement: 'loop',
      try_expression: 'try',
      class_body: 'closure',
      function_declaration: 'closure',
      anonymous_function: 'closure',
    },
    roleOf: (node) => roleOf(grammar, node),
    names: new Set(['identifier']),
    ends: (statement) => ends(grammar, statement),
    formOf: (node) => formOf(grammar, node),
    isNeverCalled: (closure) => isNeverCalled(source, closure),
    isQuiet: (node) => isLost(grammar, node) || isQuiet(source, node),
    branches: (node) => branchesOf(source, node),
    isNeverEntered: (loop) => isNeverEntered(source, loop),
  };
}

function roleOf(grammar: Grammar, node: Syntax): Role | null {
  if (node.type === 'lambda_literal' && isNeverCalled(grammar.source, node)) return 'closure';
  return isLost(grammar, node) ? 'try' : null;
}

function isLost(grammar: Grammar, node: Syntax): boolean {
  return isDroppedResult(grammar, node) || isDetached(grammar.source, node);
}

function formOf(grammar: Grammar, node: Syntax): Form | null {
  if (node.type === 'infix_expression') return infixForm(grammar, node);
  const call = grammar.callOf(node);
  if (!call) return null;
  if (
    node.parent?.type === 'call_expression' &&
    node.parent.children[0] === node &&
    node.type === 'call_expression'
  )
    return null;
  const [first] = call.values;
  if (call.name === 'assert' && call.receiver === null && first)
    return conditionForm(grammar, first, { matcher: 'assert', negated: false });
  return memberForm(grammar, call) ?? blockVerifyForm(grammar, call) ?? callForm(grammar, call);
}

/** `return`, an end of the process, and either behind `if (true)`. */
function ends(grammar: Grammar, statement: Syntax): boolean {
  if (statement.type === 'return_expression')
    return statement.children.every(({ field: name }) => name === 'label');
  const call = grammar.callOf(statement);
  if (call) return isExit(grammar, call);
  if (statement.type !== 'if_expression') return false;
  const condition = field(statement, 'condition');
  const then = statement.children.find((child) => child !== condition);
  return isEndingBranch(grammar.source, { condition, then }, (last) => ends(grammar, last));
}

function branchesOf(source: Source, node: Syntax): Branch[] {
  const condition = field(node, 'condition');
  const text = condition ? fingerprintOf(source, condition) : '';
  const parts = node.children.filter((child) => child !== condition);
  if (node.type !== 'if_expression')
    return parts.map((part) => ({
      part,
      condition:
        part.type === 'when_entry' ? fingerprintOf(source, node.children[0] ?? node).slice(0, 80) : null,
      never: false,
    }));
  const first: Branch[] = condition ? [{ part: condition, condition: null, never: false }] : [];
  return [...first, ...parts.map((part, at) => branch(part, { text, otherwise: at > 0 }))];
}

function isQuiet(source: Source, node: Syntax): boolean {
  const [guarded] = node.children;
  return node.children.some((clause) => {
    if (clause.type !== 'catch_block' || !guarded) return false;
    const block = clause.children.at(-1);
    const caught = textOf(source, clause).slice(0, 120).split('{')[0] ?? '';
    return block?.type === 'block' && isSwallowing(source, { caught, handler: block.children, guarded });
  });
}

function isNeverEntered(source: Source, loop: Syntax): boolean {
  const condition = field(loop, 'condition');
  if (condition)
    return loop.type === 'while_statement' && /^\(*false\)*$/.test(fingerprintOf(source, condition));
  return loop.children.some((child) =>
    /^(emptyList|listOf|emptyArray|arrayOf|emptySet|setOf|emptySequence|sequenceOf)(<\w+>)?\(\)$/.test(
      fingerprintOf(source, child),
    ),
  );
}
