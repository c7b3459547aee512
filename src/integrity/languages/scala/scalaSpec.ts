import type { Mark, Rows } from '../../inventory.js';
import { field, fingerprintOf, type Syntax, textOf } from '../../syntax.js';
import { branchesOf } from '../branches.js';
import { type Standing, TOP } from '../dialect.js';
import { type Draft, marksOfStanding, type Suite, suiteIn } from '../drafts.js';
import type { ClassWalk } from '../jvm/classTests.js';
import type { Call } from '../jvm/grammar.js';
import { importsFramework } from '../jvm/names.js';
import { withOwn } from '../jvm/ownAssertions.js';
import { listedIn } from '../jvm/rows.js';
import type { TypeShape } from '../jvm/shapes.js';
import { plainMark, readBody } from '../readBody.js';
import { GROUP_WORDS, GROUPS, OPEN_WORDS, SUITES, TEST_WORDS, TESTS } from './scalaWords.js';
import { stringOf, titleOf } from './titles.js';

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
    return last && /block$/.test(last.type)
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
  if (/block$/.test(body.type)) {
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

/** A test or a group of tests, before it is known where it stands. */
type Declared = {
  readonly node: Syntax;
  /** See `Title`. */
  readonly subject: string | null;
  readonly name: string;
  readonly block: Syntax;
  readonly kind: 'test' | 'group' | 'unknown';
  readonly marks: readonly Mark[];
};

function declarationOf(walk: ClassWalk, node: Syntax): Declared | null {
  switch (node.type) {
    case 'call_expression':
      return callDeclaration(walk, node);
    case 'infix_expression':
      return infixDeclaration(walk, node);
    case 'assignment_expression':
      return propertyDeclaration(walk, node);
    default:
      return null;
  }
}

/** `property("p") = forAll { … }` of ScalaCheck. */
function propertyDeclaration(walk: ClassWalk, node: Syntax): Declared | null {
  const [left, block] = [field(node, 'left'), field(node, 'right')];
  const call = left && walk.grammar.callOf(left);
  const title = call?.values[0];
  const name = title && call.name === 'property' ? stringOf(walk.grammar.source, title) : undefined;
  return name && block ? { node, subject: '', name, block, kind: 'test', marks: [] } : null;
}

function callDeclaration(walk: ClassWalk, node: Syntax): Declared | null {
  const { source } = walk.grammar;
  const call = walk.grammar.callOf(node);
  const [title] = call?.values ?? [];
  const block = call?.values.at(-1);
  if (!call || !title || !block || block === title || call.receiver !== null) return null;
  const group = GROUPS.has(call.name);
  if (!group && !TESTS.has(call.name)) return null;
  const named = optionsOf(title);
  const name = stringOf(source, named.title);
  if (name === null) return null;
  const skipped: Mark[] = /^(ignore|xit|xtest)$/.test(call.name)
    ? [{ ...plainMark(source, node), kind: 'skipped' }]
    : [];
  const words = [...named.words, ...call.values.slice(1, -1)].map(
    (each) => textOf(source, each).split('.').at(-1) ?? '',
  );
  const marks = [...skipped, ...words.flatMap((word) => optionMarks(walk, node, word))];
  return { node, subject: '', name, block, kind: group ? 'group' : 'test', marks };
}

/** `"adds".ignore.tag(Slow)` of munit: the string, and what is said of the test. */
function optionsOf(title: Syntax): { readonly title: Syntax; readonly words: readonly Syntax[] } {
  const inner = title.type === 'call_expression' ? field(title, 'function') : title;
  const [value, word] =
    inner?.type === 'field_expression' ? [field(inner, 'value'), field(inner, 'field')] : [];
  if (!value || !word) return { title, words: [] };
  const rest = optionsOf(value);
  const argument = title.type === 'call_expression' ? (field(title, 'arguments')?.children ?? []) : [];
  return { title: rest.title, words: [...rest.words, word, ...argument] };
}

/** A word of munit, or a tag of it. */
function optionMarks({ grammar }: ClassWalk, node: Syntax, word: string): Mark[] {
  const plain = plainMark(grammar.source, node);
  switch (word) {
    case 'ignore':
    case 'Ignore':
      return [{ ...plain, kind: 'skipped' }];
    case 'only':
    case 'Only':
      return [{ ...plain, kind: 'focused' }];
    case 'fail':
    case 'Fail':
      return [{ ...plain, kind: 'expectedToFail' }];
    case 'pending':
    case 'Pending':
      return [{ ...plain, kind: 'todo' }];
    default:
      return [];
  }
}

function infixDeclaration(walk: ClassWalk, node: Syntax): Declared | null {
  const { source } = walk.grammar;
  const [left, operator, right] = [field(node, 'left'), field(node, 'operator'), field(node, 'right')];
  if (!left || !operator || !right) return null;
  const word = textOf(source, operator);
  if (word === '@@') return aspectDeclaration(walk, left, right);
  const call = word === '-' && left.type === 'call_expression' ? walk.grammar.callOf(left) : null;
  const [first] = call?.name === 'test' ? call.values : [];
  const title = titleOf(source, first ?? left);
  if (!title) return null;
  const { block, marks } = blockOf(walk, right);
  if (GROUP_WORDS.has(word) && /block$|^colon_argument$/.test(block.type))
    return { ...title, node, block, kind: 'group' };
  const test = TEST_WORDS.has(word) && isRunnable(walk, block);
  const open = OPEN_WORDS.has(word) && /block$|^colon_argument$/.test(block.type);
  if (!test && !open) return null;
  const ignored: Mark[] = word === 'ignore' ? [{ ...plainMark(source, node), kind: 'skipped' }] : [];
  return {
    ...title,
    node,
    block,
    kind: open ? 'unknown' : 'test',
    marks: [...title.marks, ...ignored, ...marks, ...todoMarks(walk, block)],
  };
}

/** A block, or what can stand for one: `pending`, a method. */
function isRunnable({ grammar }: ClassWalk, block: Syntax): boolean {
  return (
    /block$|^(colon_argument|identifier|parenthesized_expression|call_expression|field_expression|infix_expression)$/.test(
      block.type,
    ) && !grammar.isConstant(block)
  );
}

/** `"adds" in pending`. */
function todoMarks({ grammar }: ClassWalk, block: Syntax): Mark[] {
  const text = fingerprintOf(grammar.source, block);
  const kind = /^\(?pending\)?$/.test(text) ? 'todo' : /^\(?skipped\)?$/.test(text) ? 'skipped' : null;
  return kind ? [{ ...plainMark(grammar.source, block), kind }] : [];
}

/** `{ … }.pendingUntilFixed`: the block, and what is said of it. */
function blockOf(
  { grammar }: ClassWalk,
  node: Syntax,
): { readonly block: Syntax; readonly marks: readonly Mark[] } {
  const callee = node.type === 'call_expression' ? field(node, 'function') : node;
  const [value, word] =
    callee?.type === 'field_expression' ? [field(callee, 'value'), field(callee, 'field')] : [];
  if (!value || !word || !/block$/.test(value.type)) return { block: node, marks: [] };
  const fixed = textOf(grammar.source, word) === 'pendingUntilFixed';
  return {
    block: value,
    marks: fixed ? [{ ...plainMark(grammar.source, word), kind: 'expectedToFail' }] : [],
  };
}

/** `test("adds") { … } @@ ignore` of ZIO Test. */
function aspectDeclaration(walk: ClassWalk, left: Syntax, right: Syntax): Declared | null {
  const declared = declarationOf(walk, left);
  if (!declared) return null;
  const word = textOf(walk.grammar.source, right).split('.').at(-1) ?? '';
  const kinds: Readonly<Record<string, Mark['kind']>> = { ignore: 'skipped', failing: 'expectedToFail' };
  const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
  return kind
    ? { ...declared, marks: [...declared.marks, { ...plainMark(walk.grammar.source, right), kind }] }
    : declared;
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
  const body = withOwn(readBody(walk.dialect, block), walk.own);
  return {
    framework: 'scalatest',
    name,
    node,
    block,
    body,
    suite: place.suite,
    marks: [...place.marks, ...pendingMarks(walk, block)],
    rows: place.rows,
  };
}

/** `pending` as a statement of the body. */
function pendingMarks({ grammar }: ClassWalk, block: Syntax): Mark[] {
  return statementsOf(block).flatMap((statement): Mark[] =>
    statement.type === 'identifier' && /^(pending|skipped)$/.test(textOf(grammar.source, statement))
      ? [{ ...plainMark(grammar.source, statement), kind: 'todo' }]
      : [],
  );
}
