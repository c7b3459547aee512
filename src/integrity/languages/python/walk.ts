import type { Assertion, Mark, Test, Weakness } from '../../inventory.js';
import {
  field,
  fingerprintOf,
  firstLineOf,
  linesOf,
  type Source,
  type Syntax,
  textOf,
} from '../../syntax.js';
import { assertionOf } from './assertions.js';
import { decorationsOf, marksOfValue } from './decorations.js';
import { conditionsOf, isExit, isFalse, isGuard, isQuiet } from './flow.js';
import { CALLS, MODULE_SET_UP, SET_UP } from './marks.js';
import { dottedName, type Names } from './names.js';

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

type Body = {
  readonly assertions: Assertion[];
  readonly marks: Mark[];
  readonly uses: Set<string>;
  cause: Syntax | null;
};

type Standing = {
  readonly condition: string | null;
  readonly dead: Syntax | null;
  readonly swallowed: boolean;
};

type Walk = {
  readonly source: Source;
  readonly names: Names;
  readonly imported: ReadonlySet<string>;
  readonly tests: Draft[];
  readonly others: Draft[];
};

const TOP: Standing = { condition: null, dead: null, swallowed: false };

/** Tests by pytest's and unittest's rules, and functions of the file that fall through them. */
export function readTests(
  source: Source,
  names: Names,
  imported: ReadonlySet<string>,
): { tests: Test[]; undiscovered: Test[] } {
  const walk: Walk = { source, names, imported, tests: [], others: [] };
  const file: Suite = { path: [], marks: [], parent: null, collected: true };
  visitSuite(walk, source.root, { suite: file, at: TOP });
  return { tests: finish(walk.tests), undiscovered: finish(walk.others) };
}

/** Of two tests with one name in one place the later hides the earlier. */
function finish(drafts: readonly Draft[]): Test[] {
  const seen = new Map<string, number>();
  const last = new Map(drafts.map((draft) => [draft.test.path.join('\0'), draft]));
  return drafts.map((draft) => {
    const key = draft.test.path.join('\0');
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    const later = last.get(key);
    const hidden =
      later && later !== draft && later.own.every(({ condition }) => condition === null) ? later : null;
    const hiding: Mark[] = hidden ? [{ ...plainMark(hidden.test), kind: 'notDiscovered' }] : [];
    return { ...draft.test, marks: [...inherited(draft.suite), ...draft.own, ...hiding], occurrence };
  });
}

function plainMark(place: { range: Mark['range']; text: string }): Omit<Mark, 'kind'> {
  return { range: place.range, text: place.text, condition: null, reason: null, strict: true, suite: null };
}

function inherited(suite: Suite): Mark[] {
  return [...(suite.parent ? inherited(suite.parent) : []), ...suite.marks];
}

type Place = { readonly suite: Suite; readonly at: Standing };

function visitSuite(walk: Walk, block: Syntax, place: Place): void {
  for (const statement of block.children) visitMember(walk, statement, place);
}

function visitMember(walk: Walk, statement: Syntax, place: Place): void {
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
      for (const { part, condition, never } of conditionsOf(walk.source, statement)) {
        const at = {
          ...place.at,
          condition: condition ?? place.at.condition,
          dead: never ? statement : place.at.dead,
        };
        visitSuite(walk, part, { ...place, at });
      }
      return;
    case 'try_statement':
    case 'with_statement':
    case 'except_clause':
    case 'else_clause':
    case 'finally_clause':
    case 'block':
      visitSuite(walk, statement, place);
      return;
    case 'expression_statement':
    case 'raise_statement':
      visitSuiteStatement(walk, statement, place);
      return;
    case 'delete_statement':
      drop(walk, statement, place.suite);
      return;
    default:
      return;
  }
}

