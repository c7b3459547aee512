import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import type { Form } from '../dialect.js';
import { callForm } from '../jvm/callForm.js';
import { conditionForm } from '../jvm/conditionForm.js';
import type { Call, Grammar } from '../jvm/grammar.js';
import { isEndingBranch, jvmDialect } from '../jvm/jvmDialect.js';
import type { PlainDialect } from '../jvm/jvmLanguage.js';
import { isSwallowing } from '../jvm/swallowing.js';
import { isExit } from '../jvm/tampering.js';
import { isDetached } from '../detached.js';
import { isNeverCalled } from '../neverCalled.js';

/** How Java's test bodies are read. */
export function javaDialect(grammar: Grammar, touched: Touched): PlainDialect {
  const { source } = grammar;
  return {
    ...jvmDialect(grammar, touched),
    roles: {
      block: 'block',
      constructor_body: 'block',
      switch_block_statement_group: 'block',
      if_statement: 'branch',
      ternary_expression: 'branch',
      switch_expression: 'branch',
      for_statement: 'loop',
      enhanced_for_statement: 'loop',
      while_statement: 'loop',
      do_statement: 'loop',
      try_statement: 'try',
      try_with_resources_statement: 'try',
      lambda_expression: 'closure',
      class_body: 'closure',
    },
    roleOf: (node) => (isDetached(source, node) ? 'try' : null),
    names: new Set(['identifier', 'type_identifier']),
    continues: ({ type }) => type === 'continue_statement',
    ends: (statement) => ends(grammar, statement),
    formOf: (node) => formOf(grammar, node),
    isNeverCalled: (closure) => isNeverCalled(source, closure),
    isQuiet: (node) => isDetached(source, node) || isQuiet(source, node),
    isNeverEntered: (loop) => isNeverEntered(grammar, loop),
  };
}

function formOf(grammar: Grammar, node: Syntax): Form | null {
  if (node.type === 'assert_statement') {
    const [condition] = node.children;
    return condition ? conditionForm(grammar, condition, { matcher: 'assert', negated: false }) : null;
  }
  const call = grammar.callOf(node);
  return call && (reachedForm(call) ?? callForm(grammar, call));
}

/** `try { pay(); fail(); } catch (X expected) {}`: the block has to throw. */
function reachedForm(call: Call): Form | null {
  const statement = call.node.parent;
  const block = statement?.parent;
  const attempt = block?.parent;
  if (call.name !== 'fail' || attempt?.type !== 'try_statement' || block?.children.at(-1) !== statement)
    return null;
  const caught = attempt.children.find(({ type }) => type === 'catch_clause')?.children[0]?.children[0];
  if (!caught) return null;
  const [first] = block.children;
  return { kind: 'throws', matcher: 'catch', subject: first ?? block, expected: caught, negated: false };
}

/** `return`, an end of the process, and either behind `if (true)`. */
function ends(grammar: Grammar, statement: Syntax): boolean {
  if (statement.type === 'return_statement') return true;
  if (statement.type === 'expression_statement') {
    const call = statement.children[0] && grammar.callOf(statement.children[0]);
    return call ? isExit(grammar, call) : false;
  }
  if (statement.type !== 'if_statement') return false;
  const [condition, then] = [field(statement, 'condition'), field(statement, 'consequence')];
  return isEndingBranch(grammar.source, { condition, then }, (last) => ends(grammar, last));
}

function isQuiet(source: Source, node: Syntax): boolean {
  const body = field(node, 'body');
  return node.children.some((clause) => {
    if (clause.type !== 'catch_clause' || !body) return false;
    const [parameter, block] = clause.children;
    const caught = parameter ? textOf(source, parameter) : '';
    return block !== undefined && isSwallowing(source, { caught, handler: block.children, guarded: body });
  });
}

/** Over an empty array or list that is written out, or while something that never is. */
function isNeverEntered({ source }: Grammar, loop: Syntax): boolean {
  const over = field(loop, 'value');
  if (over)
    return /^(new \w+(\[\])?(\[0\]|\[\]\{\})|(\w+\.)?(List|Set|Stream)\.(<\w+>)?(of|empty)\(\)|Collections\.empty\w+\(\)|new ArrayList(<>)?\(\)|Arrays\.asList\(\))$/.test(
      fingerprintOf(source, over),
    );
  const condition = field(loop, 'condition');
  return (
    loop.type !== 'do_statement' &&
    condition !== null &&
    /^\(*false\)*$/.test(fingerprintOf(source, condition))
  );
}
