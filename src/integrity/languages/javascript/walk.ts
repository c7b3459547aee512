import type { Assertion, Test, Weakness } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { assertionOf } from './assertions.js';
import { contextMarks } from './contextMarks.js';
import { declarationOf, isFunction } from './declarations.js';
import { declare, enter } from './declare.js';
import { type Draft, finishAll, FUNCTION, noteGuard, type Suite } from './draft.js';
import { branchesOf, conditionText, guardIn, guardOf, isExit, isQuiet, isQuietCatch } from './flow.js';
import { helperOf, takeHelpers } from './helpers.js';
import { isLate } from './isLate.js';
import { rowsOfLoop } from './loops.js';
import { markUnrun } from './markUnrun.js';
import { resolve } from './meaning.js';
import { visitBatch, visitExports } from './objectSuites.js';
import { blockScope, fileScope } from './scope.js';
import { assertsAtOnce, scriptOf } from './script.js';
import { AT_ONCE, type Standing, type Walk } from './standing.js';

/** `imported` are the names whose use is noted. */
export type TestReading = {
  readonly imported: ReadonlySet<string>;
  readonly touched: Touched;
  readonly collected: boolean;
  readonly skipHelpers: readonly string[];
};

/** Reads every test of a file in one walk over its plain tree. */
export function readTests(source: Source, reading: TestReading): Test[] {
  const suite: Suite = { path: [], parent: null, marks: [] };
  const at = { ...AT_ONCE, scope: fileScope(source, reading.skipHelpers), suite, draft: null };
  const walk: Walk = {
    ...reading,
    source,
    drafts: [],
    helpers: [],
    visit: (node, standing) => {
      visit(walk, node, standing);
    },
  };
  visitBlock(walk, source.root, at);
  if (walk.drafts.length === 0) visitScript(walk, at);
  else takeHelpers(walk, walk.helpers);
  markUnrun(source, walk.drafts);
  return finishAll(source, walk.drafts);
}

/** What no framework declares may still be a test as a whole. */
function visitScript(walk: Walk, at: Standing): void {
  const draft = walk.collected ? scriptOf(walk.source, at.suite) : null;
  if (!draft) return;
  visitBlock(walk, walk.source.root, { ...at, draft });
  if (assertsAtOnce(walk.source, draft)) walk.drafts.push(draft);
}

/** A named function is read apart from the tests that call it. */
function visitFunction(walk: Walk, node: Syntax, at: Standing): void {
  const helper = at.draft ? null : helperOf(walk.source, node, at.suite);
  if (!helper) {
    enter(walk, node, at);
    return;
  }
  walk.helpers.push(helper);
  enter(walk, node, { ...at, suite: helper.suite, draft: helper.draft });
}

function visit(walk: Walk, node: Syntax, at: Standing): void {
  switch (node.type) {
    case 'call_expression':
      visitCall(walk, node, at);
      return;
    case 'member_expression':
      visitMember(walk, node, at);
      return;
    case 'if_statement':
    case 'ternary_expression':
    case 'binary_expression':
      visitBranches(walk, node, at);
      return;
    case 'try_statement':
      visitTry(walk, node, at);
      return;
    case 'for_in_statement':
      visitLoop(walk, node, repeated(walk, node, at));
      return;
    case 'statement_block':
      visitBlock(walk, node, { ...at, scope: blockScope(walk.source, node, at.scope) });
      return;
    case 'assignment_expression':
      if (!visitExports(walk, node, at)) visitChildren(walk, node, at);
      return;
    case 'identifier':
      noteUse(walk, node, at);
      return;
    default:
      if (isFunction(node)) visitFunction(walk, node, at);
      else visitChildren(walk, node, at);
  }
}

function noteUse(walk: Walk, node: Syntax, at: Standing): void {
  const name = textOf(walk.source, node);
  if (walk.imported.has(name)) at.draft?.uses.add(name);
}

function visitChildren(walk: Walk, node: Syntax, at: Standing): void {
  for (const child of node.children) visit(walk, child, at);
}

/** Statements in order: what follows an ending one never runs, and what follows a guard only sometimes. */
function visitBlock(walk: Walk, block: Syntax, at: Standing): void {
  let here = at;
  for (const statement of block.children) {
    if (here.dead !== null && at.draft) at.draft.cause ??= here.dead;
    visit(walk, statement, here);
    here = after(walk, statement, { block, at, here });
  }
}

type Met = { readonly block: Syntax; readonly at: Standing; readonly here: Standing };

