import type { LineRange } from '../../../core/changeSet.js';
import type { Assertion, Mark, Rows, TestInventory } from '../../inventory.js';
import {
  collect,
  field,
  fingerprintOf,
  firstLineOf,
  linesOf,
  type Source,
  type Syntax,
  textOf,
} from '../../syntax.js';
import { everything, type Touched } from '../../touched.js';
import type { Dialect } from '../dialect.js';
import { type Draft, fileSuite, type Suite, suiteIn, testsOf } from '../drafts.js';
import { readBody } from '../readBody.js';
import { type Attribute, attributeOf, isTestAttribute, marksOf } from './attributes.js';
import { dialectOf, type Helpers } from './bodies.js';
import { docTestsOf } from './docTests.js';
import { argumentsOf } from './tokens.js';

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

/** Modules of a test build alone, and tests outside of them. */
function testCodeOf({ source, tests }: Walk): LineRange[] {
  const modules = collect(source.root, (node) =>
    node.type === 'mod_item' && isTestModule(source, node, attributesBefore(source, node)) ? node : null,
  );
  return [...modules, ...tests.map(({ node }) => node)].map((node) => linesOf(source, node));
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

function readModule(walk: Walk, item: Syntax, { suite, inTests, attributes }: Attributed): void {
  const [name, body] = [field(item, 'name'), field(item, 'body')];
  if (!name || !body) return;
  const marks = attributes.flatMap((each) => marksOf(walk.source, each, false));
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
  // What it must panic with may change alone.
  const panics = attributes.some(({ name: own }) => own === 'should_panic');
  const draft: Draft = {
    framework: frameworkOf(attributes),
    name: textOf(source, name),
    node: { ...item, start: first.start },
    head: item,
    block,
    body: readBody(panics ? { ...dialect, touched: everything } : dialect, block),
    suite,
    marks: attributes.flatMap((each) => marksOf(source, each, isNew)),
    rows: rowsOf(source, item, attributes),
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
      range: linesOf(source, node),
      text: firstLineOf(source, node),
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

/** `#[case(1, 2)]`, `#[test_case(1 => 2)]`, `#[values(1, 2)]` of a parameter, and tables that a loop goes through. */
function rowsOf(source: Source, item: Syntax, attributes: readonly Attribute[]): Rows | null {
  const cases = attributes.filter(({ path }) =>
    /(^|::)(case|test_case|test_matrix|case::\w+)$|^case(::|$)/.test(path),
  );
  const parameters = field(item, 'parameters');
  const values = (parameters?.children ?? []).flatMap((child) => {
    const attribute = child.type === 'attribute_item' ? attributeOf(source, child) : null;
    return attribute?.name === 'values' ? attribute.values : [];
  });
  const looped = collect(item, (node) =>
    node.type === 'for_expression' ? tableOf(source, item, node) : null,
  );
  const rows = [
    ...cases.map(({ node, values: given }) => ({
      node,
      text: given.map((each) => fingerprintOf(source, each)).join(),
    })),
    ...[...values, ...looped.flat()].map((node) => ({ node, text: fingerprintOf(source, node) })),
  ];
  const [first] = rows;
  const empty = looped.length > 0 && first === undefined;
  if (!first && !empty) return null;
  const place = first?.node ?? item;
  return {
    range: linesOf(source, place),
    text: firstLineOf(source, place),
    values: rows.map(({ text }) => text),
    open: false,
  };
}

/** The rows that a loop goes through: an array in place or one of the function that has a name. */
function tableOf(source: Source, item: Syntax, loop: Syntax): readonly Syntax[] | null {
  const over = field(loop, 'value');
  if (!over) return null;
  const inPlace = elementsOf(source, over);
  if (inPlace) return inPlace.length > 0 ? inPlace : null;
  const [, name] =
    /^&?([a-zA-Z_]\w*)(\.(iter|into_iter)\(\))?(\.enumerate\(\))?$/.exec(textOf(source, over)) ?? [];
  if (name === undefined) return null;
  const [value, other] = collect(item, (node) => {
    const pattern = node.type === 'let_declaration' ? field(node, 'pattern') : null;
    return pattern && textOf(source, pattern) === name ? field(node, 'value') : null;
  });
  return value && !other ? elementsOf(source, value) : null;
}

function elementsOf(source: Source, node: Syntax): readonly Syntax[] | null {
  if (node.type === 'reference_expression' || node.type === 'call_expression') {
    const inner = field(node, 'value') ?? field(field(node, 'function') ?? node, 'value');
    return inner ? elementsOf(source, inner) : null;
  }
  if (node.type === 'array_expression') return node.children;
  if (node.type !== 'macro_invocation' || !textOf(source, node).startsWith('vec!')) return null;
  const tree = node.children.find(({ type }) => type === 'token_tree');
  return tree ? argumentsOf(source, tree) : null;
}

/** `proptest! { #[test] fn holds(…) {…} }`, and macros of a project that declare a test by its name. */
function readMacro(walk: Walk, item: Syntax, { suite, attributes }: Attributed): void {
  const { source } = walk;
  const macro = field(item, 'macro');
  const tree = item.children.find(({ type }) => type === 'token_tree');
  if (!macro || !tree) return;
  const own = textOf(source, macro).split('::').at(-1) ?? '';
  const marks = attributes.flatMap((each) => marksOf(source, each, false));
  if (/^(proptest|quickcheck|property_tests?)$/.test(own)) {
    readProperties(walk, tree, { suite, marks });
    return;
  }
  const [first] = tree.children;
  if (!/(^|_)r?g?tests?(_|$)|^rgtest/.test(own) || first?.type !== 'identifier') return;
  const body = readBody(walk.dialect, tree);
  const name = textOf(source, first);
  walk.tests.push({ framework: own, name, node: item, block: tree, body, suite, marks, rows: null });
}

type Properties = { readonly suite: Suite; readonly marks: readonly Mark[] };

/** Functions among the tokens of a macro: a name after `fn`, brackets, a block. */
function readProperties(walk: Walk, tree: Syntax, { suite, marks }: Properties): void {
  const { source } = walk;
  let start = tree.start + 1;
  tree.children.forEach((name, at) => {
    const block = tree.children.slice(at + 1).find((each) => textOf(source, each).startsWith('{'));
    const before = source.text.slice(start, name.start);
    if (name.type !== 'identifier' || !block || !/\bfn\s+$/.test(before)) return;
    const own = marksIn(walk, tree, { start, end: name.start });
    walk.tests.push({
      framework: 'proptest',
      name: textOf(source, name),
      node: { ...name, start: start + before.length - before.trimStart().length, end: block.end },
      head: name,
      block,
      body: readBody(walk.dialect, block),
      suite,
      marks: [...marks, ...own],
      rows: null,
    });
    start = block.end;
  });
}

/** `#[ignore]` and its like among tokens. */
function marksIn({ source }: Walk, tree: Syntax, span: { start: number; end: number }): Mark[] {
  const inside = tree.children.filter(({ start, end }) => start >= span.start && end <= span.end);
  return inside.flatMap((node) => {
    const text = fingerprintOf(source, node);
    const [, name = ''] = /^\[([\w:]+)/.exec(text) ?? [];
    const given = node.children.find(({ type }) => type === 'token_tree');
    const values = given ? argumentsOf(source, given) : [];
    return name === ''
      ? []
      : marksOf(source, { node, name, path: name, values, text: text.slice(1, -1) }, false);
  });
}
