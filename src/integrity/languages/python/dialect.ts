import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import type { BodyMark, Branch, Dialect, Role } from '../dialect.js';
import { assertingFunctions, formsOf } from './forms.js';
import {
  conditionsOf,
  handled,
  isEmpty,
  isExit,
  isFalse,
  isQuiet,
  SUPPRESSES,
  TURNS_AROUND,
} from './flow.js';
import { callNamed, isSkippingCall } from './marks.js';
import { dottedName, type Names } from './names.js';

const ROLES: Readonly<Record<string, Role>> = {
  block: 'block',
  if_statement: 'branch',
  except_clause: 'branch',
  for_statement: 'loop',
  while_statement: 'loop',
  try_statement: 'try',
  function_definition: 'closure',
  lambda: 'closure',
};

const LITERALS =
  'integer float string concatenated_string true false none unary_operator list tuple set dictionary pair ' +
  'parenthesized_expression argument_list';

export function dialectOf(source: Source, names: Names, touched: Touched): Dialect {
  const helpers = assertingFunctions(source);
  return {
    source,
    touched,
    roles: ROLES,
    roleOf: (node) => (node.type === 'with_statement' ? roleOfWith(source, node) : null),
    isNeverCalled: (closure) => isNeverCalled(source, closure),
    names: new Set(['identifier']),
    literals: new Set(LITERALS.split(' ')),
    ends: (statement) =>
      statement.type === 'return_statement' ||
      isExit(source, statement) ||
      /^(hypothesis\.)?assume\(False\)$/.test(textOf(source, statement)),
    markOf: (node) => markOf(source, node, names),
    formOf: (node) => formsOf(source, node, helpers),
    isQuiet: (node) => node.type === 'with_statement' || isQuiet(source, node),
    branches: (node) => branchesOf(source, node),
    isNeverEntered: (loop) => isNeverEntered(source, loop),
    bears: /skip|xfail/i,
  };
}

function roleOfWith(source: Source, node: Syntax): Role | null {
  const head = headOf(source, node);
  return TURNS_AROUND.test(head) ? 'branch' : SUPPRESSES.test(head) ? 'try' : null;
}

function branchesOf(source: Source, node: Syntax): readonly Branch[] {
  if (node.type === 'except_clause') return handled(source, node);
  if (node.type !== 'with_statement') return conditionsOf(source, node);
  const condition = headOf(source, node).replace(/^with\s+|:?\s*$/g, '');
  return node.children.map((part) => ({
    part,
    condition: part.field === 'body' ? condition : null,
    never: false,
  }));
}

/** A function in a test that nothing of the test mentions again; a decorator may have handed it on. */
function isNeverCalled(source: Source, closure: Syntax): boolean {
  if (closure.type === 'lambda') return closure.parent?.type === 'expression_statement';
  const name = field(closure, 'name');
  const test = outermost(closure);
  if (!name || test === closure || closure.parent?.type === 'decorated_definition') return false;
  const others = `${source.text.slice(test.start, closure.start)} ${source.text.slice(closure.end, test.end)}`;
  return !new RegExp(`\\b${textOf(source, name)}\\b`).test(others);
}

/** The function that all others around the node stand in. */
function outermost(node: Syntax): Syntax {
  let found = node;
  for (let at = node.parent; at; at = at.parent) if (at.type === 'function_definition') found = at;
  return found;
}

/** A `with` without its body. */
function headOf(source: Source, node: Syntax): string {
  return source.text.slice(node.start, field(node, 'body')?.start ?? node.end);
}

/** A loop over nothing. */
function isNeverEntered(source: Source, loop: Syntax): boolean {
  const over = field(loop, 'right') ?? field(loop, 'condition');
  return over !== null && (isFalse(source, over) || isEmpty(source, over));
}

/** `pytest.skip(…)`, `self.skipTest(…)`, `raise unittest.SkipTest`, with or without a call. */
function markOf(source: Source, node: Syntax, names: Names): BodyMark | null {
  const said = node.type === 'call' ? node : node.type === 'raise_statement' ? node.children[0] : undefined;
  if (!said || (said !== node && said.type === 'call')) return null;
  const name = dottedName(source, said, names) ?? '';
  const mark = callNamed(name);
  if (!mark)
    return isOwnSkip(node, name) ? { kind: 'skipped', condition: fingerprintOf(source, node) } : null;
  const values = field(said, 'arguments')?.children ?? [];
  if (mark.when === 'if')
    return { kind: mark.kind, condition: textOf(source, values[0] ?? said), strict: false };
  const reason = values.map((each) => field(each, 'value') ?? each).find(({ type }) => type === 'string');
  return { kind: mark.kind, reason: reason ? unquoted(source, reason) : null, strict: false };
}

/** `skip_if_offline()` of the project, as a statement: it decides by itself. */
function isOwnSkip(node: Syntax, name: string): boolean {
  return node.parent?.type === 'expression_statement' && isSkippingCall(name);
}

/** What a string says, without its quotes and prefix. */
export function unquoted(source: Source, string: Syntax): string {
  return textOf(source, string).replace(/^\w*['"]+|['"]+$/g, '');
}
