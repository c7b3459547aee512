import type { Mark } from '../../inventory.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Dialect } from '../dialect.js';
import { type Draft, fileSuite } from '../drafts.js';
import { plainMark, readBody } from '../readBody.js';
import { assertionFrom } from '../assertionFrom.js';
import type { Functions } from './assertions.js';
import { handing } from './namedForm.js';
import type { Registered } from './registered.js';

/** Where people keep tests, and what they call their files. */
export const TEST_PATH =
  /(^|\/)(tests?|unit_?tests?|testing|testsuite|autotests?)\/.*\.\w+$|(^|\/)(tests?|test[-_][^/]*|[^/]*([-_.](tests?|unittests?|spec|check)|Tests?|TestCase)|check_[^/]*|t[-_][^/]*|tst_[^/]*)\.\w+$/;

export function functionsOf(source: Source): Functions {
  const found = new Map<string, Syntax>();
  collect(source.root, (node) => {
    const name = node.type === 'function_definition' ? functionName(source, node) : null;
    if (name !== null) found.set(name, node);
    return null;
  });
  return found;
}

function functionName(source: Source, node: Syntax): string | null {
  let declarator = field(node, 'declarator');
  while (declarator && /pointer_declarator|reference_declarator/.test(declarator.type))
    declarator = field(declarator, 'declarator') ?? declarator.children.at(-1) ?? null;
  const name = declarator?.type === 'function_declarator' ? field(declarator, 'declarator') : null;
  // Without a type it is a macro.
  return name && field(node, 'type') ? textOf(source, name) : null;
}

type Reading = {
  readonly functions: Functions;
  readonly dialect: Dialect;
  /** Macros of the file declare tests. */
  readonly declares: boolean;
  /** Names that are handed to a runner, where the file does that. */
  readonly registered: Registered | null;
  /** Definitions that are methods of a fixture. */
  readonly taken: ReadonlySet<Syntax>;
  readonly marksAt: (offset: number) => readonly Mark[];
};

const SUITES = /\b(QTEST_\w*MAIN|munit_suite_main|kunit_test_suite|TestSuite)\b/;
const TEST_NAME = /^(test|Test)(_|[A-Z0-9]|$)|_(test|tests)$|^(should|it)_|Test$/;

/** Tests that are plain functions: of Unity, cmocka, CUnit, GLib, Qt, and of a `main` that calls them. */
export function readFunctions(source: Source, reading: Reading): { tests: Draft[]; others: Draft[] } {
  const found: { tests: Draft[]; others: Draft[] } = { tests: [], others: [] };
  const { functions, declares, registered, taken } = reading;
  const registers = registered !== null || SUITES.test(source.text);
  if (!declares && !registers && !TEST_PATH.test(source.path)) return found;
  const known = { registers, qt: QT.test(source.text), named: countNames(source), pasted: pastedIn(source) };
  for (const [name, node] of functions) {
    if (taken.has(node)) continue;
    const standing = standingOf(source, reading, { name, node, ...known });
    const draft = standing === 'none' ? null : draftOf(source, reading, { name, node });
    if (draft && standing === 'other') found.others.push(draft);
    else if (draft) found.tests.push(standing === 'unused' ? withMark(draft, unused(source, node)) : draft);
  }
  if (!declares && taken.size === 0 && found.tests.length === 0)
    found.tests.push(...plainMain(source, reading));
  return found;
}

function withMark(draft: Draft, mark: Mark): Draft {
  return { ...draft, marks: [...draft.marks, mark] };
}

/** A program that tests by itself, or that runs the suites of other files, as one test. */
function plainMain(source: Source, reading: Reading): Draft[] {
  const main = reading.functions.get('main');
  const draft = main ? draftOf(source, reading, { name: 'main', node: main }) : null;
  if (!draft) return [];
  const whole = { ...draft, ...handedOn(source, reading.dialect, draft) };
  return whole.body.assertions.length > 0 || !whole.body.read ? [whole] : [];
}

/** Lists of suites beside `main`, each element of which asks for something. */
function handedOn(source: Source, dialect: Dialect, draft: Draft): Pick<Draft, 'body' | 'besides'> {
  const lists = collect(source.root, (node) => (isListOfSuites(source, node) ? node : null));
  const elements = lists
    .flatMap((list) => field(list, 'value')?.children ?? [])
    .filter((each) => NAMED.test(textOf(source, each)));
  if (elements.length === 0 || !draft.block || !lists.some((list) => dialect.touched(list))) return draft;
  const body = readBody({ ...dialect, touched: () => true }, draft.block);
  for (const element of elements)
    body.assertions.push(assertionFrom(dialect, element, { form: handing(element), flow: null }));
  return { body, besides: elements.map((element) => textOf(source, element)).join(' ') };
}

