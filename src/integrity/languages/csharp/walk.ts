import type { Mark, Test } from '../../inventory.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { branchesOf } from '../branches.js';
import { assertionFrom } from '../assertionFrom.js';
import type { FormsExcept } from '../calledForms.js';
import { withCalledFunctions } from '../calledFunctions.js';
import type { Dialect, Standing } from '../dialect.js';
import { TOP } from '../dialect.js';
import {
  type Draft,
  inheritedDraft,
  fileSuite,
  marksOfStanding,
  type Suite,
  suiteIn,
  testsOf,
} from '../drafts.js';
import { emptyBody, plainMark, type ReadBody, readBody } from '../readBody.js';
import { withAnswers } from './answers.js';
import { marksOfAttributes } from './attributeMarks.js';
import { type Aliases, type Attribute, attributesOf, NEVER } from './attributes.js';
import { expectedException } from './expectedException.js';
import { FIXTURE, type Framework, isTestAttribute, SET_UP, testFramework } from './frameworks.js';
import { limitsOf } from './limits.js';
import { type Members, rowsOf, valuesOfParameters } from './rows.js';
import { isAsyncVoid, withoutWaiting } from './asyncVoid.js';
import { visibilityOf } from './visibility.js';

/** What the walk knows of the file. */
export type Walk = {
  readonly source: Source;
  readonly dialect: Dialect;
  /** Of the methods of the file, by name. */
  readonly bodies: ReadonlyMap<string, Syntax>;
  readonly formsExcept: FormsExcept;
  readonly aliases: Aliases;
  readonly framework: Framework;
  /** Property-based tests of FsCheck are marked `[Property]`. */
  readonly properties: boolean;
};

type Found = { readonly tests: Draft[]; readonly others: Draft[] };

type Place = {
  readonly suite: Suite;
  readonly at: Standing;
  /** Attributes of the class around, and its modifiers. */
  readonly owner: Owner | null;
};

type Owner = { readonly node: Syntax; readonly attributes: readonly Attribute[]; readonly members: Members };

/** Test methods by their attributes, and methods that look like them in all but that. */
export function readTests(walk: Walk): { tests: Test[]; undiscovered: Test[] } {
  const found: Found = { tests: [], others: [] };
  visit(walk, walk.source.root, { place: { suite: fileSuite(), at: TOP, owner: null }, found });
  const { dialect, bodies, formsExcept } = walk;
  const read = (draft: Draft, whole: Dialect): ReadBody => readAgain({ ...walk, dialect: whole }, draft);
  return {
    tests: testsOf(walk.source, withCalledFunctions({ dialect, bodies, formsExcept, read }, found.tests)),
    undiscovered: testsOf(walk.source, found.tests.length > 0 ? found.others : plausible(found.others)),
  };
}

function readAgain(walk: Walk, { node, block }: Draft): ReadBody {
  return bodyOf(walk, node, { block, attributes: attributesOf(walk.source, node, walk.aliases) });
}

/** In a file without any test only what asserts can have been one. */
function plausible(others: readonly Draft[]): Draft[] {
  return others.filter(({ body }) => !body.read || body.assertions.length > 0);
}

type Visit = { readonly place: Place; readonly found: Found };

function visit(walk: Walk, node: Syntax, { place, found }: Visit): void {
  for (const child of node.children) visitMember(walk, child, { place, found });
}

function visitMember(walk: Walk, node: Syntax, { place, found }: Visit): void {
  switch (node.type) {
    case 'class_declaration':
    case 'record_declaration':
    case 'struct_declaration':
      visitClass(walk, node, { place, found });
      return;
    case 'method_declaration':
    case 'local_function_statement':
      visitMethod(walk, node, { place, found });
      return;
    case 'constructor_declaration':
      visitSetUp(walk, node, place);
      return;
    case 'preproc_if':
    case 'preproc_elif':
      visitConditional(walk, node, { place, found });
      return;
    default:
      if (OPEN.test(node.type)) visit(walk, node, { place, found });
  }
}

/** What declarations stand in, or are thought to stand in where the text is broken. */
const OPEN =
  /^(namespace_declaration|file_scoped_namespace_declaration|declaration_list|preproc_else|ERROR|global_statement|block)$/;

function visitConditional(walk: Walk, node: Syntax, { place, found }: Visit): void {
  const condition = field(node, 'condition');
  const never = condition !== null && NEVER.test(fingerprintOf(walk.source, condition));
  for (const branch of branchesOf(walk.source, node)) {
    if (branch.part === condition || branch.part.type === 'attribute_list') continue;
    const dead = branch.never || (never && branch.part.field !== 'alternative') ? node : place.at.dead;
    const at = { ...place.at, condition: branch.condition ?? place.at.condition, dead };
    visitMember(walk, branch.part, { place: { ...place, at }, found });
  }
}

function visitClass(walk: Walk, node: Syntax, { place, found }: Visit): void {
  const { source } = walk;
  const name = field(node, 'name');
  const body = field(node, 'body') ?? node.children.find(({ type }) => type === 'declaration_list');
  if (!name || !body) return;
  const attributes = attributesOf(source, node, walk.aliases);
  const marks = [...marksOfStanding(source, node, place.at), ...marksOfAttributes(source, attributes)];
  const suite = suiteIn(place.suite, textOf(source, name), marks);
  const owner = { node, attributes, members: membersOf(source, body) };
  const before = found.tests.length;
  visit(walk, body, { place: { suite, at: TOP, owner }, found });
  if (found.tests.length === before && hasTestsElsewhere(walk, node, textOf(source, name)))
    found.tests.push(inheritedDraft({ node, head: name, suite }, walk.framework));
}

