import type { Mark, Rows } from '../../inventory.js';
import { fingerprintOf, type Syntax } from '../../syntax.js';
import { branch } from '../branches.js';
import { type Standing, TOP } from '../dialect.js';
import { type Draft, marksOfStanding, type Suite, suiteIn } from '../drafts.js';
import type { ClassWalk } from '../jvm/classTests.js';
import type { Call } from '../jvm/grammar.js';
import { listedIn } from '../jvm/rows.js';
import type { TypeShape } from '../jvm/shapes.js';
import { emptyBody, plainMark, readBody } from '../readBody.js';
import { type Declared, declarationOf } from './kotestDeclarations.js';
import { SET_UPS, SPECS } from './kotestWords.js';

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
  const body = block.type === 'lambda_literal' ? readBody(walk.dialect, block) : emptyBody();
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
