import type { LineRange } from '../../../core/changeSet.js';
import type { Assertion, TestInventory } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, linesOf, type Source, type Stretch, type Syntax, textOf } from '../../syntax.js';
import { everything, type Touched } from '../../touched.js';
import { expectedNames } from '../answersOf.js';
import type { Dialect } from '../dialect.js';
import { type Draft, fileSuite, type Suite, suiteIn, testsOf } from '../drafts.js';
import { readBody } from '../readBody.js';
import { type Attribute, attributeOf, isTestAttribute, marksOf } from './attributes.js';
import { dialectOf, type Helpers } from './bodies.js';
import { docTestsOf } from './docTests.js';
import { moduleDraft } from './modules.js';
import { readMacro } from './macroTests.js';
import { CASE, rowsOf } from './rows.js';

type Walk = {
  readonly source: Source;
  readonly touched: Touched;
  readonly dialect: Dialect;
  readonly tests: Draft[];
  readonly others: Draft[];
};

/** Where an item stands; `inTests`: in code that only a test build has. */
type Place = { readonly suite: Suite; readonly inTests: boolean };

/** Files of integration tests, and of unit tests that stand beside their subject. */
export const TEST_PATH = /(^|\/)(tests|benches)\/.*\.rs$|(^|\/)(tests?|\w+_tests?|tests?_\w+)\.rs$/;

type Found = Pick<TestInventory, 'tests' | 'undiscovered' | 'testCode'>;

export function readTests(source: Source, touched: Touched): Found {
  const inTests = TEST_PATH.test(source.path);
  const dialect = dialectOf(source, touched, helpersOf(source, inTests));
  const walk: Walk = { source, touched, dialect, tests: [], others: [] };
  const suite = fileSuite();
  readItems(walk, source.root.children, { suite, inTests });
  const tests = [...walk.tests, ...docTestsOf(source, suite)];
  const found = { tests: testsOf(source, tests), undiscovered: testsOf(source, walk.others) };
  return inTests || found.tests.length === 0 ? found : { ...found, testCode: testCodeOf(walk) };
}

/** Modules of a test build alone, with their attributes, and tests outside of them. */
function testCodeOf({ source, tests }: Walk): LineRange[] {
  const modules = collect(source.root, (node) => {
    const attributes = node.type === 'mod_item' ? attributesBefore(source, node) : [];
    if (node.type !== 'mod_item' || !isTestModule(source, node, attributes)) return null;
    return { start: attributes[0]?.node.start ?? node.start, end: node.end };
  });
  return [...modules, ...tests.map(({ node }) => node)].map((stretch) => withBlanksAbove(source, stretch));
}

/** The lines of a stretch with the blank ones that set it off. */
function withBlanksAbove({ text, lineStarts }: Source, stretch: Stretch): LineRange {
  const { start, end } = linesOf({ lineStarts }, stretch);
  const isBlank = (line: number): boolean => text.slice(lineStarts[line], lineStarts[line + 1]).trim() === '';
  let above = start;
  while (above > 0 && isBlank(above - 1)) above -= 1;
  return { start: above, end };
}

function helpersOf(source: Source, inTests: boolean): Helpers {
  const found = new Map<string, Syntax>();
  collect(source.root, (node) => {
    const name = node.type === 'function_item' ? field(node, 'name') : null;
    if (name && (inTests || isInTestModule(source, node))) found.set(textOf(source, name), node);
    return null;
  });
  return found;
}

function isInTestModule(source: Source, node: Syntax): boolean {
  for (let at = node.parent; at; at = at.parent)
    if (at.type === 'mod_item' && isTestModule(source, at, attributesBefore(source, at))) return true;
  return false;
}

function attributesBefore(source: Source, item: Syntax): Attribute[] {
  const siblings = item.parent?.children ?? [];
  const found: Attribute[] = [];
  for (const node of siblings.slice(0, siblings.indexOf(item)).reverse()) {
    const attribute = node.type === 'attribute_item' ? attributeOf(source, node) : null;
    if (!attribute) break;
    found.unshift(attribute);
  }
  return found;
}

function isTestModule(source: Source, node: Syntax, attributes: readonly Attribute[]): boolean {
  const name = field(node, 'name');
  return (
    attributes.some(({ path, text }) => path === 'cfg' && /\btest\b/.test(text)) ||
    (name !== null && /^(tests?|.*_tests?|test_.*)$/.test(textOf(source, name)))
  );
}

