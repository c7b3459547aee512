import type { Mark } from '../../inventory.js';
import { textOf } from '../../syntax.js';
import { plainMark } from '../readBody.js';
import type { Grammar } from './grammar.js';
import { importsFrom } from './names.js';
import type { MethodShape, TypeShape } from './shapes.js';

/** JUnit 3 and its heirs: what is named `test…` in a class that extends one of test cases. */
export function isNamedBy({ source, names }: Grammar, { superclass }: TypeShape): boolean {
  const base = superclass.replace(/[<(].*$/s, '');
  if (base === '') return false;
  if (/TestCase\w*$/.test(base) || importsFrom(names, 'junit.framework')) return true;
  return /Test(s|Base|Suite|Support)?$/.test(base) && !/@Test\b|\.Test;/.test(source.text);
}

/** What keeps the runner from a class: JUnit 5 takes inner ones by their annotation only, and no private ones. */
export function classMarks(grammar: Grammar, type: TypeShape, outer: TypeShape | null): Mark[] {
  const nested = type.annotations.some(({ name }) => name.endsWith('Nested'));
  const jupiter = importsFrom(grammar.names, 'org.junit.jupiter');
  const lost =
    isAbstractTest(grammar, type) ||
    (jupiter && (type.modifiers.has('private') || (outer !== null && type.inner && !nested)));
  return lost ? [{ ...plainMark(grammar.source, type.head), kind: 'notDiscovered' }] : [];
}

/** Abstract, though neither its name nor what is in it is that of a base class. */
function isAbstractTest({ source }: Grammar, { name, modifiers, members, node }: TypeShape): boolean {
  if (!modifiers.has('abstract') || !/(Test|Tests|IT)$/.test(name) || /Abstract|Base/.test(name))
    return false;
  const isOpen = members.some((each) => OPEN.test(textOf(source, each)));
  return !isOpen && !node.children.some(({ type }) => type === 'type_parameters');
}

/** A member that those who extend the class have to give. */
const OPEN = /^(?:@\w+(?:\([^()]*\))?\s*|\w+\s+)*?abstract\s/;

/**
 * JUnit 5 passes over private and static methods without a word, TestNG over all that are not public, and both over
 * those that give something back.
 */
export function methodMarks({ source, names }: Grammar, method: MethodShape): Mark[] {
  const { modifiers, isPublic, head, annotations, gives } = method;
  const testng = importsFrom(names, 'org.testng');
  const returns =
    gives === 'something' &&
    (testng || importsFrom(names, 'org.junit.jupiter')) &&
    annotations.some(({ name }) => /(^|\.)(Test|ParameterizedTest|RepeatedTest)$/.test(name));
  const lost = modifiers.has('private') || returns || (testng ? !isPublic : modifiers.has('static'));
  return lost ? [{ ...plainMark(source, head), kind: 'notDiscovered' }] : [];
}