const NAMED = /^&?\w+$|^\{.*\w.*\}$/s;

/** `static suite_creator suites[] = { cart_suite, till_suite, 0 };` */
function isListOfSuites(source: Source, node: Syntax): boolean {
  if (node.type !== 'init_declarator' || field(node, 'value')?.type !== 'initializer_list') return false;
  const declarator = field(node, 'declarator');
  return (
    declarator?.type === 'array_declarator' &&
    node.parent?.parent?.type !== 'compound_statement' &&
    /test|suite/i.test(textOf(source, declarator))
  );
}

const QT = /\bQTEST_\w*MAIN\b|#include\s*<QTest|<QtTest/;

type Candidate = {
  readonly name: string;
  readonly node: Syntax;
  readonly registers: boolean;
  readonly qt: boolean;
  readonly named: ReadonlyMap<string, number>;
  readonly pasted: ReadonlySet<string>;
};

/** A test as far as its name and those who name it tell; a function that nobody calls may have been one. */
function standingOf(
  source: Source,
  { functions, declares, registered }: Reading,
  { name, node, registers, qt, named, pasted }: Candidate,
): 'test' | 'unused' | 'other' | 'none' {
  const own = name.replace(/^.*::/, '');
  if (own === 'main') return 'none';
  if (name.includes('::')) return qt && isSlot(own) ? 'test' : 'none';
  const called = pasted.has(own) || (named.get(own) ?? 0) > 1;
  if (registered?.has(own) === true) return 'test';
  if (!TEST_NAME.test(own) || declares) return called ? 'none' : 'other';
  return called || mayBeCalled(source, node, registers || functions.has('main')) ? 'test' : 'unused';
}

/** Another file may hand it on, as long as this one runs no tests itself. */
function mayBeCalled(source: Source, node: Syntax, isRunner: boolean): boolean {
  return !isRunner && !isStatic(source, node);
}

/** Nothing calls it or hands it on. */
function unused(source: Source, node: Syntax): Mark {
  return { ...plainMark(source, { start: node.start, end: node.start + 1 }), kind: 'notDiscovered' };
}

/** Qt runs private slots that are no set-up and give no data. */
function isSlot(name: string): boolean {
  return (
    !/^(init|cleanup|initTestCase|cleanupTestCase|initMain)$|_data$|^~/.test(name) && /^[a-z]/.test(name)
  );
}

function isStatic(source: Source, node: Syntax): boolean {
  return (
    /^static\b/.test(textOf(source, node)) ||
    /\bstatic\s+\w+\s+\w+\s*\(/.test(source.text.slice(node.start, node.start + 120))
  );
}

/** Names that macros make, such as `test_ ## name` for what a macro's text or call names `name`. */
function pastedIn({ text }: Source): ReadonlySet<string> {
  const prefixes = new Set([...text.matchAll(/\b([tT]est\w*_)[ \t]*##/g)].map(([, prefix = '']) => prefix));
  if (prefixes.size === 0) return prefixes;
  const macros = [...text.matchAll(/^[ \t]*#(?:\\\r?\n|[^\n])*|\b[A-Z][A-Z\d_]*\([^()]*\)/gm)].join(' ');
  const words = [...new Set(macros.match(/\b\w+\b/g))];
  return new Set([...prefixes].flatMap((prefix) => words.map((word) => prefix + word)));
}

/** How often the code, comments aside, says each name. */
function countNames(source: Source): Map<string, number> {
  const counts = new Map<string, number>();
  collect(source.root, (node) => {
    if (!/^(identifier|field_identifier)$/.test(node.type)) return null;
    const name = textOf(source, node);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return null;
  });
  return counts;
}

/** A function that takes nothing, or one pointer to what the runner hands on. */
const TAKES =
  /^\(\s*(void)?\s*\)$|^\([^,()]*[*&][^,()]*\)$|^\(\s*int(\s+\w+)?,\s*(const\s+)?char\s*(const\s*)?\*+\s*(const\s+)?\w*(\[\])?\s*\)$/;

function draftOf(
  source: Source,
  { dialect, marksAt, registered }: Reading,
  { name, node }: { readonly name: string; readonly node: Syntax },
): Draft | null {
  const block = field(node, 'body');
  const parameters = collect(node, (each) => (each.type === 'parameter_list' ? each : null))[0];
  if (block?.type !== 'compound_statement' || !parameters) return null;
  if (
    !TAKES.test(textOf(source, parameters)) &&
    !/MunitParameter|struct kunit/.test(textOf(source, parameters))
  )
    return null;
  return {
    framework: 'program',
    name,
    node,
    block,
    body: readBody(dialect, block),
    suite: fileSuite(),
    marks: [...marksAt(node.start), ...(registered?.get(name) ?? [])],
    rows: null,
  };
}