/** It is named as a class of tests, extends another class, and holds none itself; or it is the base of others. */
function hasTestsElsewhere({ source }: Walk, node: Syntax, name: string): boolean {
  const [base] = node.children.find(({ type }) => type === 'base_list')?.children ?? [];
  const isAbstract = node.children.some(
    (each) => each.type === 'modifier' && textOf(source, each) === 'abstract',
  );
  const extended = base ? textOf(source, base) : '';
  if (isAbstract) return name.includes('Test');
  return (
    /(Tests?|Fixture|Specs?)$/.test(name) && /Test|Spec|Fixture/.test(extended) && !/^I[A-Z]/.test(extended)
  );
}

function membersOf(source: Source, body: Syntax): Members {
  return new Map(
    body.children.flatMap((member) => {
      if (!/^(property|field|method)_declaration$/.test(member.type)) return [];
      const declarator = member.children.find(({ type }) => type === 'variable_declaration')?.children.at(-1);
      const name =
        field(member, 'name') ?? (declarator && (field(declarator, 'name') ?? declarator.children[0]));
      return name ? [[textOf(source, name), member] as const] : [];
    }),
  );
}

/** A skip in a constructor or in a set-up method is one of every test of the class. */
function visitSetUp(walk: Walk, node: Syntax, { suite }: Place): void {
  const block = field(node, 'body');
  if (block) suite.marks.push(...readBody(walk.dialect, block).marks);
}

function visitMethod(walk: Walk, node: Syntax, { place, found }: Visit): void {
  const { source } = walk;
  const attributes = attributesOf(source, node, walk.aliases);
  const framework = testFramework(attributes, walk.framework, walk.properties);
  if (framework === null && attributes.some(({ name }) => SET_UP.has(name))) visitSetUp(walk, node, place);
  const name = field(node, 'name');
  const block = field(node, 'body');
  if (!name || (framework === null && !looksLikeTest(walk, node, attributes))) return;
  const body = bodyOf(walk, node, { block, attributes });
  const marks: Mark[] = [
    ...marksOfStanding(source, node, place.at),
    ...(framework === null ? [] : visibilityOf(source, { method: node, owner: place.owner, framework })),
    ...marksOfAttributes(source, attributes),
    ...conditionalTest(source, attributes),
  ];
  const draft: Draft = {
    framework: framework ?? walk.framework,
    name: textOf(source, name),
    node,
    head: headOf(node, name),
    block,
    body,
    besides: besidesOf(source, attributes),
    limits: limitsOf(source, attributes),
    suite: place.suite,
    marks,
    rows:
      withAnswers(walk.dialect, rowsOf(source, attributes, place.owner?.members ?? new Map()), {
        method: node,
        block,
        attributes,
      }) ?? valuesOfParameters(source, node),
  };
  (framework === null ? found.others : found.tests).push(draft);
}

/** `#if X` around the attribute that makes it a test. */
function conditionalTest(source: Source, attributes: readonly Attribute[]): Mark[] {
  const always = attributes.filter(({ condition }) => condition === null);
  const only = attributes.find(({ name, condition }) => condition !== null && isTestAttribute(name));
  if (!only || always.some(({ name }) => isTestAttribute(name))) return [];
  return [{ ...plainMark(source, only.node), kind: 'skipped', condition: `not (${only.condition ?? ''})` }];
}

/** The exception that the test is asked to end with stands outside of its body. */
function besidesOf(source: Source, attributes: readonly Attribute[]): string {
  const thrown = expectedException(source, attributes);
  return thrown ? fingerprintOf(source, thrown.node) : '';
}

/** The line with the method's return type and name. */
function headOf(node: Syntax, name: Syntax): Syntax {
  return field(node, 'returns') ?? field(node, 'type') ?? name;
}

/** The whole method counts as touched with any part of it: its attributes may hold an assertion. */
function bodyOf(
  walk: Walk,
  node: Syntax,
  { block, attributes }: { block: Syntax | null; attributes: readonly Attribute[] },
): ReadBody {
  if (!block) return emptyBody();
  const dialect: Dialect = { ...walk.dialect, touched: () => walk.dialect.touched(node) };
  const body = readBody(dialect, block);
  const thrown = expectedException(walk.source, attributes);
  if (body.read && thrown) {
    body.assertions.push(assertionFrom(walk.dialect, thrown.node, { form: thrown.form, flow: null }));
  }
  return isAsyncVoid(walk.source, node) ? withoutWaiting(walk.source, body, block) : body;
}

/** A method as tests are written, without the attribute that makes it one. */
function looksLikeTest(walk: Walk, node: Syntax, attributes: readonly Attribute[]): boolean {
  if (attributes.some(({ name }) => FIXTURE.test(name)) || node.type !== 'method_declaration') return false;
  const [returns, body] = [field(node, 'returns'), field(node, 'body')];
  const takesRows = attributes.length > 0;
  const parameters = field(node, 'parameters')?.children.length ?? 0;
  return (
    body !== null &&
    returns !== null &&
    /^(void|Task|ValueTask|IEnumerator)$/.test(textOf(walk.source, returns)) &&
    (parameters === 0 || takesRows)
  );
}
