import type { Mark, Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { TOP } from '../dialect.js';
import { type Draft, marksOfStanding, suiteIn } from '../drafts.js';
import { emptyBody, plainMark, readBody } from '../readBody.js';
import { unquoted } from '../unquoted.js';
import { bodyOf, type Call } from './calls.js';
import { type ClassBody, type Place, readCalledHook, readHook, takeFocus, type Walk } from './place.js';
import { HOOK } from './words.js';

/** A class, or a module that a class takes its tests from. */
export function visitClass(walk: Walk, node: Syntax, place: Place): void {
  const { source } = walk.dialect;
  const [name, superclass] = [field(node, 'name'), field(node, 'superclass')];
  const parent = superclass ? textOf(source, superclass).replace(/^<\s*/, '') : '';
  const own = name ? textOf(source, name) : '';
  const unit = /Test|Spec|Case$/.test(parent || own) || (walk.collected && node.type === 'class');
  const body: ClassBody = {
    unit: unit || (walk.collected && node.type === 'module'),
    framework: parent.includes('Test::Unit') ? 'test-unit' : 'minitest',
    hidden: isOrphan(walk, node, own) ? node : null,
    rows: null,
  };
  const suite = suiteIn(place.suite, own, marksOfStanding(source, node, place.at));
  const block = field(node, 'body');
  if (block) walk.visitAll(block, { suite, at: TOP, rows: null, group: false, body });
}

/** Named like a test case and derived from nothing, here or where the file opens it again. */
function isOrphan({ dialect, collected }: Walk, node: Syntax, name: string): boolean {
  const parent = field(node, 'superclass');
  const isBare = parent === null || /^<\s*(::)?(Basic)?Object$/.test(textOf(dialect.source, parent));
  if (!collected || node.type !== 'class' || !isBare || !/^Test(?!Helper)|Test$/.test(name)) return false;
  return !new RegExp(`class ${name}\\s*<(?!\\s*(::)?(Basic)?Object\\b)|include (Minitest|Test)`).test(
    dialect.source.text,
  );
}

/** `private`, `focus`, `data(…)`, `undef_method`, and `setup do`. */
export function visitClassCall(walk: Walk, call: Call, place: Place): boolean {
  const { body } = place;
  const { source } = walk.dialect;
  if (!body || (call.receiver && textOf(source, call.receiver) !== 'self')) return false;
  switch (call.name) {
    case 'private':
    case 'protected':
    case 'public':
      setVisibility(walk, call, place);
      return true;
    case 'define_method':
      return defineMethod(walk, call, place);
    case 'data':
      body.rows = dataRows(source, call, body.rows);
      return true;
    case 'undef_method':
    case 'remove_method':
      for (const value of call.values) drop(walk, unquoted(textOf(source, value)), call.node);
      return true;
    default:
      return readCalledHook(walk, call, place);
  }
}

function setVisibility(walk: Walk, call: Call, place: Place): void {
  const { body } = place;
  const { source } = walk.dialect;
  if (!body) return;
  const hiding = call.name === 'public' ? null : call.node;
  const [first] = call.values;
  if (!first) body.hidden = hiding;
  else if (first.type === 'method') {
    const before = body.hidden;
    body.hidden = hiding;
    visitMethod(walk, first, place);
    body.hidden = before;
  } else if (hiding) for (const value of call.values) drop(walk, unquoted(textOf(source, value)), hiding);
}

/** Defined, and gone or hidden before the runner looks. */
function drop(walk: Walk, name: string, statement: Syntax): void {
  const at = walk.tests.findLastIndex((draft) => draft.name === name);
  const draft = walk.tests[at];
  if (!draft) return;
  const mark: Mark = { ...plainMark(walk.dialect.source, statement), kind: 'notDiscovered' };
  walk.tests[at] = { ...draft, marks: [...draft.marks, mark] };
}

/** Test::Unit's `data('label' => value)`; what is worked out when it runs is open. */
function dataRows(source: Source, { node, values }: Call, before: Rows | null): Rows {
  const place = placeOf(source, node);
  const table = values.flatMap((value) => (value.type === 'hash' ? value.children : [value]));
  const pairs = table.every(({ type }) => type === 'pair' || type === 'string');
  const said = table.map((each) => fingerprintOf(source, each));
  const rows = values.some(({ type }) => type === 'string') ? [said.join(',')] : said;
  return {
    ...place,
    values: [...(before?.values ?? []), ...rows],
    open: before?.open === true || !pairs || table.length === 0,
  };
}

export function visitMethod(walk: Walk, node: Syntax, place: Place): void {
  const { body } = place;
  const { source } = walk.dialect;
  const name = field(node, 'name');
  if (!name || node.type !== 'method' || !(body?.unit === true || place.group)) return;
  const own = textOf(source, name);
  if (HOOK.test(own)) {
    readHook(walk, node, place);
    return;
  }
  const named = (body?.framework === 'test-unit' ? /^test/ : /^test_/).test(own);
  if (body && named) walk.tests.push(methodTest(walk, { node, own, body, block: node }, place));
  else walk.others.push(undiscovered({ node, own }, place));
}

/** `define_method("test_#{name}") do … end`. */
function defineMethod(walk: Walk, { node, values, block }: Call, place: Place): boolean {
  const own = values[0] ? unquoted(textOf(walk.dialect.source, values[0])) : '';
  const { body } = place;
  if (!body || !block || !own.startsWith('test_')) return false;
  walk.tests.push(methodTest(walk, { node, own, body, block }, place));
  return true;
}

type Method = {
  readonly node: Syntax;
  readonly own: string;
  readonly body: ClassBody;
  readonly block: Syntax;
};

function methodTest(walk: Walk, { node, own, body, block: outer }: Method, place: Place): Draft {
  const { dialect } = walk;
  const block = bodyOf(outer);
  const marks: Mark[] = marksOfStanding(dialect.source, node, place.at);
  if (body.hidden) marks.push({ ...plainMark(dialect.source, body.hidden), kind: 'notDiscovered' });
  marks.push(...takeFocus(walk));
  const rows = body.rows ?? place.rows;
  body.rows = null;
  return {
    framework: body.framework,
    name: own,
    node,
    block,
    body: readBody(dialect, block),
    suite: place.suite,
    marks,
    rows,
  };
}

function undiscovered({ node, own }: { node: Syntax; own: string }, { suite, body }: Place): Draft {
  const block = bodyOf(node);
  const framework = body?.framework ?? 'rspec';
  return { framework, name: own, node, block, body: emptyBody(false), suite, marks: [], rows: null };
}
