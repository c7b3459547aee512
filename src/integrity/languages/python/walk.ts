import type { Mark, Place, Test } from '../../inventory.js';
import {
  field,
  lazyFingerprint,
  firstLineOf,
  linesOf,
  type Source,
  type Syntax,
  textOf,
} from '../../syntax.js';
import { type Dialect, type Standing, TOP } from '../dialect.js';
import { marksOfStanding } from '../drafts.js';
import { numbered } from '../numbered.js';
import { reachOf } from '../reachOf.js';
import { emptyBody, plainMark, readBody, readNode } from '../readBody.js';
import { decorationsOf, marksOfValue } from './decorations.js';
import type { Names } from './names.js';
import { conditionsOf } from './flow.js';
import { MODULE_SET_UP, SET_UP } from './marks.js';

/** A class or the module while it is read: marks may come from further down. */
type Suite = {
  readonly path: readonly string[];
  readonly marks: Mark[];
  readonly parent: Suite | null;
  readonly collected: boolean;
};

type Draft = {
  readonly test: Omit<Test, 'marks' | 'occurrence'>;
  readonly own: Mark[];
  readonly suite: Suite;
};

/** One file with its names and the way its bodies are read. */
export type Reader = { readonly source: Source; readonly names: Names; readonly dialect: Dialect };

type Walk = Reader & { readonly tests: Draft[]; readonly others: Draft[] };

/** Tests by pytest's and unittest's rules, and functions of the file that fall through them. */
export function readTests(reader: Reader): { tests: Test[]; undiscovered: Test[] } {
  const walk: Walk = { ...reader, tests: [], others: [] };
  const { source } = reader;
  const file: Suite = { path: [], marks: [], parent: null, collected: true };
  visitSuite(walk, source.root, { suite: file, at: TOP });
  return { tests: finish(walk.tests), undiscovered: finish(walk.others) };
}

/** Of two tests with one name in one place the later hides the earlier. */
function finish(drafts: readonly Draft[]): Test[] {
  const last = new Map(drafts.map((draft) => [draft.test.path.join('\0'), draft]));
  const tests = drafts.map((draft) => {
    const later = last.get(draft.test.path.join('\0'));
    const hides = later && later !== draft && later.own.every(({ condition }) => condition === null);
    const hiding = hides ? [hiddenBy(later.test)] : [];
    return { ...draft.test, marks: [...inherited(draft.suite), ...draft.own, ...hiding] };
  });
  return numbered(tests);
}

function hiddenBy({ range, text }: Place): Mark {
  return { range, text, kind: 'notDiscovered', condition: null, reason: null, strict: true, suite: null };
}

function inherited(suite: Suite): Mark[] {
  return [...(suite.parent ? inherited(suite.parent) : []), ...suite.marks];
}

type Spot = { readonly suite: Suite; readonly at: Standing };

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
    case 'delete_statement':
      drop(walk, statement, place.suite);
      return;
    default:
      if (BLOCKS.has(statement.type)) visitSuite(walk, statement, place);
  }
}

const BLOCKS = new Set([
  'try_statement',
  'with_statement',
  'except_clause',
  'else_clause',
  'finally_clause',
  'block',
]);

function visitBranches(walk: Walk, statement: Syntax, place: Spot): void {
  for (const { part, condition, never } of conditionsOf(walk.source, statement)) {
    const dead = never ? statement : place.at.dead;
    visitSuite(walk, part, {
      ...place,
      at: { ...place.at, condition: condition ?? place.at.condition, dead },
    });
  }
}

/** `pytestmark = …`, `__test__ = False`, `test_x = None`, and a skip that stands in the module itself. */
function visitSuiteStatement(walk: Walk, statement: Syntax, { suite, at }: Spot): void {
  const { source, names } = walk;
  const assignment = statement.children[0];
  const left = assignment?.type === 'assignment' ? field(assignment, 'left') : null;
  const right = assignment?.type === 'assignment' ? field(assignment, 'right') : null;
  if (left && right) {
    const name = textOf(source, left);
    if (name === 'pytestmark') suite.marks.push(...marksOfValue({ source, names }, right, suite.path));
    if (name === '__test__' && textOf(source, right) === 'False') {
      suite.marks.push({ ...plainMark(source, statement), kind: 'notDiscovered', suite: suite.path });
    }
    if (right.type === 'none') drop(walk, assignment ?? statement, suite);
    if (right.type !== 'call') return;
  }
  const body = emptyBody();
  readNode(walk.dialect, statement, { body, at });
  suite.marks.push(...body.marks.map((mark) => ({ ...mark, suite: suite.path })));
}

/** `del test_x`, `test_x = None`: defined, and gone before the runner looks. */
function drop(walk: Walk, statement: Syntax, suite: Suite): void {
  const names = new Set(textOf(walk.source, statement).split(/[^\w]+/));
  for (const draft of walk.tests) {
    const own = draft.suite === suite ? draft.test.path.at(-1) : draft.suite.path.at(-1);
    if (own !== undefined && names.has(own))
      draft.own.push({ ...plainMark(walk.source, statement), kind: 'notDiscovered' });
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
  if (isSetUp(own, decorations.autouse, place.suite)) {
    const { marks } = readBody(walk.dialect, block);
    place.suite.marks.push(...marks.map((mark) => ({ ...mark, suite: place.suite.path })));
    return;
  }
  if (decorations.fixture) return;
  const draft = draftOf(walk, { definition, outer, own, suite: place.suite });
  const discovered = own.startsWith('test') && place.suite.collected;
  const marks = [...guards, ...decorations.marks, ...draft.marks];
  const test = { ...draft.test, rows: decorations.rows, limits: decorations.limits };
  (discovered ? walk.tests : walk.others).push({ test, own: marks, suite: place.suite });
}

function isSetUp(name: string, autouse: boolean, suite: Suite): boolean {
  return autouse || (suite.path.length === 0 ? MODULE_SET_UP : SET_UP).test(name);
}

function visitClass(walk: Walk, node: Syntax, place: Spot & { own: string; marks: readonly Mark[] }): void {
  const block = field(node, 'body');
  const bases = field(node, 'superclasses');
  const text = bases ? textOf(walk.source, bases) : '';
  const unit = /Test(Case|s|Base|Mixin)?\b|Case\b/.test(text);
  const constructed =
    block?.children.some((child) => /^(async )?def __init__\b/.test(textOf(walk.source, child))) === true;
  const collected = place.suite.collected && (unit || (place.own.startsWith('Test') && !constructed));
  const path = [...place.suite.path, place.own];
  const marks = place.marks.map((mark) => ({ ...mark, suite: path }));
  const suite: Suite = { path, marks, parent: place.suite, collected };
  if (block) visitSuite(walk, block, { suite, at: TOP });
}

function draftOf(
  walk: Walk,
  from: { definition: Syntax; outer: Syntax; own: string; suite: Suite },
): { test: Omit<Test, 'marks' | 'occurrence' | 'rows'>; marks: Mark[] } {
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
