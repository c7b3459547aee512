import type { Mark, Rows, Test } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { type Dialect, type Standing, TOP } from '../dialect.js';
import { type Draft, fileSuite, type Suite, suiteIn, testsOf } from '../drafts.js';
import { plainMark, readBody } from '../readBody.js';
import type { Functions } from './assertions.js';
import { dialectOf } from './bodies.js';
import { type Declared, declaredIn } from './declared.js';
import { functionsOf, readFunctions, TEST_PATH } from './functions.js';
import { fixtureMarks, instancesOf } from './fixtures.js';
import { marksOfDeclared, plainName, regionMarks } from './marks.js';
import { type Region, regionsOf } from './preprocessor.js';
import { readMethods } from './methods.js';
import { type Registered, registeredIn } from './registered.js';

type Walk = {
  readonly source: Source;
  readonly touched: Touched;
  readonly functions: Functions;
  readonly declared: readonly Declared[];
  readonly regions: readonly Region[];
  /** gtest's suites by name, which any test of the file may join. */
  readonly suites: Map<string, Suite>;
  readonly instances: ReadonlyMap<string, Rows>;
  readonly fixtures: ReadonlyMap<string, readonly Mark[]>;
  /** Names that are handed to a runner, where the file does that. */
  readonly registered: Registered | null;
  readonly tests: Draft[];
};

export function readTests(source: Source, touched: Touched): { tests: Test[]; undiscovered: Test[] } {
  const functions = functionsOf(source);
  const regions = regionsOf(source);
  const walk: Walk = {
    source,
    touched,
    functions,
    declared: declaredIn(source),
    regions,
    suites: new Map(),
    instances: instancesOf(source),
    fixtures: fixtureMarks(
      source,
      dialectOf(source, { touched, functions }, () => false),
    ),
    registered: registeredIn(source, regions),
    tests: [],
  };
  readDeclared(walk);
  const dialect = dialectIn(walk, new Map());
  const methods = readMethods(source, { dialect, regions, isTestFile: TEST_PATH.test(source.path) });
  const found = readFunctions(source, {
    functions,
    dialect,
    declares: walk.tests.length > 0,
    registered: walk.registered,
    taken: methods.taken,
    marksAt: (offset) => regionMarks(source, walk.regions, offset),
  });
  const whole = mainMarks(source, functions, dialect);
  const drafts = [...walk.tests, ...methods.tests, ...found.tests];
  return {
    tests: testsOf(
      source,
      drafts.map((draft) =>
        draft.name === 'main' ? draft : { ...draft, marks: [...whole, ...draft.marks] },
      ),
    ),
    undiscovered: testsOf(source, [...methods.others, ...found.others]),
  };
}

/** What the program that runs the tests of the file says of all of them: that it leaves before it does, and when. */
function mainMarks(source: Source, functions: Functions, dialect: Dialect): Mark[] {
  const main = functions.get('main');
  const block = main ? field(main, 'body') : null;
  if (!block) return [];
  const left = block.children.findIndex((statement) => dialect.ends(statement));
  const isMore = block.children.slice(left + 1).some(({ type }) => type !== 'return_statement');
  const leaving = isMore ? block.children[left] : undefined;
  const skips = readBody(dialect, block).marks.filter(({ text }) => /\b77\b|SKIP/.test(text));
  const never: Mark[] = leaving ? [{ ...plainMark(source, leaving), kind: 'notDiscovered' }] : [];
  return [...(skips.length > 0 ? skips : never)].map((mark) => ({ ...mark, suite: [] }));
}

type Open = { readonly suite: Suite; readonly end: number; readonly standings: Map<number, Standing> };

