import type { Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, fingerprintOf, type Syntax, textOf } from '../../syntax.js';
import { everything, type Touched } from '../../touched.js';
import { expectedNames } from '../answersOf.js';
import { type Standing, TOP } from '../dialect.js';
import { type Draft, marksOfStanding, type Suite, suiteIn } from '../drafts.js';
import { readBody, type ReadBody } from '../readBody.js';
import { dialectOf, isSkip } from './bodies.js';
import { callOf, type GoFile, isTester, stringOf } from './file.js';
import { answersIn } from './cells.js';
import { type Looped, rowsOf, tableOf, tablesOf, type Tables } from './rows.js';

/** Where code stands while it is read: the suite that tests in it belong to, and the tables it sees. */
export type Place = { readonly suite: Suite; readonly tables: Tables; readonly outer: Syntax };

export type Walk = {
  readonly file: GoFile;
  readonly touched: Touched;
  readonly tests: Draft[];
  readonly others: Draft[];
  /** testify's and gocheck's suites, by the name of their type. */
  readonly suites: Map<string, Suite>;
  readonly fileSuite: Suite;
  /** Takes a call that declares specs of a framework with words of its own. */
  readonly readSpec: (walk: Walk, node: Syntax, place: Place & { readonly at: Standing }) => boolean;
};

export type Found = {
  readonly own: string;
  readonly block: Syntax;
  readonly node: Syntax;
  readonly framework: string;
};

/** A test with its subtests. One that consists of subtests only stands for them: it is their suite and no more. */
export function readTest(walk: Walk, found: Found & { at?: Standing }, place: Place): void {
  const { source } = walk.file;
  const { own, block, node, framework, at = TOP } = found;
  const suite = suiteIn(place.suite, own, []);
  const tables = new Map([...place.tables, ...tablesOf(source, block)]);
  const counted = walk.tests.length;
  const inner: Place = { suite, tables, outer: block };
  const declare = (each: Syntax, standing: Standing): boolean =>
    readInner(walk, each, { ...inner, at: skippedAbove(walk, standing) });
  const loops = loopTables(walk, block, tables);
  const body = readBody(dialectOf(walk.file, touchedWith(walk, loops), declare), block);
  const holds = walk.tests.length > counted;
  const opaque = holds && body.assertions.length === 0;
  suite.marks.push(...body.marks.filter(({ kind }) => kind === 'skipped' && holds));
  noteSuiteRun(walk, block, body);
  const marks = marksOfStanding(source, node, at);
  const draft: Draft = {
    framework,
    name: own,
    node,
    block,
    body: opaque ? { ...body, read: false, cause: null } : body,
    opaque,
    suite: place.suite,
    marks,
    rows: rowsIn(walk, loops, { block, body }),
  };
  walk.tests.splice(counted, 0, draft);
}

/** What skips the outer test has marked it and all that is in it; where nothing else ended it, that is enough. */
function skippedAbove({ file }: Walk, at: Standing): Standing {
  const [call] = at.dead?.children ?? [];
  return call && isSkip(file, call) ? { ...at, dead: null } : at;
}

/** `t.Run("name", func(t *testing.T) {…})` and specs in a body. */
function readInner(walk: Walk, node: Syntax, place: Place & { at: Standing }): boolean {
  const { source } = walk.file;
  const call = callOf(source, node);
  if (!call) return false;
  const [name, run] = call.values;
  const isRun = call.on && name && run && /^(Run|RunSubtest)$/.test(call.name);
  if (!isRun) return walk.readSpec(walk, node, place);
  const block = blockOf(walk, run);
  const given = isTester(walk.file, call.on) || /^(s|suite|\w*[sS]uite|c)$/.test(textOf(source, call.on));
  if (!block || !given) return false;
  const own = stringOf(source, name) ?? textOf(source, name);
  const subtables = enclosingTables(walk, node, place);
  const counted = walk.tests.length;
  const reading = { ...walk, touched: touchedWith(walk, subtables) };
  readTest(reading, { own, block, node, framework: 'go test', at: place.at }, place);
  const draft = walk.tests[counted];
  const loops = [...subtables, ...(draft?.rows ? loopTables(walk, block, place.tables) : [])];
  const rows = draft ? rowsIn(walk, loops, { block, body: draft.body }) : null;
  if (draft && rows) walk.tests[counted] = { ...draft, rows };
  return true;
}