/** `pytestmark = …`, `__test__ = False`, `test_x = None`, and a skip that stands in the module itself. */
function visitSuiteStatement(walk: Walk, statement: Syntax, { suite, at }: Place): void {
  const { source, names } = walk;
  const assignment = statement.children[0];
  const left = assignment?.type === 'assignment' ? field(assignment, 'left') : null;
  const right = assignment?.type === 'assignment' ? field(assignment, 'right') : null;
  if (left && right) {
    const name = textOf(source, left);
    if (name === 'pytestmark') suite.marks.push(...marksOfValue({ source, names }, right, suite.path));
    if (name === '__test__' && textOf(source, right) === 'False') {
      suite.marks.push({ ...markAt(source, statement), kind: 'notDiscovered', suite: suite.path });
    }
    if (right.type === 'none') drop(walk, assignment ?? statement, suite);
    return;
  }
  const body: Body = { assertions: [], marks: [], uses: new Set(), cause: null };
  readStatement(walk, statement, { body, at });
  suite.marks.push(...body.marks.map((mark) => ({ ...mark, suite: suite.path })));
}

/** `del test_x`, `test_x = None`: defined, and gone before the runner looks. */
function drop(walk: Walk, statement: Syntax, suite: Suite): void {
  const names = new Set(textOf(walk.source, statement).split(/[^\w]+/));
  for (const draft of walk.tests) {
    const own = draft.suite === suite ? draft.test.path.at(-1) : draft.suite.path.at(-1);
    if (own !== undefined && names.has(own))
      draft.own.push({ ...markAt(walk.source, statement), kind: 'notDiscovered' });
  }
}

function markAt(source: Source, node: Syntax): Omit<Mark, 'kind'> {
  return plainMark({ range: linesOf(source, node), text: firstLineOf(source, node) });
}

function visitDefinition(walk: Walk, definition: Syntax, place: Place & { decorated: Syntax | null }): void {
  const name = field(definition, 'name');
  const block = field(definition, 'body');
  if (!name || !block) return;
  const own = textOf(walk.source, name);
  const outer = place.decorated ?? definition;
  const decorations = decorationsOf(walk, place.decorated);
  const guards = guardsOf(walk.source, outer, place.at);
  if (definition.type === 'class_definition') {
    visitClass(walk, definition, { ...place, own, marks: [...guards, ...decorations.marks] });
    return;
  }
  if (isSetUp(own, decorations.autouse, place.suite)) {
    const { marks } = readBody(walk, block);
    place.suite.marks.push(...marks.map((mark) => ({ ...mark, suite: place.suite.path })));
    return;
  }
  if (decorations.fixture) return;
  const draft = draftOf(walk, { definition, outer, own, suite: place.suite });
  const discovered = /^test/.test(own) && place.suite.collected;
  const marks = [...guards, ...decorations.marks, ...draft.marks];
  const test = { ...draft.test, rows: decorations.rows };
  (discovered ? walk.tests : walk.others).push({ test, own: marks, suite: place.suite });
}

function isSetUp(name: string, autouse: boolean, suite: Suite): boolean {
  return autouse || (suite.path.length === 0 ? MODULE_SET_UP : SET_UP).test(name);
}

function guardsOf(source: Source, node: Syntax, at: Standing): Mark[] {
  if (at.dead) return [{ ...markAt(source, at.dead), kind: 'notDiscovered' }];
  return at.condition === null ? [] : [{ ...markAt(source, node), kind: 'skipped', condition: at.condition }];
}

