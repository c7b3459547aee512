import type { Mark, Rows, Test } from '../../inventory.js';
import {
  field,
  fingerprintOf,
  firstLineOf,
  linesOf,
  type Source,
  type Syntax,
  textOf,
} from '../../syntax.js';
import { assertionFrom } from '../assertionFrom.js';
import { bareForm } from '../bareForm.js';
import { type Dialect, type Standing, TOP } from '../dialect.js';
import { type Draft, fileSuite, marksOfStanding, type Suite, suiteIn, testsOf } from '../drafts.js';
import { emptyBody, plainMark, readBody } from '../readBody.js';
import { unquoted } from '../unquoted.js';
import { bodyOf, type Call, callOf, operatorOf } from './calls.js';
import { elixirBranches } from './dialect.js';
import { tagOf } from './tags.js';

type Walk = {
  readonly dialect: Dialect;
  readonly tests: Draft[];
  readonly others: Draft[];
  /** What `@tag` said since the last test: it holds for the next one. */
  pending: Mark[];
};

type Place = { readonly suite: Suite; readonly at: Standing; readonly rows: Rows | null };

/** ExUnit's tests, properties and doctests. */
export function readTests(dialect: Dialect): { tests: Test[]; undiscovered: Test[] } {
  const { source } = dialect;
  const walk: Walk = { dialect, tests: [], others: [], pending: [] };
  visitAll(walk, source.root, { suite: fileSuite(), at: TOP, rows: null });
  return { tests: testsOf(source, walk.tests), undiscovered: testsOf(source, walk.others) };
}

function visitAll(walk: Walk, node: Syntax, place: Place): void {
  for (const child of node.children) visit(walk, child, place);
}

function visit(walk: Walk, node: Syntax, place: Place): void {
  const { source } = walk.dialect;
  const tag = tagOf(source, node);
  if (tag) {
    if (tag.reach === 'tag') walk.pending.push(...tag.marks);
    else place.suite.marks.push(...tag.marks);
    return;
  }
  const call = callOf(source, node);
  if (call) visitCall(walk, call, place);
  else if (/^(do_block|else_block|source)$/.test(node.type)) visitAll(walk, node, place);
}

function visitCall(walk: Walk, call: Call, place: Place): void {
  switch (call.name) {
    case 'defmodule':
      visitModule(walk, call, place);
      return;
    case 'describe':
      if (call.block) visitAll(walk, call.block, { ...place, at: TOP, suite: suiteOf(walk, call, place) });
      return;
    case 'test':
    case 'property':
    case 'feature':
      walk.tests.push(draftOf(walk, call, place));
      return;
    case 'doctest':
      walk.tests.push(doctestOf(walk, call, place));
      return;
    case 'if':
    case 'unless':
      visitBranches(walk, call, place);
      return;
    case 'for':
      if (call.block) visitAll(walk, call.block, { ...place, rows: rowsOf(walk.dialect, call) });
      return;
    default:
      visitOther(walk, call, place);
  }
}

/** A module takes part in the run by using a case template. */
function visitModule(walk: Walk, call: Call, place: Place): void {
  const { block } = call;
  if (!block) return;
  const { source } = walk.dialect;
  const suite = suiteOf(walk, call, place);
  const before = walk.tests.length;
  visitAll(walk, block, { suite, at: TOP, rows: null });
  const takesPart = block.children.some((child) => callOf(source, child)?.name === 'use');
  if (!takesPart && walk.tests.length > before)
    suite.marks.push({ ...plainMark(source, call.node), kind: 'notDiscovered' });
}

function suiteOf({ dialect }: Walk, call: Call, { suite, at }: Place): Suite {
  return suiteIn(suite, nameOf(dialect.source, call), marksOfStanding(dialect.source, call.node, at));
}

function nameOf(source: Source, { values }: Call): string {
  return values[0] ? unquoted(textOf(source, values[0])) : '';
}

function draftOf(walk: Walk, call: Call, { suite, at, rows }: Place): Draft {
  const { dialect } = walk;
  const marks = [...marksOfStanding(dialect.source, call.node, at), ...walk.pending];
  walk.pending = [];
  const block = bodyOf(dialect.source, call);
  const body = block ? readBody(dialect, block) : emptyBody();
  return {
    framework: 'exunit',
    name: nameOf(dialect.source, call),
    node: call.node,
    block,
    body,
    suite,
    marks,
    rows,
  };
}

/** Stands for the examples in a module's documentation. */
function doctestOf(walk: Walk, call: Call, place: Place): Draft {
  const { dialect } = walk;
  const body = emptyBody();
  body.assertions.push(assertionFrom(dialect, call.node, { form: bareForm('doctest'), flow: null }));
  const name = `doctest ${nameOf(dialect.source, call)}`;
  const marks = [...marksOfStanding(dialect.source, call.node, place.at), ...walk.pending];
  walk.pending = [];
  return {
    framework: 'exunit',
    name,
    node: call.node,
    block: call.node,
    body,
    suite: place.suite,
    marks,
    rows: place.rows,
  };
}

function visitBranches(walk: Walk, call: Call, place: Place): void {
  for (const { part, condition, never } of elixirBranches(walk.dialect.source, call.node)) {
    const dead = never ? (place.at.dead ?? call.node) : place.at.dead;
    visit(walk, part, { ...place, at: { ...place.at, condition: condition ?? place.at.condition, dead } });
  }
}

/** The list of `for value <- […] do`, with tests declared in it. */
function rowsOf({ source }: Dialect, { values }: Call): Rows {
  const [generator] = values;
  const list = generator && operatorOf(source, generator) === '<-' ? field(generator, 'right') : null;
  const place = {
    range: linesOf(source, list ?? generator ?? source.root),
    text: firstLineOf(source, list ?? source.root),
  };
  if (list?.type !== 'list') return { ...place, values: [], open: true };
  return {
    ...place,
    values: list.children.map((each) => fingerprintOf(source, each)),
    open: values.length > 1,
  };
}

/** A function, or a call like `test` under another name: what the runner passes over. */
function visitOther(walk: Walk, call: Call, { suite }: Place): void {
  const { source } = walk.dialect;
  const block = bodyOf(source, call);
  const [first] = call.values;
  if (!block || !first || suite.path.length === 0) return;
  const named = first.type === 'string' || /^defp?$/.test(call.name);
  if (!named) return;
  const name =
    first.type === 'string'
      ? unquoted(textOf(source, first))
      : textOf(source, field(first, 'target') ?? first);
  walk.others.push({
    framework: 'exunit',
    name,
    node: call.node,
    block,
    body: emptyBody(false),
    suite,
    marks: [],
    rows: null,
  });
}