/** What a test asks of the rows of a table that stands elsewhere is read where that is touched. */
function touchedWith({ touched }: Walk, loops: readonly Looped[]): Touched {
  return loops.some(({ table }) => touched(table)) ? everything : touched;
}

/** What rows expect is read where the change touches their table. */
function rowsIn(
  { file, touched }: Walk,
  loops: readonly Looped[],
  { block, body }: { readonly block: Syntax; readonly body: ReadBody },
): Rows | null {
  const { source } = file;
  const isExpected = expectedNames(body.assertions, textOf(source, block));
  const rows = rowsOf(source, loops, (loop, elements) =>
    touched(loop.table) ? answersIn(file, { loop, elements, isExpected }) : [],
  );
  return rows ?? seedsOf(file, block);
}

/** `f.Add("x")`: each is a case that a fuzz test always runs. */
function seedsOf(file: GoFile, block: Syntax): Rows | null {
  if (!textOf(file.source, block).includes('.Fuzz(')) return null;
  const seeds = collect(block, (node) => {
    const call = callOf(file.source, node);
    return call?.name === 'Add' && call.on && isTester(file, call.on) ? node : null;
  });
  const [first] = seeds;
  if (!first) return null;
  const values = seeds.map((seed) => fingerprintOf(file.source, seed));
  return { ...placeOf(file.source, first), values, open: false };
}

/** The body of a function literal or of a function of the file. */
export function blockOf({ file }: Walk, node: Syntax): Syntax | null {
  if (node.type === 'func_literal') return field(node, 'body');
  const declared = node.type === 'identifier' ? file.functions.get(textOf(file.source, node)) : undefined;
  return declared ? field(declared, 'body') : null;
}

/** Tables of the loops around a subtest, up to the test it stands in. */
function enclosingTables(walk: Walk, node: Syntax, { outer, tables }: Place): Looped[] {
  const found: Looped[] = [];
  for (let at = node.parent; at && at !== outer; at = at.parent) {
    const table = at.type === 'for_statement' ? tableOf(walk.file.source, at, tables) : null;
    if (table) found.unshift(table);
  }
  return found;
}

/** Tables of the loops in a body that hold no subtest: those are the subtest's own. */
function loopTables(walk: Walk, node: Syntax, tables: Tables): Looped[] {
  const { source } = walk.file;
  if (node.type === 'func_literal') return [];
  const text = source.text.slice(node.start, node.end);
  if (!/\brange\b/.test(text)) return [];
  const own = node.type === 'for_statement' && !text.includes('.Run(') ? tableOf(source, node, tables) : null;
  return [...(own ? [own] : []), ...node.children.flatMap((child) => loopTables(walk, child, tables))];
}

/** `suite.Run(t, new(CartSuite))`: what keeps this from running keeps the suite's tests from it. */
function noteSuiteRun(walk: Walk, block: Syntax, body: ReadBody): void {
  if (body.marks.length === 0) return;
  const text = textOf(walk.file.source, block);
  for (const [, name = ''] of text.matchAll(/\.Run\(\s*\w+,\s*(?:new\(|&)(\w+)/g))
    suiteOf(walk, name).marks.push(...body.marks);
}

export function suiteOf(walk: Walk, type: string): Suite {
  const suite = walk.suites.get(type) ?? suiteIn(walk.fileSuite, type, []);
  walk.suites.set(type, suite);
  return suite;
}
