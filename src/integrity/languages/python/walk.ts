import { type Assertion, FUNCTION, type Mark, type Test } from '../../inventory.js';
import { field, lazyFingerprint, firstLineOf, linesOf, type Syntax, textOf } from '../../syntax.js';
import { TOP } from '../dialect.js';
import { marksOfStanding } from '../drafts.js';
import { reachOf } from '../reachOf.js';
import { plainMark, readBody } from '../readBody.js';
import { classesOf } from './classes.js';
import { type Decorations, decorationsOf } from './decorations.js';
import { type Draft, finish, type Reader, type Suite, suiteIn, type Walk } from './drafts.js';
import { conditionsOf, handled } from './flow.js';
import { MODULE_SET_UP, SET_UP } from './marks.js';
import { opaqueTest } from './opaqueTest.js';
import { isAsync } from './forms.js';
import { loopRows } from './tableRows.js';
import { applyAfterwards, type Spot, visitSuiteStatement } from './suiteStatement.js';

/** Tests by pytest's and unittest's rules, and functions of the file that fall through them. */
export function readTests(reader: Reader): { tests: Test[]; undiscovered: Test[] } {
  const { source } = reader;
  const walk: Walk = { ...reader, classes: classesOf(source, reader.names), tests: [], others: [] };
  const file: Suite = { path: [], marks: [], parent: null, collected: true };
  visitSuite(walk, source.root, { suite: file, at: TOP });
  return { tests: finish(walk.tests), undiscovered: finish(walk.others) };
}

function visitSuite(walk: Walk, block: Syntax, place: Spot): void {
  for (const statement of block.children) visitMember(walk, statement, place);
}

function visitMember(walk: Walk, statement: Syntax, place: Spot): void {
  switch (statement.type) {
    case 'decorated_definition': {
      const definition = field(statement, 'definition');
      if (definition) visitDefinition(walk, definition, { ...place, decorated: statement });
      return;
    }
    case 'function_definition':
    case 'class_definition':
      visitDefinition(walk, statement, { ...place, decorated: null });
      return;
    case 'if_statement':
      visitBranches(walk, statement, place);
      return;
    case 'expression_statement':
    case 'raise_statement':
      visitSuiteStatement(walk, statement, place);
      return;
    case 'except_clause':
      visitHandler(walk, statement, place);
      return;
    case 'delete_statement':
      applyAfterwards(walk, statement, place);
      return;
    default:
      if (BLOCKS.has(statement.type)) visitSuite(walk, statement, place);
  }
}

const BLOCKS = new Set([
  'try_statement',
  'with_statement',
  'for_statement',
  'else_clause',
  'finally_clause',
  'block',
]);

function visitHandler(walk: Walk, clause: Syntax, place: Spot): void {
  for (const { part, condition } of handled(walk.source, clause)) {
    const at = { ...place.at, condition: condition ?? place.at.condition };
    if (part.type === 'block') visitSuite(walk, part, { ...place, at });
  }
}

function visitBranches(walk: Walk, statement: Syntax, place: Spot): void {
  for (const { part, condition, never } of conditionsOf(walk.source, statement)) {
    const dead = never ? statement : place.at.dead;
    visitSuite(walk, part, {
      ...place,
      at: { ...place.at, condition: condition ?? place.at.condition, dead },
    });
  }
}

function visitDefinition(walk: Walk, definition: Syntax, place: Spot & { decorated: Syntax | null }): void {
  const name = field(definition, 'name');
  const block = field(definition, 'body');
  if (!name || !block) return;
  const own = textOf(walk.source, name);
  const outer = place.decorated ?? definition;
  const decorations = decorationsOf(walk, place.decorated);
  const guards = marksOfStanding(walk.source, outer, place.at);
  if (definition.type === 'class_definition') {
    visitClass(walk, definition, { ...place, own, marks: [...guards, ...decorations.marks] });
    return;
  }
  const found = { definition, outer, own, decorations, guards, suite: place.suite };
  if (isSetUp(own, decorations.autouse, place.suite)) visitSetUp(walk, block, found);
  else visitFunction(walk, block, found);
}

type Found = {
  readonly definition: Syntax;
  readonly outer: Syntax;
  readonly own: string;
  readonly decorations: Decorations;
  readonly guards: readonly Mark[];
  readonly suite: Suite;
};

