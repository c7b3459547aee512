import { field, firstLineOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { branchesOf } from '../branches.js';
import type { BodyMark, Branch, Dialect, Form, Standing } from '../dialect.js';
import { readBody } from '../readBody.js';
import { type Assertions, assertionsOf } from './assertions.js';
import { callOf, type GoFile, isTester, stringOf } from './file.js';
import { makesTests, onFake } from './fakes.js';
import { leftBehind } from './leftBehind.js';
import { countsNothing, isNeverCalled } from './unrun.js';
import { isConstant, isConversion, LITERALS } from './values.js';

const ROLES: Dialect['roles'] = {
  block: 'block',
  expression_case: 'branch',
  default_case: 'branch',
  type_case: 'branch',
  communication_case: 'branch',
  statement_list: 'block',
  if_statement: 'branch',
  for_statement: 'loop',
  func_literal: 'closure',
};

const NAMES = new Set(['identifier', 'field_identifier', 'type_identifier', 'package_identifier']);

/** What is read out of the bodies of one file; `declare` takes the tests that stand in a body. */
export function dialectOf(
  file: GoFile,
  touched: Touched,
  declare: (node: Syntax, at: Standing) => boolean,
): Dialect {
  const { source } = file;
  const formsOf: Assertions = assertionsOf(file);
  const onTest = makesTests(source) ? (node: Syntax, form: Form) => onFake(file, node, form) : keepForm;
  const plain: Dialect = {
    source,
    touched,
    roles: ROLES,
    names: NAMES,
    literals: LITERALS,
    ends: (statement) => endsTest(file, statement),
    continues: ({ type }) => /^(continue|break)_statement$/.test(type),
    markOf: (node) => markOf(file, node),
    formOf: (node) => formsOf(node).map((form) => onTest(node, leftBehind(source, node, form))),
    isConstant: (node) => isConstant(file, node) || isConversion(source, node),
    isQuiet: () => false,
    isNeverCalled: (closure) => isNeverCalled(source, closure),
    branches: (node) => (node.type === 'if_statement' ? branchesOf(source, node) : casesOf(source, node)),
    isNeverEntered: (loop) => isNeverEntered(source, loop),
    bears: /Skip|\.Run\(|\.Exit\(|Pending|Focus/,
  };
  return { ...plain, markOf: (node) => markOf(file, node) ?? learned(plain, file, node), declare };
}

function keepForm(_: Syntax, form: Form): Form {
  return form;
}

/** A `case` runs under a condition of its own. */
function casesOf(source: Source, node: Syntax): Branch[] {
  const condition = firstLineOf(source, node);
  return node.children.map((part) => ({
    part,
    condition: part.type === 'statement_list' ? condition : null,
    never: false,
  }));
}

function isNeverEntered(source: Source, loop: Syntax): boolean {
  const [head] = loop.children;
  if (!head || head.type === 'block') return false;
  if (head.type === 'for_clause') return countsNothing(source, head);
  const over = head.type === 'range_clause' ? field(head, 'right') : null;
  if (!over) return head.type === 'false';
  return isNothing(source, over) || (over.type === 'identifier' && isEmptied(source, loop, over));
}

function isNothing(source: Source, value: Syntax): boolean {
  return (
    (value.type === 'composite_literal' && field(value, 'body')?.children.length === 0) ||
    value.type === 'nil' ||
    textOf(source, value).endsWith('[:0]')
  );
}

/** `cases = nil` before the loop, and nothing else has to do with it in between. */
function isEmptied(source: Source, loop: Syntax, over: Syntax): boolean {
  const siblings = loop.parent?.children ?? [];
  const named = new RegExp(`\\b${textOf(source, over)}\\b`);
  const last = siblings
    .slice(0, siblings.indexOf(loop))
    .findLast((statement) => named.test(textOf(source, statement)));
  const [left, right] = [last && field(last, 'left'), last && field(last, 'right')];
  const [value, other] = right?.children ?? [];
  if (last?.type !== 'assignment_statement' || !left || !value || other) return false;
  return textOf(source, left) === textOf(source, over) && isNothing(source, value);
}

function endsTest(file: GoFile, statement: Syntax): boolean {
  if (statement.type === 'return_statement') return true;
  const [node] = statement.type === 'expression_statement' ? statement.children : [];
  const call = node && callOf(file.source, node);
  if (!node || !call) return false;
  return isSkip(file, node) || isExit(file, node) || (call.name === 'Goexit' && call.on !== null);
}

/** Ends the process and reports success. */
export function isExit({ source }: Pick<GoFile, 'source'>, node: Syntax): boolean {
  const call = callOf(source, node);
  if (call?.name !== 'Exit' || !call.on || !/^(os|syscall)$/.test(textOf(source, call.on))) return false;
  const [code] = call.values;
  return code !== undefined && textOf(source, code) === '0';
}

export function isSkip(file: GoFile, node: Syntax): boolean {
  const call = callOf(file.source, node);
  if (!call) return false;
  if (call.on) {
    const package_ = file.packages.get(textOf(file.source, call.on))?.join() ?? '';
    return (
      /^(Skip|Skipf|SkipNow)$/.test(call.name) && (isTester(file, call.on) || package_.includes('ginkgo'))
    );
  }
  return call.name === 'Skip' && file.ginkgo && !file.functions.has('Skip');
}

function markOf(file: GoFile, node: Syntax): BodyMark | null {
  const call = callOf(file.source, node);
  if (!call) return null;
  const reason = stringOf(file.source, call.values[0]);
  if (isSkip(file, node)) return { kind: 'skipped', reason };
  if (call.on && isTester(file, call.on) && call.name === 'ExpectFailure')
    return { kind: 'expectedToFail', reason };
  const [first, second] = call.values;
  if (!first || !isTester(file, first)) return null;
  // gotest.tools: `skip.If(t, condition)`.
  if (call.on && textOf(file.source, call.on) === 'skip' && call.name === 'If' && second)
    return { kind: 'skipped', condition: textOf(file.source, second) };
  const local = call.on === null && file.functions.has(call.name);
  return /^skip/i.test(call.name) && !local
    ? { kind: 'skipped', condition: textOf(file.source, node) }
    : null;
}

/** A function of the file that skips the test it is given. */
function learned(dialect: Dialect, file: GoFile, node: Syntax): BodyMark | null {
  const call = callOf(file.source, node);
  const helper = call?.on === null ? file.functions.get(call.name) : undefined;
  const block = helper && field(helper, 'body');
  if (!call || !block || !textOf(file.source, block).includes('Skip')) return null;
  if (!call.values.some((value) => isTester(file, value))) return null;
  const marks = readBody(dialect, block).marks.filter(
    ({ kind, text }) => kind === 'skipped' && text.includes('Skip'),
  );
  const found = marks.find(({ condition }) => condition === null) ?? marks[0];
  return found ? { kind: 'skipped', condition: found.condition, reason: found.reason } : null;
}
