import type { Mark, Rows } from '../../inventory.js';
import { fingerprintOf, firstLineOf, linesOf, type Syntax, textOf } from '../../syntax.js';
import { branch } from '../branches.js';
import { type Standing, TOP } from '../dialect.js';
import { type Draft, marksOfStanding, type Suite, suiteIn } from '../drafts.js';
import type { ClassWalk } from '../jvm/classTests.js';
import type { Call } from '../jvm/grammar.js';
import { withOwn } from '../jvm/ownAssertions.js';
import { listedIn } from '../jvm/rows.js';
import type { TypeShape } from '../jvm/shapes.js';
import { emptyBody, plainMark, readBody } from '../readBody.js';
import { unquoted } from '../unquoted.js';
import { GROUPS, INFIX_GROUPS, SET_UPS, SPECS, TESTS } from './kotestWords.js';

type Place = { readonly suite: Suite; readonly at: Standing; readonly rows: Rows | null };

/** The tests of a class whose body calls them by name. */
export function visitSpec(walk: ClassWalk, { node, members, superclass }: TypeShape, suite: Suite): void {
  if (!SPECS.test(superclass)) return;
  const place: Place = { suite, at: TOP, rows: null };
  const bases = node.children.find(({ type }) => type === 'delegation_specifiers');
  const block = bases && lambdaIn(bases, 5);
  if (block) visitBlock(walk, block, place);
  for (const member of members)
    if (member.type === 'anonymous_initializer')
      for (const child of member.children) visitBlock(walk, child, place);
}

/** The block that a constructor is given. */
function lambdaIn(node: Syntax, depth: number): Syntax | null {
  if (node.type === 'lambda_literal') return node;
  if (depth === 0) return null;
  for (const child of node.children) {
    const found = lambdaIn(child, depth - 1);
    if (found) return found;
  }
  return null;
}

function visitBlock(walk: ClassWalk, block: Syntax, place: Place): void {
  for (const statement of block.children) visitStatement(walk, statement, place);
}

function visitStatement(walk: ClassWalk, node: Syntax, place: Place): void {
  const declared = declarationOf(walk, node);
  if (declared) {
    declare(walk, declared, place);
    return;
  }
  const call = walk.grammar.callOf(node);
  if (call) visitCall(walk, call, place);
  else if (node.type === 'if_expression') visitBranches(walk, node, place);
  else if (node.type === 'for_statement')
    visitLoop(walk, node, { over: node.children.at(-2) ?? null, place });
  else if (node.type === 'assignment') visitDefault(walk, node, place);
}

/** Tests under a condition run only where it holds. */
function visitBranches(walk: ClassWalk, node: Syntax, place: Place): void {
  const [condition, ...parts] = node.children;
  const text = condition ? fingerprintOf(walk.grammar.source, condition) : '';
  parts.forEach((part, index) => {
    const { condition: under, never } = branch(part, { text, otherwise: index > 0 });
    const at = { ...place.at, condition: under ?? place.at.condition, dead: never ? node : place.at.dead };
    visitBlock(walk, part, { ...place, at });
  });
}

function visitLoop(
  walk: ClassWalk,
  loop: Syntax,
  { over, place }: { over: Syntax | null; place: Place },
): void {
  const rows = over ? listedIn(walk.grammar, over) : null;
  const block = loop.children.at(-1);
  if (block) visitBlock(walk, block, { ...place, rows: rows ?? place.rows });
}

/** `defaultTestConfig = TestCaseConfig(enabled = false)`. */
function visitDefault({ grammar }: ClassWalk, node: Syntax, { suite }: Place): void {
  if (/^defaultTest(Case)?Config=.*\benabled=false/.test(fingerprintOf(grammar.source, node)))
    suite.marks.push({ ...plainMark(grammar.source, node), kind: 'skipped' });
}

