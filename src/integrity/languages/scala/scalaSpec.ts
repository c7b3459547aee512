import type { Mark, Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, fingerprintOf, type Syntax, textOf } from '../../syntax.js';
import { branchesOf } from '../branches.js';
import { type Standing, TOP } from '../dialect.js';
import { type Draft, marksOfStanding, type Suite, suiteIn } from '../drafts.js';
import type { ClassWalk } from '../jvm/classTests.js';
import type { Call } from '../jvm/grammar.js';
import { importsFramework } from '../jvm/names.js';
import { listedIn } from '../jvm/rows.js';
import type { TypeShape } from '../jvm/shapes.js';
import { plainMark, readBody } from '../readBody.js';
import { type Declared, declarationOf } from './scalaDeclarations.js';
import { SUITES } from './scalaWords.js';
import { stringOf } from './titles.js';

type Place = {
  readonly suite: Suite;
  readonly at: Standing;
  readonly rows: Rows | null;
  /** What `it` stands for in a flat specification, the last one named; shared by all of a class. */
  readonly last: { subject: string };
};

/** The tests of a class whose body calls them by name. */
export function visitSpec(walk: ClassWalk, { members, superclass }: TypeShape, suite: Suite): void {
  if (!SUITES.test(superclass) && !importsFramework(walk.grammar.names)) return;
  const place: Place = { suite, at: TOP, rows: null, last: { subject: '' } };
  for (const member of members) visitStatement(walk, member, place);
}

function visitStatement(walk: ClassWalk, node: Syntax, place: Place): void {
  const declared = declarationOf(walk, node);
  if (declared) {
    declare(walk, declared, place);
    return;
  }
  switch (node.type) {
    case 'if_expression':
      visitBranches(walk, node, place);
      return;
    case 'for_expression':
      visitLoop(walk, node, place);
      return;
    case 'infix_expression':
      noteSubject(walk, node, place);
      return;
    case 'val_definition':
    case 'function_definition':
      visitDefinition(walk, node, place);
      return;
    case 'identifier':
      if (textOf(walk.grammar.source, node) === 'skipAll')
        place.suite.marks.push({ ...plainMark(walk.grammar.source, node), kind: 'skipped' });
      return;
    default:
      visitCall(walk, node, place);
  }
}

function visitBlock(walk: ClassWalk, block: Syntax, place: Place): void {
  for (const child of statementsOf(block)) visitStatement(walk, child, place);
}

/** What a block does, whatever stands around it: a function of one value, a colon. */
function statementsOf(block: Syntax): readonly Syntax[] {
  const [only] = block.children;
  if (/^(colon_argument|lambda_expression)$/.test(block.type)) {
    const last = block.children.at(-1);
    return last?.type.endsWith('block')
      ? statementsOf(last)
      : block.children.slice(block.type === 'lambda_expression' ? 1 : 0);
  }
  return only && block.children.length === 1 && only.type === 'lambda_expression'
    ? statementsOf(only)
    : block.children;
}

function visitBranches(walk: ClassWalk, node: Syntax, place: Place): void {
  for (const { part, condition, never } of branchesOf(walk.grammar.source, node)) {
    const at = {
      ...place.at,
      condition: condition ?? place.at.condition,
      dead: never ? node : place.at.dead,
    };
    if (part.type === 'block') visitBlock(walk, part, { ...place, at });
    else visitStatement(walk, part, { ...place, at });
  }
}

function visitLoop(walk: ClassWalk, node: Syntax, place: Place): void {
  const [over, body] = [field(node, 'enumerators'), field(node, 'body')];
  const rows = over ? listedIn(walk.grammar, over) : null;
  if (body) visitBlock(walk, body, { ...place, rows: rows ?? place.rows });
}

/** `behavior of "A stack"`. */
function noteSubject({ grammar }: ClassWalk, node: Syntax, { last }: Place): void {
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  if (left && right && textOf(grammar.source, left) === 'behavior')
    last.subject = stringOf(grammar.source, right) ?? '';
}

/** `val tests = Tests { … }`, shared behaviour in methods, and `munitIgnore`. */
function visitDefinition(walk: ClassWalk, node: Syntax, place: Place): void {
  const { source } = walk.grammar;
  const body = field(node, 'value') ?? field(node, 'body');
  if (!body) return;
  if (/\bmunitIgnore\b[^=]*=\s*true$/.test(textOf(source, node).slice(0, 120)))
    place.suite.marks.push({ ...plainMark(source, node), kind: 'skipped' });
  if (body.type.endsWith('block')) {
    if (node.type === 'function_definition') visitBlock(walk, body, place);
  } else visitStatement(walk, body, place);
}