function readItems(walk: Walk, items: readonly Syntax[], place: Place): void {
  let attributes: Attribute[] = [];
  for (const item of items) {
    const attribute = /^(inner_)?attribute_item$/.test(item.type) ? attributeOf(walk.source, item) : null;
    if (attribute && item.type === 'inner_attribute_item') {
      const own = marksOf(walk.source, attribute, false).filter(({ kind }) => kind === 'notDiscovered');
      place.suite.marks.push(...own);
    } else if (attribute) attributes.push(attribute);
    else {
      readItem(walk, item, { ...place, attributes });
      attributes = [];
    }
  }
}

type Attributed = Place & { readonly attributes: readonly Attribute[] };

function readItem(walk: Walk, item: Syntax, place: Attributed): void {
  switch (item.type) {
    case 'mod_item':
      readModule(walk, item, place);
      return;
    case 'function_item':
      readFunction(walk, item, place);
      return;
    case 'macro_invocation':
      readMacro(walk, item, place);
      return;
    case 'expression_statement': {
      const [only] = item.children;
      if (only?.type === 'macro_invocation') readMacro(walk, only, place);
      return;
    }
    default:
  }
}

/** Modules of a test build that hold what tests share. */
const HELPING = /common|util|support|helper|fixture|mock|harness|prelude|macro|shared|setup|testing|data/;

function readModule(walk: Walk, item: Syntax, { suite, inTests, attributes }: Attributed): void {
  const [name, body] = [field(item, 'name'), field(item, 'body')];
  if (!name) return;
  const marks = attributes.flatMap((each) => marksOf(walk.source, each, false));
  if (!body) {
    if ((inTests || isTestModule(walk.source, item, attributes)) && !HELPING.test(textOf(walk.source, name)))
      walk.tests.push(moduleDraft(walk.source, item, { suite, attributes, marks }));
    return;
  }
  const inner = suiteIn(suite, textOf(walk.source, name), marks);
  const tested = inTests || isTestModule(walk.source, item, attributes);
  readItems(walk, body.children, { suite: inner, inTests: tested });
}

function readFunction(walk: Walk, item: Syntax, { suite, inTests, attributes }: Attributed): void {
  const { source, dialect } = walk;
  const [name, block] = [field(item, 'name'), field(item, 'body')];
  if (!name || !block) return;
  const tested = attributes.some(isTestAttribute);
  if (!tested && !(inTests && looksLikeTest(source, item))) return;
  const isNew = walk.touched(name);
  const first = attributes[0]?.node ?? item;
  const whole = { ...item, start: first.start };
  // What it must panic with, and what a case expects, may change alone.
  const apart = attributes.some(({ name: own, path }) => own === 'should_panic' || CASE.test(path));
  const body = readBody(apart ? { ...dialect, touched: everything } : dialect, block);
  const isExpected = expectedNames(body.assertions, textOf(source, block));
  const draft: Draft = {
    framework: frameworkOf(attributes),
    name: textOf(source, name),
    node: whole,
    head: item,
    block,
    body,
    suite,
    marks: attributes.flatMap((each) => marksOf(source, each, isNew)),
    rows: rowsOf(source, item, { attributes, isExpected: walk.touched(whole) ? isExpected : null }),
    besides: attributes.flatMap(({ name: own, text }) => (own === 'should_panic' ? [text] : [])).join(),
  };
  draft.body.assertions.push(...attributes.flatMap((each) => panicAsserted(source, each)));
  (tested ? walk.tests : walk.others).push(draft);
}

function frameworkOf(attributes: readonly Attribute[]): string {
  const own = attributes.find(isTestAttribute)?.path ?? 'test';
  return own === 'test' ? 'libtest' : own;
}

/** Takes nothing, gives nothing, and nothing of the file calls it. */
function looksLikeTest(source: Source, item: Syntax): boolean {
  const [name, parameters] = [field(item, 'name'), field(item, 'parameters')];
  if (!name || parameters?.children.length !== 0) return false;
  const own = textOf(source, name);
  return own !== 'main' && (source.text.match(new RegExp(`\\b${own}\\b`, 'g'))?.length ?? 0) === 1;
}

/** `#[should_panic(expected = "…")]` asks more than `#[should_panic]`. */
function panicAsserted(source: Source, { node, name, text }: Attribute): Assertion[] {
  if (name !== 'should_panic') return [];
  const expected = /expected="(.*)"\)?$/s.exec(text)?.[1] ?? /^should_panic="(.*)"$/s.exec(text)?.[1] ?? null;
  return [
    {
      ...placeOf(source, node),
      kind: expected === null ? 'throws' : 'throwsMatching',
      matcher: 'should_panic',
      subject: 'should_panic',
      expected,
      literal: expected !== null,
      negated: false,
      weakness: null,
    },
  ];
}