/** What a call hands a block to may declare tests too: `forEach`, `withClue`. */
function visitCall(walk: ClassWalk, { name, receiver, values }: Call, place: Place): void {
  const block = values.at(-1);
  if (block?.type !== 'lambda_literal') return;
  if (SET_UPS.test(name)) {
    place.suite.marks.push(...readBody({ ...walk.dialect, ends: () => false }, block).marks);
    return;
  }
  if (/^(after|on|install|mockk|every)/.test(name)) return;
  const rows = receiver && /^(forEach\w*|map)$/.test(name) ? listedIn(walk.grammar, receiver) : null;
  visitBlock(walk, block, { ...place, rows: rows ?? place.rows });
}

/** A test or a group of tests, before it is known where it stands. */
type Declared = {
  readonly node: Syntax;
  readonly name: string;
  readonly block: Syntax;
  readonly kind: 'test' | 'group' | 'unknown';
  readonly marks: readonly Mark[];
  readonly rows: Rows | null;
};

function declarationOf(walk: ClassWalk, node: Syntax): Declared | null {
  const { source } = walk.grammar;
  if (node.type === 'call_expression') return callDeclaration(walk, node);
  const [left, operator, right] = node.children;
  const block = node.children.at(-1);
  if (left?.type !== 'string_literal' || block?.type !== 'lambda_literal') return null;
  const sign = source.text.slice(left.end, block.start).trim();
  const plain = { node, name: unquoted(textOf(source, left)), block, rows: null };
  if (node.type === 'binary_expression' && sign === '-')
    return { ...plain, kind: 'group', marks: nameMarks(walk, node, left) };
  if (node.type !== 'infix_expression' || !operator || !right || !INFIX_GROUPS.has(sign.replaceAll('`', '')))
    return null;
  const skipped: Mark[] = sign.startsWith('x') ? [{ ...plainMark(source, node), kind: 'skipped' }] : [];
  return { ...plain, kind: 'group', marks: [...skipped, ...nameMarks(walk, node, left)] };
}

function callDeclaration(walk: ClassWalk, node: Syntax): Declared | null {
  const { source } = walk.grammar;
  const block = node.children.at(-1)?.children.at(-1);
  if (node.children.at(-1)?.type !== 'annotated_lambda' || !block) return null;
  const [callee] = node.children;
  const title = callee && titleOf(callee);
  if (callee && title) {
    const name = unquoted(textOf(source, title));
    return { node, name, block, kind: 'unknown', marks: nameMarks(walk, node, callee), rows: null };
  }
  const call = walk.grammar.callOf(node);
  return call && namedDeclaration(walk, call, block);
}

/** `"adds" { … }` and `!"adds" { … }`. */
function titleOf(callee: Syntax): Syntax | null {
  const inner = callee.type === 'unary_expression' ? callee.children[0] : callee;
  return inner?.type === 'string_literal' ? inner : null;
}

function namedDeclaration(walk: ClassWalk, call: Call, block: Syntax): Declared | null {
  const { grammar } = walk;
  if (call.name === 'config') return configured(walk, call, block);
  if (/^withData|^withContexts|^withTests/.test(call.name)) return dataDeclaration(walk, call, block);
  const word = call.name.replace(/^[xf](?=[a-z])/, '');
  const known = call.receiver === null ? (isWord(call.name) ? call.name : isWord(word) ? word : null) : null;
  const [title] = call.values;
  if (known === null || !title || title === block) return null;
  const marked =
    known === call.name
      ? []
      : [
          {
            ...plainMark(grammar.source, call.node),
            kind: call.name.startsWith('x') ? ('skipped' as const) : ('focused' as const),
          },
        ];
  return {
    node: call.node,
    name: unquoted(textOf(grammar.source, title)),
    block,
    kind: TESTS.has(known) ? 'test' : 'group',
    marks: [...marked, ...nameMarks(walk, call.node, title), ...configMarks(walk, call)],
    rows: null,
  };
}

function isWord(name: string): boolean {
  return TESTS.has(name) || GROUPS.has(name);
}