function visitClass(walk: Walk, node: Syntax, place: Place & { own: string; marks: readonly Mark[] }): void {
  const block = field(node, 'body');
  const bases = field(node, 'superclasses');
  const text = bases ? textOf(walk.source, bases) : '';
  const unit = /Test(Case|s|Base|Mixin)?\b|Case\b/.test(text);
  const constructed =
    block?.children.some((child) => /^(async )?def __init__\b/.test(textOf(walk.source, child))) === true;
  const collected = place.suite.collected && (unit || (/^Test/.test(place.own) && !constructed));
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
  const body = readBody(walk, block);
  const statements = block.children.filter((child) => !isFiller(child));
  const reached = body.assertions.some(({ weakness }) => weakness !== 'unreached');
  const cut = body.cause !== null && !reached;
  const state = statements.length === 0 ? 'empty' : cut ? 'unreachable' : 'runs';
  const cause = body.cause && { range: linesOf(source, body.cause), text: firstLineOf(source, body.cause) };
  return {
    test: {
      range: linesOf(source, from.outer),
      text: firstLineOf(source, from.definition),
      framework: from.suite.path.length > 0 ? 'unittest' : 'pytest',
      path: [...from.suite.path, from.own],
      body: { state, cause, fingerprint: fingerprintOf(source, block) },
      assertions: body.assertions,
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

function readBody(walk: Walk, block: Syntax): Body {
  const body: Body = { assertions: [], marks: [], uses: new Set(), cause: null };
  readBlock(walk, block, { body, at: TOP, outer: true });
  return body;
}

type Reading = { readonly body: Body; readonly at: Standing; readonly outer?: boolean };

function readBlock(walk: Walk, block: Syntax, { body, at, outer }: Reading): void {
  let dead = at.dead;
  for (const statement of block.children) {
    if (dead !== null && !isFiller(statement)) body.cause ??= dead;
    readStatement(walk, statement, { body, at: dead === at.dead ? at : { ...at, dead } });
    if (dead !== null || at.condition !== null) continue;
    if (statement.type === 'return_statement' || isExit(walk.source, statement)) dead = statement;
    else if (outer && body.assertions.length === 0 && isGuard(statement)) {
      const condition = field(statement, 'condition');
      if (condition)
        body.marks.push({
          ...markAt(walk.source, statement),
          kind: 'skipped',
          condition: textOf(walk.source, condition),
        });
    }
  }
}

function readStatement(walk: Walk, node: Syntax, { body, at }: Reading): void {
  const { source } = walk;
  switch (node.type) {
    case 'block':
      readBlock(walk, node, { body, at });
      return;
    case 'if_statement':
      for (const { part, condition, never } of conditionsOf(source, node)) {
        readStatement(walk, part, {
          body,
          at: { ...at, condition: condition ?? at.condition, dead: never ? (at.dead ?? node) : at.dead },
        });
      }
      return;
    case 'for_statement':
    case 'while_statement': {
      const over = field(node, 'right') ?? field(node, 'condition');
      const never =
        over !== null &&
        (isFalse(source, over) || (/^(list|tuple)$/.test(over.type) && over.children.length === 0));
      for (const child of node.children)
        readStatement(walk, child, { body, at: never ? { ...at, dead: at.dead ?? node } : at });
      return;
    }
    case 'try_statement': {
      const swallowed = at.swallowed || isQuiet(source, node);
      for (const child of node.children)
        readStatement(walk, child, { body, at: child.field === 'body' ? { ...at, swallowed } : at });
      return;
    }
    case 'function_definition':
    case 'class_definition':
    case 'lambda': {
      const inner = field(node, 'body');
      if (inner) readStatement(walk, inner, { body: { ...body, marks: [] }, at });
      return;
    }
    case 'identifier':
      if (walk.imported.has(textOf(source, node))) body.uses.add(textOf(source, node));
      return;
    case 'assert_statement':
      noteAssertion(walk, node, { body, at });
      break;
    case 'call':
      if (!noteSkip(walk, node, { body, at })) noteAssertion(walk, node, { body, at });
      break;
    case 'raise_statement': {
      const raised = node.children[0];
      if (raised?.type !== 'call' && raised) noteSkip(walk, raised, { body, at });
      break;
    }
    default:
      break;
  }
  for (const child of node.children) readStatement(walk, child, { body, at });
}

function noteAssertion(walk: Walk, node: Syntax, { body, at }: Reading): void {
  const flow: Weakness | null = at.dead ? 'unreached' : at.swallowed ? 'swallowed' : null;
  const assertion = assertionOf(walk.source, node, flow);
  if (!assertion) return;
  body.assertions.push(assertion);
  if (at.dead) body.cause ??= at.dead;
}

function noteSkip(walk: Walk, node: Syntax, { body, at }: Reading): boolean {
  const name = dottedName(walk.source, node, walk.names);
  const mark = name !== null && Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
  if (!mark) return false;
  const values = field(node, 'arguments')?.children ?? [];
  const said = values.find(({ type }) => type === 'string');
  const condition = mark.when === 'if' ? textOf(walk.source, values[0] ?? node) : at.condition;
  const reason =
    said && mark.when !== 'if' ? textOf(walk.source, said).replace(/^\w*['"]+|['"]+$/g, '') : null;
  if (at.dead === null)
    body.marks.push({ ...markAt(walk.source, node), kind: mark.kind, condition, reason, strict: false });
  return true;
}
