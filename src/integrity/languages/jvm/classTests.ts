import type { Rows } from '../../inventory.js';
import { type Syntax, textOf } from '../../syntax.js';
import type { Dialect } from '../dialect.js';
import { type Draft, inheritedDraft, type Suite, suiteIn } from '../drafts.js';
import { emptyBody, type ReadBody, readBody } from '../readBody.js';
import { withAnswers } from './answers.js';
import { annotationMarks, expectedBy, isTestAnnotation } from './annotationMarks.js';
import { LIFE_CYCLE, SET_UP } from './annotationTables.js';
import { type Expected, expectedForm } from './expectedForm.js';
import type { Grammar } from './grammar.js';
import { classMarks, isNamedBy, methodMarks } from './hiding.js';
import { frameworkName, importsFrom } from './names.js';
import { parametersOf, rowsOf } from './rowsOf.js';
import { limitsOf } from './limits.js';
import type { MethodShape, Shapes, TypeShape } from './shapes.js';
import { suiteRows } from './suiteRows.js';

export type ClassWalk = {
  readonly grammar: Grammar;
  readonly shapes: Shapes;
  readonly dialect: Dialect;
  readonly tests: Draft[];
  /** Methods that look like tests in all but what the runner goes by. */
  readonly others: Draft[];
  /** Takes the members of a class whose tests are no methods. */
  readonly visitSpec?: (type: TypeShape, suite: Suite) => void;
};

/** A class while its members are read. */
type Class = {
  readonly suite: Suite;
  readonly type: TypeShape | null;
  /** Methods are tests by their names. */
  readonly named: boolean;
  /** Rows that every test of it runs with. */
  readonly shared: Rows | null;
};

/** Takes the tests of a class or of a function that stands by itself. */
export function visitDeclaration(walk: ClassWalk, node: Syntax, suite: Suite): void {
  visitMember(walk, node, { suite, type: null, named: false, shared: null });
}

function visitMember(walk: ClassWalk, node: Syntax, around: Class): void {
  const { grammar, shapes } = walk;
  const type = shapes.typeOf(node);
  if (type) {
    const marks = [...annotationMarks(grammar, type.annotations), ...classMarks(grammar, type, around.type)];
    const suite = suiteIn(around.suite, type.name, marks);
    const shared = parametersOf(grammar, shapes, type.members);
    const inside: Class = { suite, type, named: isNamedBy(grammar, type), shared };
    const before = walk.tests.length;
    for (const member of type.members) visitMember(walk, member, inside);
    walk.visitSpec?.(type, suite);
    const rows = suiteRows(grammar, shapes, type);
    if (rows || (walk.tests.length === before && hasTestsElsewhere(walk, type)))
      walk.tests.push({ ...inheritedDraft({ ...type, suite }, frameworkOf(grammar)), rows });
    return;
  }
  const method = shapes.methodOf(node);
  if (method?.block) visitMethod(walk, method, around);
}

/** It is named as a class of tests, extends one, and holds none itself; or it is the base of others. */
function hasTestsElsewhere(
  { shapes }: ClassWalk,
  { name, superclass, modifiers, members }: TypeShape,
): boolean {
  const isTests = /(Test|Tests|TestCase|IT|Spec)$|^Test[A-Z]/.test(name);
  if (modifiers.has('abstract')) return isTests || name.includes('Test');
  if (superclass === '' || !isTests) return false;
  if (/Test|Spec|Case/.test(superclass)) return true;
  return members.some((member) => {
    const method = shapes.methodOf(member);
    return method !== null && method.name.startsWith('test') && method.isPublic && method.parameters === 0;
  });
}

function visitMethod(walk: ClassWalk, method: MethodShape, around: Class): void {
  const { grammar, dialect } = walk;
  if (isSetUp(grammar, method)) {
    if (method.block)
      around.suite.marks.push(...readBody({ ...dialect, ends: () => false }, method.block).marks);
    return;
  }
  const how = discoveryOf(grammar, method, around);
  if (how !== 'lifeCycle') (how === 'test' ? walk.tests : walk.others).push(draftOf(walk, method, around));
}

function isSetUp({ names }: Grammar, { name, annotations }: MethodShape): boolean {
  if (name === 'setUp' && annotations.every((each) => each.name === 'Override')) return true;
  return annotations.some((each) => SET_UP.has(frameworkName(names, each.name) ?? ''));
}

function discoveryOf(grammar: Grammar, method: MethodShape, around: Class): 'test' | 'lifeCycle' | 'other' {
  const { annotations, gives, parameters, isPublic } = method;
  if (annotations.some((each) => isTestAnnotation(grammar, each))) return 'test';
  const plain = gives === 'nothing' && parameters === 0 && isPublic;
  if (around.named && method.name.startsWith('test') && plain) return 'test';
  if (annotations.some(({ name }) => LIFE_CYCLE.test(name)) || gives !== 'nothing') return 'lifeCycle';
  return isPublic && isTestedWhole(grammar, around) ? 'test' : 'other';
}

/** A class that TestNG takes all public methods of. */
function isTestedWhole({ names }: Grammar, { type }: Class): boolean {
  const marked = type?.annotations.some(({ name }) => frameworkName(names, name) === 'Test') === true;
  return marked && importsFrom(names, 'org.testng');
}

function draftOf(walk: ClassWalk, method: MethodShape, around: Class): Draft {
  const { grammar, shapes } = walk;
  const { annotations, block, name } = method;
  const form = expectedOf(walk, method);
  const said = annotationMarks(grammar, annotations);
  const members = around.type?.members ?? [];
  const { shared } = around;
  const { rows, providers } = rowsOf(grammar, shapes, { own: name, annotations, members, shared });
  return {
    framework: frameworkOf(grammar),
    name,
    node: method.node,
    head: method.head,
    block,
    ...(form ? { besides: form.assertion.expected ?? '' } : {}),
    body: bodyOf(walk, method),
    limits: limitsOf(grammar, annotations),
    suite: around.suite,
    marks: [
      ...(form?.hides === false ? said.filter(({ kind }) => kind !== 'expectedToFail') : said),
      ...methodMarks(grammar, method),
    ],
    rows: withAnswers(walk, rows, { method, providers }),
  };
}

function expectedOf({ grammar, dialect }: ClassWalk, { annotations, node }: MethodShape): Expected | null {
  const expected = annotations.find(expectedBy);
  return expected ? expectedForm(grammar, expected, { dialect, body: textOf(grammar.source, node) }) : null;
}

/** What a test method asserts, the exception it is declared to end with included. */
export function bodyOf(walk: ClassWalk, method: MethodShape): ReadBody {
  if (!method.block) return emptyBody();
  // An annotation can be all that changed of what the test checks.
  const whole = { ...walk.dialect, touched: () => walk.dialect.touched(method.node) };
  const body = readBody(whole, method.block);
  const expected = expectedOf(walk, method);
  return expected ? { ...body, assertions: [...body.assertions, expected.assertion] } : body;
}

function frameworkOf({ names }: Grammar): string {
  if (importsFrom(names, 'org.junit.jupiter')) return 'junit5';
  if (importsFrom(names, 'org.testng')) return 'testng';
  if (importsFrom(names, 'kotlin.test')) return 'kotlin.test';
  return importsFrom(names, 'junit.framework') ? 'junit3' : 'junit4';
}