/** `test("adds").config(enabled = false) { … }`: the test that is configured. */
function configured(walk: ClassWalk, call: Call, block: Syntax): Declared | null {
  const { grammar } = walk;
  const { receiver } = call;
  if (!receiver) return null;
  const marks = configMarks(walk, call);
  const title = titleOf(receiver);
  if (title) {
    const name = unquoted(textOf(grammar.source, title));
    return {
      node: call.node,
      name,
      block,
      kind: 'unknown',
      marks: [...marks, ...nameMarks(walk, call.node, receiver)],
      rows: null,
    };
  }
  const inner = grammar.callOf(receiver);
  const declared = inner && namedDeclaration(walk, inner, block);
  return declared && { ...declared, node: call.node, marks: [...declared.marks, ...marks] };
}

/** `enabled = false`, and conditions on it. */
function configMarks({ grammar }: ClassWalk, { node, named }: Call): Mark[] {
  const { source } = grammar;
  const plain = plainMark(source, node);
  const enabled = named.get('enabled');
  const text = enabled ? fingerprintOf(source, enabled) : 'true';
  if (text === 'false') return [{ ...plain, kind: 'skipped' }];
  const asked =
    named.get('enabledIf') ?? named.get('enabledOrReasonIf') ?? (text === 'true' ? undefined : enabled);
  return asked ? [{ ...plain, kind: 'skipped', condition: `not (${fingerprintOf(source, asked)})` }] : [];
}

/** `!name` and `!"name"` skip, `f:name` focuses. */
function nameMarks({ grammar }: ClassWalk, node: Syntax, title: Syntax): Mark[] {
  const text = textOf(grammar.source, title);
  const plain = plainMark(grammar.source, node);
  if (text.startsWith('!') || /^"+!/.test(text)) return [{ ...plain, kind: 'skipped' }];
  return /^"+f:/.test(text) ? [{ ...plain, kind: 'focused' }] : [];
}

/** `withData(1, 2) { … }`: a test with rows. */
function dataDeclaration(walk: ClassWalk, call: Call, block: Syntax): Declared {
  const { source } = walk.grammar;
  const values = call.values.filter((value) => value.type !== 'lambda_literal');
  const [only] = values;
  const listed = values.length === 1 && only ? listedIn(walk.grammar, only) : null;
  const own: Rows = {
    range: linesOf(source, call.node),
    text: firstLineOf(source, call.node),
    values: values.map((value) => fingerprintOf(source, value)),
    open: values.length === 1 && only !== undefined && !walk.grammar.isConstant(only),
  };
  return { node: call.node, name: call.name, block, kind: 'unknown', marks: [], rows: listed ?? own };
}

/** A block that declares others is a group; any other is a test. */
function declare(walk: ClassWalk, declared: Declared, place: Place): void {
  const { node, name, block, marks } = declared;
  const { source } = walk.grammar;
  const standing = marksOfStanding(source, node, place.at);
  const group = declared.kind === 'group' || (declared.kind === 'unknown' && holdsTests(walk, block));
  if (group) {
    const suite = suiteIn(place.suite, plainName(name), [...standing, ...marks]);
    visitBlock(walk, block, { suite, at: TOP, rows: declared.rows ?? place.rows });
    return;
  }
  walk.tests.push(draftOf(walk, declared, { ...place, marks: [...standing, ...marks] }));
}

/** What a name says of the test is no part of it. */
function plainName(name: string): string {
  return name.replace(/^(!|f:)\s*/, '');
}

function holdsTests(walk: ClassWalk, block: Syntax): boolean {
  return block.children.some((child) => declarationOf(walk, child) !== null);
}

function draftOf(walk: ClassWalk, declared: Declared, place: Place & { marks: readonly Mark[] }): Draft {
  const { node, name, block, rows } = declared;
  const body =
    block.type === 'lambda_literal' ? withOwn(readBody(walk.dialect, block), walk.own) : emptyBody();
  return {
    framework: 'kotest',
    name: plainName(name),
    node,
    block,
    body,
    suite: place.suite,
    marks: place.marks,
    rows: rows ?? place.rows,
  };
}
