import type { Mark, Rows } from '../../inventory.js';
import { field, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { type Draft, fileSuite, type Suite, suiteIn } from '../drafts.js';
import { annotationMarks, expectedBy, isTestAnnotation } from '../jvm/annotationMarks.js';
import { LIFE_CYCLE, SET_UP } from '../jvm/annotationTables.js';
import { expectedForm } from '../jvm/expectedForm.js';
import type { Annotation, Grammar } from '../jvm/grammar.js';
import { frameworkName, importsFrom } from '../jvm/names.js';
import { assertionsIn, withOwn } from '../jvm/ownAssertions.js';
import { plainMark, readBody } from '../readBody.js';
import type { Dialect } from '../dialect.js';
import { javaDialect } from './javaDialect.js';
import { annotationsOf, modifiersOf } from './javaGrammar.js';
import { parametersOf, rowsOf } from './rows.js';

export type Found = { readonly tests: Draft[]; readonly others: Draft[] };

type Walk = Found & {
  readonly grammar: Grammar;
  readonly dialect: Dialect;
  /** Methods of the file that assert, with how often. */
  readonly own: Map<string, number>;
};

/** A class while its members are read. */
type Class = {
  readonly suite: Suite;
  readonly members: readonly Syntax[];
  readonly annotations: readonly Annotation[];
  /** Methods are tests by their names. */
  readonly named: boolean;
  /** Rows that every test of it runs with. */
  readonly shared: Rows | null;
};

/** The tests of a file, and methods of its test classes that fall through the runner's rules. */
export function readTests(grammar: Grammar, touched: Touched): Found {
  const own = new Map<string, number>();
  const walk: Walk = { grammar, dialect: javaDialect(grammar, { touched, own }), own, tests: [], others: [] };
  for (const node of grammar.source.root.children) noteOwn(walk, node);
  for (const node of grammar.source.root.children) visitType(walk, node, { suite: fileSuite(), outer: null });
  return walk;
}

/** What the file's own methods assert is known before the first test is read. */
function noteOwn(walk: Walk, node: Syntax): void {
  const { grammar, own } = walk;
  const body = field(node, 'body');
  if (!body) return;
  if (node.type !== 'method_declaration') {
    for (const child of body.children) noteOwn(walk, child);
    return;
  }
  const name = textOf(grammar.source, field(node, 'name') ?? node);
  if (annotationsOf(grammar.source, node).some((each) => isTestAnnotation(grammar, each))) return;
  const count = assertionsIn(textOf(grammar.source, body));
  if (count > 0) own.set(name, Math.max(count, own.get(name) ?? 0));
}

type Place = { readonly suite: Suite; readonly outer: Syntax | null };

function visitType(walk: Walk, node: Syntax, { suite, outer }: Place): void {
  const [name, body] = [field(node, 'name'), field(node, 'body')];
  if (!/^(class|record|enum)_declaration$/.test(node.type) || !name || !body) return;
  const { grammar } = walk;
  const annotations = annotationsOf(grammar.source, node);
  const marks = [...annotationMarks(grammar, annotations), ...hidingMarks(walk, node, outer)];
  const members = body.children;
  const inner: Class = {
    suite: suiteIn(suite, textOf(grammar.source, name), marks),
    members,
    annotations,
    named: isNamedBy(grammar, node),
    shared: parametersOf(grammar, members),
  };
  for (const member of members) visitMember(walk, member, { node, inner });
}

function visitMember(walk: Walk, member: Syntax, { node, inner }: { node: Syntax; inner: Class }): void {
  if (member.type === 'method_declaration') visitMethod(walk, member, inner);
  else visitType(walk, member, { suite: inner.suite, outer: node });
}

/** JUnit 3 and its heirs: what is named `test…` in a class that extends one of test cases. */
function isNamedBy({ source, names }: Grammar, node: Syntax): boolean {
  const superclass = field(node, 'superclass');
  if (!superclass) return false;
  const text = textOf(source, superclass).replace(/<.*$/s, '');
  if (/TestCase\w*$/.test(text) || importsFrom(names, 'junit.framework')) return true;
  return (
    /Test(s|Base|Suite|Support)?$|^extends (Abstract|Base)\w*Test/.test(text) &&
    !/@Test\b|\.Test;/.test(source.text)
  );
}

/** What keeps the runner from a class: JUnit 5 takes inner ones by their annotation only, and no private ones. */
function hidingMarks({ grammar }: Walk, node: Syntax, outer: Syntax | null): Mark[] {
  if (!importsFrom(grammar.names, 'org.junit.jupiter') && !isAbstractTest(grammar, node)) return [];
  const modifiers = modifiersOf(grammar.source, node);
  const nested = annotationsOf(grammar.source, node).some(({ name }) => name.endsWith('Nested'));
  const lost =
    isAbstractTest(grammar, node) ||
    modifiers.has('private') ||
    (outer !== null && node.type === 'class_declaration' && !nested && !modifiers.has('static'));
  return lost ? [{ ...plainMark(grammar.source, field(node, 'name') ?? node), kind: 'notDiscovered' }] : [];
}

/** Abstract, though its name is not that of a base class. */
function isAbstractTest({ source }: Grammar, node: Syntax): boolean {
  const name = textOf(source, field(node, 'name') ?? node);
  return (
    modifiersOf(source, node).has('abstract') &&
    /(Test|Tests|IT)$/.test(name) &&
    !/^(Abstract|Base)|Base/.test(name)
  );
}

function visitMethod(walk: Walk, method: Syntax, inner: Class): void {
  const { grammar, dialect } = walk;
  const { source } = grammar;
  const [name, block] = [field(method, 'name'), field(method, 'body')];
  if (!name || !block) return;
  const own = textOf(source, name);
  const annotations = annotationsOf(source, method);
  if (isSetUp(grammar, own, annotations)) {
    const { marks } = readBody({ ...dialect, ends: () => false }, block);
    inner.suite.marks.push(...marks);
    return;
  }
  const how = discoveryOf(walk, { method, own, annotations, inner });
  if (how === 'lifeCycle') return;
  const draft = draftOf(walk, { method, own, annotations, inner });
  (how === 'test' ? walk.tests : walk.others).push(draft);
}

function isSetUp({ names }: Grammar, own: string, annotations: readonly Annotation[]): boolean {
  if (own === 'setUp' && annotations.every(({ name }) => name === 'Override')) return true;
  return annotations.some(({ name }) => SET_UP.has(frameworkName(names, name) ?? ''));
}

type Method = {
  readonly method: Syntax;
  readonly own: string;
  readonly annotations: readonly Annotation[];
  readonly inner: Class;
};

function discoveryOf(
  { grammar }: Walk,
  { method, own, annotations, inner }: Method,
): 'test' | 'lifeCycle' | 'other' {
  if (annotations.some((each) => isTestAnnotation(grammar, each))) return 'test';
  const modifiers = modifiersOf(grammar.source, method);
  const nothing = textOf(grammar.source, field(method, 'type') ?? method) === 'void';
  const bare = field(method, 'parameters')?.children.length === 0;
  if (inner.named && /^test/.test(own) && nothing && bare && modifiers.has('public')) return 'test';
  if (annotations.some(({ name }) => LIFE_CYCLE.test(name)) || !nothing) return 'lifeCycle';
  const whole = inner.annotations.some(({ name }) => frameworkName(grammar.names, name) === 'Test');
  return whole && modifiers.has('public') && importsFrom(grammar.names, 'org.testng') ? 'test' : 'other';
}

function draftOf(walk: Walk, { method, own, annotations, inner }: Method): Draft {
  const { grammar, dialect } = walk;
  const block = field(method, 'body');
  const read = block ? withOwn(readBody(dialect, block), walk.own) : null;
  const expected = annotations.find(expectedBy);
  const form =
    expected && expectedForm(grammar, expected, { dialect, body: textOf(grammar.source, block ?? method) });
  const body = read ?? readBody(dialect, method);
  return {
    framework: frameworkOf(grammar),
    name: own,
    node: method,
    head: field(method, 'name') ?? method,
    block,
    body: form ? { ...body, assertions: [...body.assertions, form.assertion] } : body,
    suite: inner.suite,
    marks: [
      ...annotationMarks(grammar, annotations).filter(
        ({ kind }) => kind !== 'expectedToFail' || !form || form.hides,
      ),
      ...visibilityMarks(grammar, method),
    ],
    rows: rowsOf(grammar, { own, annotations, members: inner.members, shared: inner.shared }),
  };
}

/** JUnit 5 passes over private and static methods without a word, TestNG over all that are not public. */
function visibilityMarks({ source, names }: Grammar, method: Syntax): Mark[] {
  const modifiers = modifiersOf(source, method);
  const lost =
    modifiers.has('private') ||
    (modifiers.has('static') && !importsFrom(names, 'org.testng')) ||
    (importsFrom(names, 'org.testng') && !modifiers.has('public'));
  return lost ? [{ ...plainMark(source, field(method, 'name') ?? method), kind: 'notDiscovered' }] : [];
}

export function frameworkOf({ names }: Grammar): string {
  if (importsFrom(names, 'org.junit.jupiter')) return 'junit5';
  if (importsFrom(names, 'org.testng')) return 'testng';
  return importsFrom(names, 'junit.framework') ? 'junit3' : 'junit4';
}
