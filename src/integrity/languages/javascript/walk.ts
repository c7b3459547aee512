import type { Touched } from '../../touched.js';
import type { Assertion, Test, Weakness } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { assertionOf } from './assertions.js';
import { type Declaration, declarationOf, isFunction } from './declarations.js';
import { contextMarks } from './contextMarks.js';
import { type Draft, finishAll, guardsOf, noteGuard, type Suite, suiteOf } from './draft.js';
import { markUnrun } from './markUnrun.js';
import { branchesOf, isExit, isQuiet } from './flow.js';
import { isLate } from './isLate.js';
import type { Framework } from './frameworks.js';
import { resolve, type Scope } from './meaning.js';
import { bindContext, blockScope, fileScope, functionScope } from './scope.js';

/** Where a node stands: what it belongs to, and what keeps it from running or from failing the test. */
type Standing = {
  readonly scope: Scope;
  readonly suite: Suite;
  readonly draft: Draft | null;
  /** The branch around it, inside the nearest test, hook or suite. */
  readonly condition: string | null;
  /** What ended or closed off the code before this point. */
  readonly dead: Syntax | null;
  readonly swallowed: boolean;
  /** In a callback that runs after the test has ended. */
  readonly late: boolean;
};

type Walk = {
  readonly source: Source;
  readonly imported: ReadonlySet<string>;
  readonly touched: Touched;
  readonly drafts: Draft[];
};

/** `imported` are the names whose use is noted. */
export type TestReading = {
  readonly imported: ReadonlySet<string>;
  readonly touched: Touched;
  readonly skipHelpers: readonly string[];
};

const AT_ONCE = { condition: null, dead: null, swallowed: false, late: false } as const;

/** Reads every test of a file in one walk over its plain tree. */
export function readTests(source: Source, { imported, touched, skipHelpers }: TestReading): Test[] {
  const walk: Walk = { source, imported, touched, drafts: [] };
  const suite: Suite = { path: [], parent: null, marks: [] };
  const scope = fileScope(source, skipHelpers);
  visitBlock(walk, source.root, { ...AT_ONCE, scope, suite, draft: null });
  markUnrun(source, walk.drafts);
  return finishAll(source, walk.drafts);
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
      visitLoop(walk, node, at);
      return;
    case 'statement_block':
      visitBlock(walk, node, { ...at, scope: blockScope(walk.source, node, at.scope) });
      return;
    case 'identifier':
      noteUse(walk, node, at);
      return;
    default:
      if (isFunction(node)) enter(walk, node, at);
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

/** Statements in order: what follows an ending one never runs. */
function visitBlock(walk: Walk, block: Syntax, at: Standing): void {
  let dead = at.dead;
  for (const statement of block.children) {
    if (dead !== null && at.draft) at.draft.cause ??= dead;
    visit(walk, statement, dead === at.dead ? at : { ...at, dead });
    if (dead !== null || at.condition !== null) continue;
    if (ends(walk.source, statement, at)) dead = statement;
    else if (block.parent !== null && at.draft?.declaration.callee === block.parent) {
      noteGuard(walk.source, statement, at.draft);
    }
  }
}

function ends(source: Source, statement: Syntax, at: Standing): boolean {
  if (statement.type === 'return_statement') return at.draft !== null || at.suite.parent !== null;
  const call = statement.type === 'expression_statement' ? statement.children[0] : undefined;
  return call !== undefined && isExit(source, call);
}

function visitBranches(walk: Walk, node: Syntax, at: Standing): void {
  for (const { part, condition, never } of branchesOf(walk.source, node)) {
    if (never) visit(walk, part, { ...at, dead: at.dead ?? node });
    else visit(walk, part, condition === null ? at : { ...at, condition });
  }
}

/** A handler that does nothing about what it caught keeps failures of the block to itself. */
function visitTry(walk: Walk, node: Syntax, at: Standing): void {
  const body = field(node, 'body');
  const handler = field(node, 'handler');
  const swallowed = at.swallowed || (handler !== null && isQuiet(walk.source, handler));
  for (const child of node.children) visit(walk, child, child === body ? { ...at, swallowed } : at);
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
  const late = at.late || isLate(walk.source, node, at.draft?.declaration.callee ?? null);
  visitChildren(walk, node, late === at.late ? at : { ...at, late });
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

function declare(walk: Walk, declared: Declaration, at: Standing): void {
  const { callee, framework } = declared;
  const guards = guardsOf(declared, at);
  const inside = { ...at, ...AT_ONCE };
  if (declared.role === 'hook') {
    if (callee) enter(walk, callee, { ...inside, draft: null }, framework);
    return;
  }
  const above = at.draft ? suiteOf(at.draft) : at.suite;
  const path = [...above.path, declared.name];
  const marks = [...guards, ...declared.marks];
  if (declared.role === 'suite') {
    declareSuite(walk, declared, {
      ...inside,
      suite: { path, parent: above, marks, rows: declared.rows },
      draft: null,
    });
    return;
  }
  const read = matters(walk, declared.call);
  const draft = {
    read,
    declaration: declared,
    suite: above,
    marks,
    assertions: [],
    uses: new Set<string>(),
    cause: null,
  };
  walk.drafts.push(draft);
  if (callee && read) enter(walk, callee, { ...inside, draft }, framework);
}

/** What in a body bears on the test as a whole, or declares others, is read in any case. */
const BEARS = /\b(skip|fixme|todo|pending)\b|\.(test|step|it|describe)\b/;

function matters({ source, touched }: Walk, call: Syntax): boolean {
  return touched(call) || BEARS.test(textOf(source, call));
}

/** A suite in which no test is written down has tests that are made at run time, or none. */
function declareSuite(walk: Walk, declared: Declaration, at: Standing): void {
  const known = walk.drafts.length;
  if (declared.callee) enter(walk, declared.callee, at);
  const suite = at.suite.parent;
  if (!suite || walk.drafts.length > known || !declared.callee) return;
  const { marks } = at.suite;
  walk.drafts.push({
    read: true,
    declaration: declared,
    suite,
    marks,
    assertions: [],
    uses: new Set(),
    cause: null,
  });
}

function enter(walk: Walk, callee: Syntax, at: Standing, context: Framework | null = null): void {
  if (!isFunction(callee)) {
    visit(walk, callee, at);
    return;
  }
  const scope = functionScope(walk.source, callee, at.scope);
  if (context) bindContext(walk.source, callee, scope, context);
  const body = field(callee, 'body');
  if (body) visit(walk, body, { ...at, scope });
}
