import type { Mark } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { type Draft, inheritedDraft, marksOfStanding, type Suite, suiteIn } from '../drafts.js';
import { emptyBody, plainMark, type ReadBody, readBody } from '../readBody.js';
import { type Annotation, annotationsOf, marksOf } from './annotations.js';
import { withAnswers } from './answers.js';
import { lastName } from './calls.js';
import { type Methods, providersOf, rowsOf } from './rows.js';
import type { Place, Walk } from './place.js';

const HOOK = /^(setUp(BeforeClass)?|_before|_beforeSuite|before(Class)?|assertPreConditions)$/;

type TestCase = {
  readonly suite: Suite;
  readonly framework: 'phpunit' | 'codeception';
  readonly methods: Methods;
};

/** A class whose methods a runner takes: by what it extends, or by its name where it extends something unknown. */
export function visitClass(walk: Walk, node: Syntax, place: Place): void {
  const { source } = walk.dialect;
  const [name, body] = [field(node, 'name'), field(node, 'body')];
  const own = name ? textOf(source, name) : 'class';
  const base = node.children.find(({ type }) => type === 'base_clause');
  const parent = base ? lastName(textOf(source, base)) : '';
  const cest = own.endsWith('Cest');
  const collected = walk.collected && (/Tests?$/.test(own) || node.type === 'trait_declaration');
  if (!body || !(cest || collected || /Test(Case|Base)?$|TestCase|Spec$/.test(parent))) return;
  const suite = suiteIn(place.suite, own, classMarks(walk, node, { own, place }));
  const members = body.children.filter(({ type }) => type === 'method_declaration');
  const methods: Methods = new Map(members.map((each) => [nameOf(source, each), each]));
  const testCase: TestCase = { suite, framework: cest ? 'codeception' : 'phpunit', methods };
  const before = walk.tests.length;
  for (const member of members) visitMethod(walk, member, testCase);
  if (walk.tests.length > before || parent === '') return;
  walk.tests.push(inheritedDraft({ node, head: name ?? node, suite }, testCase.framework));
}

type Named = { readonly own: string; readonly place: Place };

function classMarks({ dialect, aliases }: Walk, node: Syntax, { own, place }: Named): Mark[] {
  const { source } = dialect;
  const isTaken = own.endsWith('Cest') || node.type === 'trait_declaration' || takesTests(node, own);
  const lost: Mark[] = isTaken ? [] : [{ ...plainMark(source, headOf(node)), kind: 'notDiscovered' }];
  const said = marksOf(source, annotationsOf(source, node, aliases));
  return [...marksOfStanding(source, node, place.at), ...said, ...lost];
}

/** PHPUnit makes no object of an abstract class, and takes none that is no test case by what it extends. */
function takesTests(node: Syntax, name: string): boolean {
  const isAbstract = node.children.some(({ type }) => type === 'abstract_modifier');
  const isBase = /Abstract|Base|Case$/.test(name);
  return node.children.some(({ type }) => type === 'base_clause') && (!isAbstract || isBase);
}

function nameOf(source: Source, method: Syntax): string {
  const name = field(method, 'name');
  return name ? textOf(source, name) : '';
}

function visitMethod(walk: Walk, node: Syntax, testCase: TestCase): void {
  const { source } = walk.dialect;
  const own = nameOf(source, node);
  const annotations = annotationsOf(source, node, walk.aliases);
  const block = field(node, 'body');
  if (HOOK.test(own) || annotations.some(({ name }) => /^before(class)?$/i.test(name))) {
    if (block) testCase.suite.marks.push(...readBody(walk.dialect, block).marks);
    return;
  }
  if (!block) return;
  const found = isTest(source, node, { own, annotations, testCase });
  const draft = {
    framework: testCase.framework,
    name: own,
    node,
    head: headOf(node),
    block,
    suite: testCase.suite,
  };
  if (!found) {
    walk.others.push({ ...draft, body: emptyBody(false), marks: [], rows: null });
    return;
  }
  const providers = providersOf(source, annotations, testCase.methods);
  walk.tests.push({
    ...draft,
    body: methodBody(walk, node, block),
    marks: [...marksOf(source, annotations), ...providers.flatMap((each) => skipsIn(walk, each))],
    rows: withAnswers(walk.dialect, rowsOf(source, annotations, testCase.methods), {
      method: node,
      block,
      providers,
    }),
  });
}

/** A provider that skips does so for the tests that it provides for. */
function skipsIn({ dialect }: Walk, provider: Syntax): Mark[] {
  const block = field(provider, 'body');
  const marks = block ? readBody(dialect, block).marks : [];
  return marks.filter(({ text }) => dialect.bears.test(text));
}

/** What a test method asserts, the exception of its annotations included. */
export function methodBody(walk: Walk, method: Syntax, block: Syntax): ReadBody {
  const annotations = annotationsOf(walk.dialect.source, method, walk.aliases);
  return withExpected(walk, readBody(walk.dialect, block), annotations);
}

type Candidate = {
  readonly own: string;
  readonly annotations: readonly Annotation[];
  readonly testCase: TestCase;
};

function isTest(source: Source, node: Syntax, { own, annotations, testCase }: Candidate): boolean {
  const modifiers = node.children.map((child) =>
    child.type.endsWith('modifier') ? textOf(source, child) : '',
  );
  if (modifiers.some((modifier) => /^(private|protected|static|abstract)$/i.test(modifier))) return false;
  if (testCase.framework === 'codeception') return !own.startsWith('_');
  return own.startsWith('test') || annotations.some(({ name }) => /^test$/i.test(name));
}

/** The line of the name, behind the attributes. */
function headOf(node: Syntax): Syntax {
  return node.children.find(({ type }) => type.endsWith('modifier')) ?? field(node, 'name') ?? node;
}

/** `@expectedException Foo` is an assertion that stands in the annotations. */
function withExpected(walk: Walk, body: Draft['body'], annotations: readonly Annotation[]): Draft['body'] {
  const { source } = walk.dialect;
  for (const { node, name, text } of annotations) {
    if (!name.startsWith('expectedException') || !body.read) continue;
    body.assertions.push({
      ...placeOf(source, node),
      kind: /Message|Code/.test(name) ? 'throwsMatching' : 'throws',
      matcher: name,
      subject: name,
      expected: text,
      literal: false,
      negated: false,
      weakness: null,
    });
  }
  return body;
}
