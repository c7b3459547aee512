import type { Mark, Test } from '../../inventory.js';
import { commentsWithin, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { type Dialect, TOP } from '../dialect.js';
import { type Draft, fileSuite, testsOf } from '../drafts.js';
import { emptyBody, plainMark, readBody, type ReadBody } from '../readBody.js';
import { dialectOf } from './bodies.js';
import { buildMarks } from './buildTags.js';
import { exampleOutput } from './exampleOutput.js';
import type { GoFile } from './file.js';
import { tablesOf } from './rows.js';
import { readSpec } from './specs.js';
import { type Found, type Place, readTest, suiteOf, type Walk } from './walk.js';

/** Tests by Go's own rules and those of the frameworks on top of it, and functions that fall through them. */
export function readTests(file: GoFile, touched: Touched): { tests: Test[]; undiscovered: Test[] } {
  const top = fileSuite();
  top.marks.push(...buildMarks(file.source));
  const walk: Walk = { file, touched, tests: [], others: [], suites: new Map(), fileSuite: top, readSpec };
  const tables = tablesOf(file.source, file.source.root);
  for (const declaration of file.source.root.children) {
    const place = { suite: top, tables, outer: declaration };
    if (declaration.type === 'function_declaration') readFunction(walk, declaration, place);
    else if (declaration.type === 'method_declaration') readMethod(walk, declaration, place);
    else if (declaration.type === 'var_declaration' && file.specs) readInto(walk, declaration, place);
  }
  walk.tests.push(...helpersIn(walk));
  return {
    tests: testsOf(file.source, walk.tests),
    undiscovered: testsOf(file.source, walk.others),
  };
}

/** Specs that stand outside of functions: `var _ = Describe(…)`. */
function readInto(walk: Walk, node: Syntax, place: Place): void {
  if (readSpec(walk, node, { ...place, at: TOP })) return;
  for (const child of node.children) readInto(walk, child, place);
}

const SIGNATURE = /^\(\s*(\w+\s+)?\*testing\.(T|F)\s*,?\s*\)$/;

function readFunction(walk: Walk, declaration: Syntax, place: Place): void {
  const { source } = walk.file;
  const [name, block] = [field(declaration, 'name'), field(declaration, 'body')];
  const parameters = field(declaration, 'parameters');
  if (!name || !block || !parameters || field(declaration, 'type_parameters')) return;
  const own = textOf(source, name);
  const signature = textOf(source, parameters);
  if (SIGNATURE.test(signature)) {
    const runs = /^Test($|[^\p{Ll}])/u.test(own) || /^Fuzz($|[^\p{Ll}])/u.test(own);
    const framework = 'go test';
    if (runs) readTest(walk, { own, block, node: declaration, framework }, place);
    else if (!isCalled(walk, own)) others(walk, { own, block, node: declaration, framework }, place);
  } else if (/^Example($|[^\p{Ll}])/u.test(own) && /^\(\s*\)$/.test(signature)) {
    readExample(walk, { own, block, node: declaration, framework: 'go test' }, place);
  } else if (/^(init|TestMain)$/.test(own) && walk.file.specs) {
    for (const child of block.children) readInto(walk, child, place);
  }
}

/**
 * Functions that were there before, are handed a test and are called from other files: what skips in them skips the
 * tests that call them, which the change need not touch.
 */
function helpersIn(walk: Walk): Draft[] {
  const { file, touched, fileSuite: suite } = walk;
  // A test of the file is it, or tells of it.
  const told = new Set(walk.tests.flatMap(({ node }) => wordsBeforeParentheses(textOf(file.source, node))));
  return [...file.functions].flatMap(([own, declaration]): Draft[] => {
    const [name, parameters, block] = ['name', 'parameters', 'body'].map((each) => field(declaration, each));
    if (!name || !parameters || !block || touched(name) || !touched(block)) return [];
    if (told.has(own) || !HANDED.test(textOf(file.source, parameters))) return [];
    const found: Found = { own, block, node: declaration, framework: 'go test' };
    const draft = draftOf(walk, found, { suite, tables: new Map(), outer: declaration });
    const marks = draft.body.marks.filter(({ text }) => /skip/i.test(text));
    return [{ ...draft, body: { ...emptyBody(false), marks }, opaque: true }];
  });
}

function wordsBeforeParentheses(text: string): string[] {
  return text.match(/\w+(?=\()/g) ?? [];
}

const HANDED = /\b\w+\s+(\*testing\.[TF]|testing\.TB)\b/;

/** It is used somewhere besides where it is declared; what a comment says is no use. */
function isCalled({ file: { source } }: Walk, name: string): boolean {
  const known = WORDS.get(source) ?? wordsIn(source);
  WORDS.set(source, known);
  return (known.get(name) ?? 0) > 1;
}

const WORDS = new WeakMap<Source, ReadonlyMap<string, number>>();

/** How often each word stands in the code of a file. */
function wordsIn({ text, comments }: Source): Map<string, number> {
  const found = new Map<string, number>();
  let start = 0;
  for (const { start: end, end: next } of [...comments, { start: text.length, end: text.length }]) {
    for (const [word] of text.slice(start, end).matchAll(/\w+/g)) found.set(word, (found.get(word) ?? 0) + 1);
    start = next;
  }
  return found;
}

/**
 * An example runs only if it says what it prints. One that does not is told from a new one, which need not run, by its
 * name having been there before.
 */
function readExample(walk: Walk, found: Found, place: Place): void {
  const { source } = walk.file;
  const output = exampleOutput(source, commentsWithin(source, found.block));
  const draft = draftOf(walk, found, place);
  const name = field(found.node, 'name') ?? found.node;
  if (output) draft.body.assertions.push(output);
  else if (walk.touched(name)) walk.others.push(draft);
  const silent: Mark = { ...plainMark(source, found.node), kind: 'notDiscovered' };
  if (output || !walk.touched(name))
    walk.tests.push({ ...draft, marks: output ? [] : [silent], besides: output?.expected ?? '' });
}

function others(walk: Walk, found: Found, place: Place): void {
  walk.others.push(draftOf(walk, found, place));
}

function draftOf(walk: Walk, found: Found, { suite }: Place): Draft {
  const { block, node, own, framework } = found;
  const body = readBody(
    dialectOf(walk.file, walk.touched, () => false),
    block,
  );
  return { framework, name: own, node, block, body, suite, marks: [], rows: null };
}

const SET_UP = /^(SetupTest|SetupSuite|SetUpTest|SetUpSuite|BeforeTest|SetupSubTest)$/;

function readMethod(walk: Walk, declaration: Syntax, place: Place): void {
  const { source } = walk.file;
  const receiver = field(declaration, 'receiver')?.children[0];
  const [name, block] = [field(declaration, 'name'), field(declaration, 'body')];
  const type = receiver && field(receiver, 'type');
  if (!type || !name || !block || field(declaration, 'result')) return;
  const owner = textOf(source, type).replace(/^\*|\[.*$/g, '');
  const framework = frameworkOf(walk, declaration, owner);
  if (framework === null) return;
  const suite = suiteOf(walk, owner);
  const own = textOf(source, name);
  const found: Found = { own, block, node: declaration, framework };
  if (SET_UP.test(own)) suite.marks.push(...setUpBody(walk, block).marks);
  else if (/^Test($|[^\p{Ll}])/u.test(own)) readTest(walk, found, { ...place, suite });
  else if (framework !== 'go test' && /test/i.test(own) && !isCalled(walk, own))
    others(walk, found, { ...place, suite });
}

/** By what the method takes: nothing, gocheck's `*C`, or what a test takes. */
function frameworkOf({ file }: Walk, declaration: Syntax, owner: string): string | null {
  const parameters = field(declaration, 'parameters');
  const taken = parameters ? textOf(file.source, parameters) : '';
  if (/^\(\s*\w+\s+\*(\w+\.)?C\s*\)$/.test(taken)) return 'gocheck';
  // Suites that hand each of their methods to `t.Run` by reflection.
  if (SIGNATURE.test(taken)) return 'go test';
  return /^\(\s*\)$/.test(taken) && !file.plainTypes.has(owner) ? 'testify' : null;
}

function setUpBody(walk: Walk, block: Syntax): ReadBody {
  const dialect: Dialect = dialectOf(walk.file, walk.touched, () => false);
  return textOf(walk.file.source, block).includes('Skip') ? readBody(dialect, block) : emptyBody();
}