function after({ source }: Walk, statement: Syntax, { block, at, here }: Met): Standing {
  const guard = isOfTest(at.draft) || here.condition !== null ? null : guardOf(source, statement);
  if (guard) return { ...here, condition: conditionText(source, guard), guard };
  if (here.dead !== null || at.condition !== null) return here;
  if (ends(source, statement, at)) return { ...here, dead: statement };
  if (block.parent !== null && at.draft?.declaration.callee === block.parent)
    noteGuard(source, statement, at.draft);
  return here;
}

/** What stands in a test is read for itself; tests that stand around it may be declared under a condition. */
function isOfTest(draft: Draft | null): boolean {
  return draft !== null && draft.declaration.framework !== FUNCTION;
}

function ends(source: Source, statement: Syntax, at: Standing): boolean {
  if (statement.type === 'return_statement') return at.draft !== null || at.suite.parent !== null;
  const call = statement.type === 'expression_statement' ? statement.children[0] : undefined;
  return call !== undefined && isExit(source, call);
}

function visitBranches(walk: Walk, node: Syntax, at: Standing): void {
  for (const { part, condition, never } of branchesOf(walk.source, node)) {
    if (never) visit(walk, part, { ...at, dead: at.dead ?? node });
    else visit(walk, part, condition === null ? at : { ...at, condition, guard: guardIn(node) });
  }
}

/** A handler that does nothing about what it caught keeps failures of the block to itself. */
function visitTry(walk: Walk, node: Syntax, at: Standing): void {
  const body = field(node, 'body');
  const handler = field(node, 'handler');
  const swallowed = at.swallowed || (handler !== null && isQuiet(walk.source, handler));
  for (const child of node.children) visit(walk, child, child === body ? { ...at, swallowed } : at);
}

/** Tests declared in a loop have a row for each turn of it. */
function repeated({ source }: Walk, node: Syntax, at: Standing): Standing {
  const rows = isOfTest(at.draft) ? null : rowsOfLoop(source, node);
  return rows ? { ...at, suite: { path: at.suite.path, parent: at.suite, marks: [], rows } } : at;
}

function visitLoop(walk: Walk, node: Syntax, at: Standing): void {
  const over = field(node, 'right');
  const empty = over?.type === 'array' && over.children.length === 0;
  visitChildren(walk, node, empty ? { ...at, dead: at.dead ?? node } : at);
}

/** A member that ends a statement asserts in some styles: `expect(open).to.be.true`. */
function visitMember(walk: Walk, node: Syntax, at: Standing): void {
  if (node.parent?.type === 'expression_statement') noteAssertion(walk, node, at);
  visitChildren(walk, node, at);
}

function visitCall(walk: Walk, node: Syntax, at: Standing): void {
  if (visitBatch(walk, node, at)) return;
  const declared = declarationOf(walk.source, node, at.scope);
  if (declared && declared.role !== 'annotation') {
    declare(walk, declared, at);
    return;
  }
  const marks = declared ? declared.marks : contextMarks(walk.source, node, at.scope);
  const target = at.draft ?? at.suite;
  if (at.dead === null) {
    target.marks.push(...marks.map((mark) => ({ ...mark, condition: mark.condition ?? at.condition })));
  }
  if (marks.length === 0 && node.field !== 'object' && node.field !== 'function')
    noteAssertion(walk, node, at);
  visitChildren(walk, node, repeated(walk, node, within(walk, node, at)));
}

/** What a call does to the code that it is handed. */
function within({ source }: Walk, node: Syntax, at: Standing): Standing {
  const swallowed = at.swallowed || isQuietCatch(source, node);
  const late = at.late || isLate(source, node, at.draft?.declaration.callee ?? null);
  return late === at.late && swallowed === at.swallowed ? at : { ...at, late, swallowed };
}

function noteAssertion(walk: Walk, node: Syntax, at: Standing): void {
  if (!at.draft) return;
  const flow: Weakness | null = at.dead
    ? 'unreached'
    : at.swallowed
      ? 'swallowed'
      : at.late
        ? 'notAwaited'
        : null;
  const assertion: Assertion | null = assertionOf(walk.source, node, {
    flow,
    asserts: (name) => {
      const role = resolve(walk.source, name, at.scope)?.role;
      return role === 'context' || role === 'asserter' ? role : null;
    },
  });
  if (!assertion) return;
  at.draft.assertions.push({ ...assertion, guard: at.condition });
  if (at.dead) at.draft.cause ??= at.dead;
}
