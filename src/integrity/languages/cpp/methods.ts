import type { Mark } from '../../inventory.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Dialect } from '../dialect.js';
import { type Draft, fileSuite, suiteIn } from '../drafts.js';
import { emptyBody, plainMark, readBody } from '../readBody.js';
import { isInComment } from './isInComment.js';
import { regionMarks } from './marks.js';
import type { Region } from './preprocessor.js';

type Reading = {
  readonly dialect: Dialect;
  readonly regions: readonly Region[];
  readonly isTestFile: boolean;
};

/** What the class of a fixture says of its methods. `taken`: the definitions that were dealt with here. */
type Methods = {
  readonly tests: readonly Draft[];
  readonly others: readonly Draft[];
  readonly taken: ReadonlySet<Syntax>;
};

/** CppUnit's way, and that of the libraries made after it: methods of a fixture that its class hands to the runner. */
export function readMethods(source: Source, { dialect, regions, isTestFile }: Reading): Methods {
  const methods = methodsOf(source);
  const registered = registrationsIn(source, regions, methods);
  const owners = new Set([...registered.values()].map(({ owner }) => owner));
  const found: { tests: Draft[]; others: Draft[] } = { tests: [], others: [] };
  const taken = new Set<Syntax>();
  const draftOf = ({ owner, name, node, block }: Method, marks: readonly Mark[]): Draft => ({
    framework: 'cppunit',
    name,
    node,
    block: block ?? node,
    body: block ? readBody(dialect, block) : emptyBody(false),
    suite: suiteIn(fileSuite(), owner, []),
    marks: [...regionMarks(source, regions, node.start), ...marks],
    rows: null,
    opaque: block === null,
  });
  const defined = new Set(methods.filter(({ block }) => block !== null).map(keyOf));
  for (const method of methods) {
    const known = registered.get(keyOf(method));
    // Of a method that is defined in the file as well the definition tells.
    if ((!known && !TEST_NAME.test(method.name)) || (method.block === null && defined.has(keyOf(method))))
      continue;
    const elsewhere = !owners.has(method.owner);
    if (elsewhere && !(isTestFile && isOfFixture(method))) continue;
    if (method.block) taken.add(method.node);
    if (known || elsewhere) found.tests.push(draftOf(method, known?.marks ?? []));
    else if (method.block) found.tests.push(draftOf(method, [unregistered(source, method.node)]));
    else found.others.push(draftOf(method, []));
  }
  return { ...found, taken };
}

const TEST_NAME = /^test(_|[A-Z0-9]|$)|^(should|it)_/;

/** It may well be handed on where its class is declared. */
function isOfFixture({ owner, block }: Method): boolean {
  return block !== null && /Test|Spec|Check|Suite|Fixture/i.test(owner);
}

/** The class hands on others, and not this one. */
function unregistered(source: Source, { start }: Syntax): Mark {
  return { ...plainMark(source, { start, end: start + 1 }), kind: 'notDiscovered' };
}

/** A method without arguments; `block` is null where it is only declared. */
type Method = {
  readonly owner: string;
  readonly name: string;
  readonly node: Syntax;
  readonly block: Syntax | null;
};

function keyOf({ owner, name }: Pick<Method, 'owner' | 'name'>): string {
  return `${owner}::${name}`;
}

function methodsOf(source: Source): Method[] {
  return collect(source.root, (node) => {
    if (!/^(function_definition|field_declaration)$/.test(node.type) || !field(node, 'type')) return null;
    const declarator = field(node, 'declarator');
    const named = declarator?.type === 'function_declarator' ? field(declarator, 'declarator') : null;
    const parameters = declarator && field(declarator, 'parameters');
    if (!named || !parameters || !/^\(\s*(void)?\s*\)$/.test(textOf(source, parameters))) return null;
    const [name = '', written] = textOf(source, named).replace(/\s/g, '').split('::').reverse();
    const owner = written ?? classAround(source, node);
    const block = field(node, 'body');
    return owner === null || (node.type === 'function_definition' && block?.type !== 'compound_statement')
      ? null
      : { owner, name, node, block };
  });
}

function classAround(source: Source, node: Syntax): string | null {
  for (let at = node.parent; at; at = at.parent) {
    const name = /^(class|struct)_specifier$/.test(at.type) ? field(at, 'name') : null;
    if (name) return textOf(source, name).replace(/<[^]*$/, '');
  }
  return null;
}

type Registration = { readonly owner: string; readonly marks: readonly Mark[] };

/** In the class itself: `CPPUNIT_TEST(testAdds);` and what other libraries call it. */
const IN_CLASS =
  /\b(?:[A-Z]+UNIT_TEST(?:_EXCEPTION|_FAIL)?|TEST_CASE|UNIT_TEST)\s*\(\s*([A-Za-z_]\w*)\s*[,)]/g;
/** In a function: `CppUnit_addTest(suite, CartTest, testAdds)`, `TestCaller<CartTest>("adds", &CartTest::testAdds)`. */
const IN_CODE =
  /\b\w+_?addTest\s*\(\s*\w+\s*,\s*(\w+)\s*,\s*(\w+)\s*\)|\bTestCaller\s*<[^<>;]*>\s*\([^;]*?&\s*(?:\w+::)*?(\w+)::(\w+)\s*[,)]/g;

function registrationsIn(
  source: Source,
  regions: readonly Region[],
  methods: readonly Method[],
): ReadonlyMap<string, Registration> {
  const found = new Map<string, Registration>();
  const add = (owner: string, name: string, at: number): void => {
    if (isInComment(source, at)) return;
    found.set(keyOf({ owner, name }), { owner, marks: regionMarks(source, regions, at) });
  };
  const { text } = source;
  for (const { index, 1: first, 2: second, 3: third = '', 4: fourth = '' } of text.matchAll(IN_CODE))
    add(first ?? third, second ?? fourth, index);
  if (!/_TEST\w*\s*\(|\bTEST_CASE\s*\(/.test(text)) return found;
  const classes = collect(source.root, (node) =>
    /^(class|struct)_specifier$/.test(node.type) ? node : null,
  );
  for (const node of classes) {
    const name = field(node, 'name');
    const owner = name && textOf(source, name);
    if (owner === null || !methods.some((method) => method.owner === owner)) continue;
    for (const { index, 1: own = '' } of textOf(source, node).matchAll(IN_CLASS))
      add(owner, own, node.start + index);
  }
  return found;
}