/** What skips in it skips every test of the suite; in a conftest these are tests of other files. */
function visitSetUp(walk: Walk, block: Syntax, found: Found): void {
  const marks = [...found.decorations.marks, ...readBody(walk.dialect, block).marks];
  found.suite.marks.push(...marks.map((mark) => ({ ...mark, suite: found.suite.path })));
  const fixture = found.decorations.autouse && walk.source.path.endsWith('conftest.py');
  if (walk.classes.wide)
    walk.tests.push(asFunction(draftOf(walk, found), { fixture, rows: found.decorations.rows }));
}

function visitFunction(walk: Walk, block: Syntax, found: Found): void {
  const { own, decorations, guards, suite } = found;
  const draft = draftOf(walk, found);
  const named = own.startsWith('test');
  if (walk.classes.wide && (decorations.fixture || !named)) walk.tests.push(asFunction(draft, decorations));
  if (decorations.fixture) return;
  const marks = [...guards, ...decorations.marks, ...draft.marks];
  const rows = decorations.rows ?? loopRows(walk, block);
  const assertions = isLate(walk, found) ? draft.test.assertions.map(unheard) : draft.test.assertions;
  const test = { ...draft.test, assertions, rows, limits: decorations.limits };
  (named && suite.collected ? walk.tests : walk.others).push({ test, own: marks, suite });
}

/** A coroutine as a method of a test case that does not await it; a decorator may do so. */
function isLate({ source, classes }: Walk, { definition, outer }: Found): boolean {
  const owner = definition.parent?.parent;
  const alone = outer === definition && owner?.type === 'class_definition';
  return alone && isAsync(source, definition) && classes.neverAwaits(owner);
}

function unheard(assertion: Assertion): Assertion {
  return { ...assertion, weakness: assertion.weakness ?? 'notAwaited' };
}

const NO_SUITE: Suite = { path: [], marks: [], parent: null, collected: false };

type Drawn = { readonly test: Omit<Test, 'marks' | 'occurrence' | 'rows'>; readonly marks: readonly Mark[] };

/** A fixture's skip is one of each test that takes it; that of any other function is told where it is called. */
function asFunction({ test, marks }: Drawn, { fixture, rows }: Pick<Decorations, 'fixture' | 'rows'>): Draft {
  const path = [...test.path.slice(0, -1), `${test.path.at(-1) ?? ''}()`];
  return {
    test: { ...test, path, rows, framework: FUNCTION, opaque: true },
    own: fixture ? [...marks] : [],
    suite: NO_SUITE,
  };
}

function isSetUp(name: string, autouse: boolean, suite: Suite): boolean {
  return autouse || (suite.path.length === 0 ? MODULE_SET_UP : SET_UP).test(name);
}

function visitClass(walk: Walk, node: Syntax, place: Spot & { own: string; marks: readonly Mark[] }): void {
  const block = field(node, 'body');
  const holds = place.suite.collected && walk.classes.holdsTests(node);
  const collected = holds !== false;
  const marks = holds === 'lent' ? [...place.marks, lent(walk, node)] : place.marks;
  const suite = suiteIn(place.suite, place.own, { marks, collected });
  const before = walk.tests.length;
  if (block) visitSuite(walk, block, { suite, at: TOP });
  const none = walk.tests.slice(before).every(({ test }) => test.opaque);
  if (none && collected && walk.classes.inherits(node))
    walk.tests.push({ test: opaqueTest(walk.source, node, suite.path), own: [], suite });
}

function lent({ source }: Walk, node: Syntax): Mark {
  const condition = 'whether a test case takes them over';
  return { ...plainMark(source, node), kind: 'notDiscovered', condition };
}

function draftOf(walk: Walk, from: Pick<Found, 'definition' | 'outer' | 'own' | 'suite'>): Drawn {
  const { source } = walk;
  const block = field(from.definition, 'body') ?? from.definition;
  const body = readBody(walk.dialect, block);
  const statements = block.children.filter((child) => !isFiller(child));
  const reach = reachOf(source, body);
  const state = statements.length === 0 ? 'empty' : reach.state;
  return {
    test: {
      range: linesOf(source, from.outer),
      text: firstLineOf(source, from.definition),
      opaque: false,
      framework: from.suite.path.length > 0 ? 'unittest' : 'pytest',
      path: [...from.suite.path, from.own],
      body: { ...reach, state, code: lazyFingerprint(source, block) },
      assertions: body.assertions,
      read: body.read,
      uses: [...body.uses].sort(),
    },
    marks: body.marks,
  };
}

/** `pass`, `...` and a docstring do nothing. */
function isFiller(statement: Syntax): boolean {
  const only = statement.children[0];
  return (
    statement.type === 'pass_statement' ||
    (statement.type === 'expression_statement' && /^(ellipsis|string)$/.test(only?.type ?? ''))
  );
}
