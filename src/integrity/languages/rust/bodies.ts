import { collect, field, firstLineOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { branchesOf } from '../branches.js';
import type { Dialect, Form, Role } from '../dialect.js';
import { mostForms } from '../mostForms.js';
import { isNeverCalled, leftBehind } from './leftBehind.js';
import { LITERALS } from './literals.js';
import { conditionForm, macroForm } from './macros.js';
import { argumentsOf, macroNameOf } from './tokens.js';

const ROLES: Dialect['roles'] = {
  block: 'block',
  if_expression: 'branch',
  match_arm: 'branch',
  for_expression: 'loop',
  while_expression: 'loop',
  loop_expression: 'loop',
  closure_expression: 'closure',
};

const NAMES = new Set(['identifier', 'type_identifier', 'field_identifier', 'shorthand_field_identifier']);

/** Functions of the file's test code that tests may call, by name. */
export type Helpers = ReadonlyMap<string, Syntax>;

export function dialectOf(source: Source, touched: Touched, helpers: Helpers): Dialect {
  const formsOf = formsIn(source, helpers);
  return {
    source,
    touched,
    roles: ROLES,
    roleOf: (node) => roleOf(source, node),
    names: NAMES,
    literals: LITERALS,
    ends: (statement) => endsTest(source, statement),
    guardOf: (statement) => letGuard(source, statement),
    continues: isContinue,
    markOf: () => null,
    formOf: (node) => formsOf(node).map((form) => leftBehind(source, node, form)),
    isQuiet: (node) => isDropped(source, node),
    isNeverCalled: (closure) => isNeverCalled(source, closure),
    branches: (node) => (node.type === 'match_arm' ? armParts(source, node) : branchesOf(source, node)),
    isNeverEntered: (loop) => isNeverEntered(source, loop),
    bears: /exit\(0\)/,
  };
}

function armParts(source: Source, arm: Syntax): ReturnType<typeof branchesOf> {
  const condition = firstLineOf(source, arm);
  return arm.children.map((part) => ({
    part,
    condition: part.field === 'value' ? condition : null,
    never: false,
  }));
}

/** `catch_unwind(|| …)` keeps a panic from the runner. */
function roleOf(source: Source, node: Syntax): Role | null {
  const callee = node.type === 'call_expression' ? field(node, 'function') : null;
  return callee && /(^|::)catch_unwind$/.test(textOf(source, callee)) ? 'try' : null;
}

function isDropped(source: Source, node: Syntax): boolean {
  const { parent } = node;
  if (parent?.type === 'expression_statement') return true;
  return parent?.type === 'let_declaration' && /^let\s+_/.test(textOf(source, parent));
}

function isNeverEntered(source: Source, loop: Syntax): boolean {
  if (loop.type === 'loop_expression') return false;
  const over = field(loop, loop.type === 'for_expression' ? 'value' : 'condition');
  const text = over ? textOf(source, over).replace(/\s/g, '') : '';
  return /^(&?\[\]|&?vec!\[\]|(\d+)\.\.\2|Vec::(<\w+>::)?new\(\)|(std::)?iter::empty(::<\w+>)?\(\)|false)$/.test(
    text,
  );
}

function endsTest(source: Source, statement: Syntax): boolean {
  const node = statement.type === 'expression_statement' ? statement.children[0] : statement;
  if (!node) return false;
  return node.type === 'return_expression' || isExit(source, node);
}

/** `let Some(found) = find() else { return };` */
function letGuard(source: Source, statement: Syntax): Syntax | null {
  const otherwise = statement.type === 'let_declaration' ? field(statement, 'alternative') : null;
  const last = otherwise?.children.at(-1);
  const leaves = last && (endsTest(source, last) || isContinue(last));
  return leaves ? field(statement, 'value') : null;
}

/** Goes on with another round of a loop, or leaves it. */
function isContinue({ type, children: [only] }: Syntax): boolean {
  return /^(continue|break)_expression$/.test(type === 'expression_statement' ? (only?.type ?? '') : type);
}

/** Ends the process and reports success. */
export function isExit(source: Source, node: Syntax): boolean {
  const callee = node.type === 'call_expression' ? field(node, 'function') : null;
  return callee !== null && /^((std::)?process::)?exit\(0\)$/.test(textOf(source, node).replace(/\s/g, ''));
}

/** By its name a function that checks something, wherever it is from. */
const CHECKING =
  /^(assert|check|verify|expect|ensure|validate)(_\w+)?$|^(run|do|execute)_\w*(test|check)\w*$|^test_\w+$/;
/** What `assert_cmd` and its like ask of a finished command. */
const OUTCOMES = /^(success|failure|code|stdout|stderr)$/;
const EXPECTED_OUTCOMES = /^with_(stdout|stderr|status|json)\w*$/;

function formsIn(source: Source, helpers: Helpers): (node: Syntax) => readonly Form[] {
  const known = new Map<string, readonly Form[]>();
  const formsOf = (node: Syntax): readonly Form[] => {
    const own = ownForm(source, node);
    if (own) return [withDefinition(source, own)];
    const callee = node.type === 'call_expression' ? field(node, 'function') : null;
    const name = callee && calleeName(source, callee);
    return name === null ? [] : calledForms(name);
  };
  const calledForms = (name: string): readonly Form[] => {
    const found = known.get(name);
    if (found) return found;
    const helper = helpers.get(name);
    const block = helper && field(helper, 'body');
    known.set(name, []);
    const inside = block ? mostForms(collect(block, formsOf)) : [];
    const forms = inside.length > 0 || !CHECKING.test(name) ? inside : [called(name)];
    known.set(name, forms);
    return forms;
  };
  return formsOf;
}

/** `check`, `tests::check` and `check::<T>`. */
function calleeName(source: Source, callee: Syntax): string | null {
  if (callee.type === 'generic_function') {
    const inner = field(callee, 'function');
    return inner && calleeName(source, inner);
  }
  return /^(scoped_)?identifier$/.test(callee.type) ? lastName(source, callee) : null;
}

function called(matcher: string): Form {
  return { kind: 'other', matcher, subject: null, expected: null, negated: false };
}

function ownForm(source: Source, node: Syntax): Form | null {
  switch (node.type) {
    case 'macro_invocation': {
      const name = field(node, 'macro');
      const tree = node.children.find(({ type }) => type === 'token_tree');
      return name && tree ? settled(source, macroForm(source, lastName(source, name), tree)) : null;
    }
    case 'token_tree': {
      if (node.parent?.type !== 'token_tree') return null;
      const name = macroNameOf(source, node);
      return name === null ? tokenCall(source, node) : settled(source, macroForm(source, name, node));
    }
    case 'call_expression':
      return methodForm(source, node);
    default:
      return conditionForm(source, node);
  }
}

/** `command.assert_err()` among the tokens of a macro. */
function tokenCall(source: Source, tree: Syntax): Form | null {
  const siblings = tree.parent?.children ?? [];
  const name = siblings[siblings.indexOf(tree) - 1];
  const own = name?.type === 'identifier' && name.end === tree.start ? textOf(source, name) : '';
  return /^assert_\w+$/.test(own) || CHECKING.test(own) ? called(own) : null;
}

function lastName(source: Source, node: Syntax): string {
  return textOf(source, node).split('::').at(-1)?.trim() ?? '';
}

/** `expect![[…]].assert_eq(&value)`, `result.unwrap_err()`, `command.assert().success()`. */
function methodForm(source: Source, node: Syntax): Form | null {
  const callee = field(node, 'function');
  const name = callee?.type === 'field_expression' ? field(callee, 'field') : null;
  const on = callee && field(callee, 'value');
  if (!name || !on) return null;
  const own = textOf(source, name);
  const [first = null] = field(node, 'arguments')?.children ?? [];
  if (/^assert_(debug_)?eq$/.test(own))
    return { kind: 'snapshot', matcher: own, subject: first, expected: on, negated: false };
  if (/^(unwrap|expect)_err$/.test(own) && node.parent?.type === 'expression_statement')
    return { kind: 'throws', matcher: own, subject: on, expected: null, negated: false };
  return outcomeForm(own, textOf(source, on), first) ?? assertingMethod(own, on, first);
}

function outcomeForm(own: string, on: string, expected: Syntax | null): Form | null {
  const named = EXPECTED_OUTCOMES.test(own);
  if (!named && !(OUTCOMES.test(own) && on.includes('.assert()'))) return null;
  return { kind: expected ? 'partial' : 'equal', matcher: own, subject: null, expected, negated: false };
}

function assertingMethod(matcher: string, subject: Syntax, expected: Syntax | null): Form | null {
  return /^assert_\w+$|^debug_assert$/.test(matcher)
    ? { kind: 'other', matcher, subject, expected, negated: false }
    : null;
}

/** The expected value stands on the right. */
function settled(source: Source, form: Form | null): Form | null {
  if (form?.kind !== 'equal' || !form.subject || !form.expected) return form;
  const { subject, expected } = form;
  return isExpected(source, subject) && !isExpected(source, expected)
    ? { ...form, subject: expected, expected: subject }
    : form;
}

function isExpected(source: Source, node: Syntax): boolean {
  return LITERALS.has(node.type) || /^&?(expected|want|wanted)(_\w+)?$/.test(textOf(source, node));
}

/** `let expected = 3;` before it in the same function. */
function withDefinition(source: Source, form: Form): Form {
  const { expected } = form;
  if (!expected || !/^(expected|want|wanted)(_\w+)?$/.test(textOf(source, expected))) return form;
  let outer: Syntax | null = expected;
  while (outer && outer.type !== 'function_item') outer = outer.parent;
  const name = textOf(source, expected);
  const values = outer
    ? collect(outer, (node) => {
        const pattern = node.type === 'let_declaration' ? field(node, 'pattern') : null;
        return pattern && textOf(source, pattern) === name ? field(node, 'value') : null;
      })
    : [];
  const [value, other] = values;
  if (!value || other) return form;
  const tree =
    value.type === 'macro_invocation' ? value.children.find(({ type }) => type === 'token_tree') : undefined;
  const written = tree && argumentsOf(source, tree).every(({ type }) => LITERALS.has(type));
  return { ...form, expected: written ? { ...value, type: 'written', children: [] } : value };
}