/** Declarations in order: what lies in the block of another belongs to it. */
function readDeclared(walk: Walk): void {
  const open: Open[] = [{ suite: fileSuite(), end: Infinity, standings: new Map() }];
  for (const declared of walk.declared) {
    while ((open.at(-1)?.end ?? Infinity) <= declared.start) open.pop();
    const outer = open.at(-1);
    if (!outer) return;
    switch (declared.word.role) {
      case 'open':
        open.push({ ...outer, suite: openedSuite(walk, outer.suite, declared), end: Infinity });
        break;
      case 'close':
        if (open.length > 1) open.pop();
        break;
      case 'suite':
        open.push({ ...outer, suite: openedSuite(walk, outer.suite, declared), end: declared.end });
        break;
      case 'test':
      case 'section':
        open.push(readTest(walk, declared, outer));
    }
  }
}

function openedSuite(walk: Walk, outer: Suite, declared: Declared): Suite {
  const [name = ''] = declared.values;
  return suiteIn(outer, writtenName(name), marksOfDeclared(walk.source, declared));
}

/** The text of a string, or the argument itself. */
function writtenName(value: string): string {
  return /^(?:\w+\()?"((?:\\.|[^"\\])*)"/.exec(value)?.[1] ?? plainName(value);
}

/** A test or a section. One that consists of sections only stands for them. */
function readTest(walk: Walk, declared: Declared, outer: Open): Open {
  const { source } = walk;
  const { word, values, block, start, end } = declared;
  if (!block) return outer;
  const at = word.name < values.length ? word.name : values.length - 1;
  const suite =
    word.name === 1 && word.framework !== 'catch' && at > 0 ? joined(walk, values[0] ?? '') : outer.suite;
  const name = writtenName(values[at] ?? '');
  const inner = suiteIn(suite, name, []);
  const standings = new Map<number, Standing>();
  const body = readBody(dialectIn(walk, standings), block, outer.standings.get(block.start) ?? TOP);
  const holds = walk.declared.some((each) => each.start > block.start && each.start < block.end);
  const opaque = holds && body.assertions.length === 0;
  const own =
    word.role === 'section' ? sectionMarks(walk, declared, outer) : regionMarks(source, walk.regions, start);
  const marks = [...own, ...marksOfDeclared(source, declared), ...unregistered(walk, declared, name)];
  inner.marks.push(
    ...marks,
    ...body.marks.filter(({ kind, condition }) => kind === 'skipped' && condition === null),
  );
  walk.tests.push({
    framework: word.framework,
    name,
    node: { ...block, start, end },
    block,
    body: opaque ? { ...body, read: false, cause: null } : body,
    suite,
    marks,
    rows: declared.macro.endsWith('_P') ? (walk.instances.get(values[0] ?? '') ?? null) : null,
    opaque,
  });
  return { suite: inner, end, standings };
}

/** What the file's own suite says of a test: that it does not take it, or on a condition. */
function unregistered({ source, registered }: Walk, { word, start }: Declared, name: string): Mark[] {
  if (!/^(check|cgreen)$/.test(word.framework) || !registered) return [];
  const known = registered.get(name);
  if (known) return [...known];
  return [{ ...plainMark(source, { start, end: start + 1 }), kind: 'notDiscovered' }];
}

/** A section behind an ending, or under a condition, of the test around it. */
function sectionMarks({ source }: Walk, { block, start }: Declared, outer: Open): Mark[] {
  const standing = block && outer.standings.get(block.start);
  if (!standing?.dead || textOf(source, standing.dead).includes('SKIP')) return [];
  return regionMarks(
    source,
    [{ start, end: start + 1, condition: null, never: true, at: standing.dead }],
    start,
  );
}

function joined(walk: Walk, name: string): Suite {
  const own = plainName(name);
  const suite = walk.suites.get(own) ?? suiteIn(fileSuite(), own, walk.fixtures.get(own) ?? []);
  walk.suites.set(own, suite);
  return suite;
}

/** A dialect that leaves declared blocks out and notes where they stand. */
function dialectIn(
  { source, touched, functions, declared }: Walk,
  standings: Map<number, Standing>,
): Dialect {
  const starts = new Set(declared.map(({ block }) => block?.start));
  const declare = (node: Syntax, at: Standing): boolean => {
    if (node.type !== 'compound_statement' || !starts.has(node.start)) return false;
    standings.set(node.start, at);
    return true;
  };
  return dialectOf(source, { touched, functions }, declare);
}