/** A block that a call is given may declare tests too: `foreach`, `withFixture`. */
function visitCall(walk: ClassWalk, node: Syntax, place: Place): void {
  const call = node.type === 'call_expression' ? walk.grammar.callOf(node) : null;
  if (!call) return;
  const { name, receiver, values } = call;
  const block = values.at(-1);
  if (/^(before|beforeAll|beforeEach)$/.test(name) && block) {
    place.suite.marks.push(...readBody({ ...walk.dialect, ends: () => false }, block).marks);
    return;
  }
  if (name === 'Tests' && block) {
    visitBlock(walk, block, place);
    return;
  }
  if (/^(skipAll|skipAllIf)$/.test(name)) {
    const [condition] = values;
    const text = condition && fingerprintOf(walk.grammar.source, condition);
    place.suite.marks.push({
      ...plainMark(walk.grammar.source, node),
      kind: 'skipped',
      condition: text ?? null,
    });
    return;
  }
  const rows = receiver && /^(foreach|map|flatMap)$/.test(name) ? listedIn(walk.grammar, receiver) : null;
  for (const value of values)
    if (/block$|^(colon_argument|lambda_expression)$/.test(value.type))
      visitBlock(walk, value, { ...place, rows: rows ?? place.rows });
}

function declare(walk: ClassWalk, declared: Declared, place: Place): void {
  const { node, name, block } = declared;
  const marks = [...marksOfStanding(walk.grammar.source, node, place.at), ...declared.marks];
  const group = declared.kind === 'group' || (declared.kind === 'unknown' && holdsTests(walk, block));
  if (group) {
    const suite = suiteIn(place.suite, name, marks);
    visitGroup(walk, { declared, suite, place });
    return;
  }
  if (declared.subject !== null && declared.subject !== '') place.last.subject = declared.subject;
  const subject = declared.subject ?? place.last.subject;
  const suite = subject === '' ? place.suite : suiteIn(place.suite, subject, []);
  walk.tests.push(draftOf(walk, declared, { ...place, suite, marks }));
}

/** ZIO Test hands the tests of a group over as values. */
function visitGroup(
  walk: ClassWalk,
  { declared, suite, place }: { declared: Declared; suite: Suite; place: Place },
): void {
  const inside: Place = { ...place, suite, at: TOP, last: { subject: '' } };
  const call: Call | null =
    declared.node.type === 'call_expression' ? walk.grammar.callOf(declared.node) : null;
  if (!/block$|^colon_argument$/.test(declared.block.type))
    for (const value of call?.values.slice(1) ?? []) visitStatement(walk, value, inside);
  else visitBlock(walk, declared.block, inside);
}

function holdsTests(walk: ClassWalk, block: Syntax): boolean {
  return statementsOf(block).some((child) => declarationOf(walk, child) !== null);
}

function draftOf(walk: ClassWalk, declared: Declared, place: Place & { marks: readonly Mark[] }): Draft {
  const { node, name, block } = declared;
  const body = readBody(walk.dialect, block);
  return {
    framework: 'scalatest',
    name,
    node,
    block,
    body,
    suite: place.suite,
    marks: [...place.marks, ...pendingMarks(walk, block)],
    rows: place.rows ?? tableIn(walk, block),
  };
}

/** The rows of a `Table` that the test goes through, without its head. */
function tableIn({ grammar }: ClassWalk, block: Syntax): Rows | null {
  const { source } = grammar;
  if (!/\bTable\s*\(/.test(textOf(source, block))) return null;
  const tables = collect(block, (node) => {
    const call = node.type === 'call_expression' ? grammar.callOf(node) : null;
    return call?.name === 'Table' && call.receiver === null ? call : null;
  });
  const [only, ...others] = tables;
  if (!only || others.length > 0) return null;
  const values = only.values.slice(1).map((value) => fingerprintOf(source, value));
  return values.length === 0 ? null : { ...placeOf(source, only.node), values, open: false };
}

/** `pending` as a statement of the body. */
function pendingMarks({ grammar }: ClassWalk, block: Syntax): Mark[] {
  return statementsOf(block).flatMap((statement): Mark[] =>
    statement.type === 'identifier' && /^(pending|skipped)$/.test(textOf(grammar.source, statement))
      ? [{ ...plainMark(grammar.source, statement), kind: 'todo' }]
      : [],
  );
}
