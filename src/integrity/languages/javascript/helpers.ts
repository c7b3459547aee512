import type { Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { type CallGraph, callGraphOf } from '../callGraph.js';
import { type Draft, FUNCTION, type Suite } from './draft.js';

/** A named function of the file, read apart from the tests that call it. */
export type Helper = {
  readonly name: string;
  readonly node: Syntax;
  /** Takes what it asserts. */
  readonly draft: Draft;
  /** Of the tests that it declares: each call of it is a row of theirs. Has the path of the suite around it. */
  readonly suite: Suite;
};

/** The function as a helper; null for one that is handed to a call or has no name. */
export function helperOf(source: Source, node: Syntax, around: Suite): Helper | null {
  const declared = node.type === 'function_declaration' || node.parent?.type === 'variable_declarator';
  const named = declared
    ? field(node.type === 'function_declaration' ? node : (node.parent ?? node), 'name')
    : null;
  if (named?.type !== 'identifier') return null;
  const name = textOf(source, named);
  const suite: Suite = { path: around.path, parent: around, marks: [] };
  const declaration = {
    role: 'test',
    framework: FUNCTION,
    name,
    call: node,
    callee: node,
    marks: [],
    rows: null,
  } as const;
  const draft = {
    read: true,
    declaration,
    suite,
    marks: [],
    assertions: [],
    uses: new Set<string>(),
    cause: null,
    besides: '',
  };
  return { name, node, suite, draft };
}

/** Tells what calls of the helpers say of the tests of a file. */
export function takeHelpers(
  { source, touched, drafts }: { source: Source; touched: Touched; drafts: readonly Draft[] },
  helpers: readonly Helper[],
): void {
  const asserting = new Set(
    helpers.filter(({ draft, node }) => draft.assertions.length > 0 && touched(node)),
  );
  const functions = helpers.map(({ name, node }) => [name, node] as const);
  const nodes = drafts.map(({ declaration }) => declaration.call);
  const graph = asserting.size > 0 ? callGraphOf({ source, functions, nodes, words: CALLED }) : null;
  for (const helper of helpers) {
    if (drafts.some(({ suite }) => isWithin(suite, helper.suite))) noteCalls(source, helper);
    if (graph && asserting.has(helper)) giveAssertions(source, helper, { drafts, graph, touched });
  }
}

const CALLED = /(?<![\w$.])([\w$]+)\s*(?=\()/g;

function isWithin(suite: Suite, outer: Suite): boolean {
  return suite === outer || (suite.parent !== null && isWithin(suite.parent, outer));
}

/** Tests in a function that nothing calls or hands on are never declared. */
function noteCalls(source: Source, { name, node, suite }: Helper): void {
  const uses = collect(source.root, (each) =>
    each.type.endsWith('identifier') &&
    textOf(source, each) === name &&
    !holds(node, each) &&
    each.field !== 'name'
      ? each
      : null,
  );
  if (isExported(node)) return;
  if (uses.length === 0 && !isMentioned(source, node, name)) {
    suite.marks.push({ kind: 'notDiscovered', condition: null, at: node });
    return;
  }
  suite.rows = rowsOf(source, node, uses);
}

function holds(outer: Syntax, inner: Syntax): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function isExported(node: Syntax): boolean {
  for (let at: Syntax | null = node; at; at = at.parent) if (at.type === 'export_statement') return true;
  return false;
}

/** In code that the change left alone, of which there is no tree. */
function isMentioned(source: Source, node: Syntax, name: string): boolean {
  return [
    ...source.text.matchAll(new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'g')),
  ].some(
    ({ index }) =>
      (index < node.start || index >= node.end) &&
      !(node.parent?.type === 'variable_declarator' && index === node.parent.start) &&
      !source.comments.some(({ start, end }) => start <= index && index < end),
  );
}

function rowsOf(source: Source, node: Syntax, uses: readonly Syntax[]): Rows {
  const calls = uses.filter((use) => use.field === 'function' && use.parent?.type === 'call_expression');
  return {
    ...placeOf(source, node),
    values: calls.map(({ parent }) => fingerprintOf(source, field(parent ?? node, 'arguments') ?? node)),
    open: uses.length === 0 || calls.length < uses.length || calls.some((call) => isRepeated(source, call)),
  };
}

const LOOPS = /^(for|for_in|while|do)_statement$/;

function isRepeated(source: Source, call: Syntax): boolean {
  for (let at = call.parent; at; at = at.parent) {
    if (LOOPS.test(at.type)) return true;
    const method = at !== call.parent && at.type === 'call_expression' ? field(at, 'function') : null;
    if (method && /\b(forEach|map|each\w*)$/.test(textOf(source, method))) return true;
  }
  return false;
}

type Among = {
  readonly drafts: readonly Draft[];
  readonly graph: CallGraph;
  readonly touched: Touched;
};

/** What the function asserts is told as a part of the first test that calls it, and told once. */
function giveAssertions(source: Source, helper: Helper, { drafts, graph, touched }: Among): void {
  const isApart = (index: number): boolean => {
    const draft = drafts[index];
    return draft !== undefined && !holds(draft.declaration.call, helper.node);
  };
  const owner = drafts[graph.firstCalling(graph.reaching(helper.name), isApart) ?? -1];
  if (!owner) return;
  const ended = owner.cause !== null && owner.assertions.every(({ weakness }) => weakness === 'unreached');
  if (!owner.read) owner.assertions.push(callOf(source, owner, helper));
  owner.assertions.push(
    ...helper.draft.assertions.map((each) => (ended ? { ...each, weakness: 'unreached' as const } : each)),
  );
  owner.read = true;
  // A test that was edited itself is told by its own code.
  if (!touched(owner.declaration.call))
    owner.besides += ` ${textOf(source, helper.node).replace(/\s+/g, ' ')}`;
}

/** The call itself: it stands for what else the test asks where the body was left alone. */
function callOf(source: Source, owner: Draft, { name }: Helper): Draft['assertions'][number] {
  return {
    ...placeOf(source, owner.declaration.call),
    kind: 'other',
    matcher: name,
    subject: name,
    expected: null,
    literal: false,
    negated: false,
    weakness: null,
  };
}
