import {
  FUNCTION as NO_TEST,
  type Assertion,
  type Mark,
  type Test,
  type TestInventory,
} from '../inventory.js';
import { placeOf } from '../placeOf.js';
import { firstLineOf, linesOf, type Source, type Syntax, textOf } from '../syntax.js';
import type { Conventions } from './conventions.js';
import { globMatches } from '../../core/globMatches.js';

/**
 * An inventory with what the project declares about its own names: calls and decorations that skip a test, calls that
 * assert, and files that hold tests. It looks at names in the syntax tree only, so it holds for every language.
 */
export function withConventions(
  inventory: TestInventory,
  source: Source,
  conventions: Conventions,
): TestInventory {
  const { testGlobs, skipHelpers, assertionHelpers } = conventions;
  const collected = inventory.collected || testGlobs.some((glob) => globMatches(glob, inventory.path));
  const named = callsOf(source, [...skipHelpers, ...assertionHelpers]);
  if (named.length === 0) return { ...inventory, collected };
  const skips = named.filter(({ name }) => skipHelpers.includes(name));
  const asserts = named.filter(({ name }) => assertionHelpers.includes(name));
  const real = inventory.tests.filter(({ framework }) => framework !== NO_TEST);
  const reaching = skips.map((skip) => ({ ...skip, lines: reachOf(skip, source, real) }));
  const sometimes = new Set(conventions.sometimes);
  const marking = reaching.map((skip) => ({ ...skip, sometimes: sometimes.has(skip.name) }));
  const tests = inventory.tests.map((test) => withAsserts(withSkips(test, marking), source, asserts));
  return { ...inventory, collected, tests };
}

/** `lines`: what it bears on: the call, or what a decoration stands on. */
type Named = Pick<Mark, 'range' | 'text'> & {
  readonly name: string;
  readonly node: Syntax;
  readonly lines: Mark['range'];
};

function callsOf(source: Source, helpers: readonly string[]): Named[] {
  if (!helpers.some((name) => source.text.includes(name))) return [];
  const found: Named[] = [];
  const visit = (node: Syntax): void => {
    if (node.children.length > 0) {
      node.children.forEach(visit);
      return;
    }
    const name = textOf(source, node);
    const used = helpers.includes(name) ? useOf(source, node) : null;
    if (used)
      found.push({ name, node: used.call, ...placeOf(source, used.call), lines: linesOf(source, used.on) });
  };
  visit(source.root);
  return found;
}

const DECORATION = /decorator|annotation|attribute/;
const DECORATED = /definition|declaration|item/;
const CALL = /call|invocation|command|macro/;

/** The call or decoration that a name is the name of, with what it bears on; null for any other use of the name. */
function useOf(source: Source, name: Syntax): { readonly call: Syntax; readonly on: Syntax } | null {
  const decoration = above(name, DECORATION, 4);
  if (decoration) return { call: decoration, on: above(decoration, DECORATED, 3) ?? decoration };
  const next = source.text.slice(name.end, name.end + 200);
  const call = above(name, CALL, 4);
  if (call && call.start <= name.start && /^\s*(<[^<>()]*>)?\s*!?[({]|^[ \t]+\S|^\s*$/.test(next))
    return { call, on: call };
  return /^[ \t]*(#.*)?(\r|\n|$)/.test(next) && isStatement(source, name) ? { call: name, on: name } : null;
}

/** Ruby and shells call without parentheses: then the name stands alone on its line. */
function isStatement(source: Source, name: Syntax): boolean {
  return firstLineOf(source, name).replace(/\s*#.*$/, '') === textOf(source, name);
}

/** The nearest node of a type around it, not farther up than so many steps. */
function above(node: Syntax, type: RegExp, steps: number): Syntax | null {
  const parent = steps === 0 ? null : node.parent;
  if (parent === null || type.test(parent.type)) return parent;
  return above(parent, type, steps - 1);
}

/** A call beside tests, or in what runs before each of them, bears on all that stand there. */
function reachOf({ node, lines }: Named, source: Source, tests: readonly Test[]): Mark['range'] {
  if (tests.some(({ range }) => holds(range, lines) || holds(lines, range))) return lines;
  let within = false;
  for (let at = node.parent; at !== null; at = at.parent) {
    const around = linesOf(source, at);
    if (tests.some(({ range }) => holds(around, range))) return within ? lines : around;
    if (KEPT.test(at.type)) return lines;
    within = (within || FUNCTION.test(at.type)) && !SET_UP.test(firstLineOf(source, at));
  }
  return lines;
}

const FUNCTION = /function|method|lambda|closure|arrow|block_argument/;
/** What it gives is kept for later. */
const KEPT =
  /(variable|lexical|property|field|local|const|var)\w*_declarat|declarator|assign|^(let|var|const|val)/;
const SET_UP = /\b(before|set_?up)/i;

/** What is declared goes before what the name was taken for. */
function withSkips(test: Test, skips: readonly (Named & { readonly sometimes: boolean })[]): Test {
  const own = skips.filter(({ lines }) => holds(test.range, lines) || holds(lines, test.range));
  if (own.length === 0 || test.framework === NO_TEST) return test;
  const declared = own.map(({ range, text, name, sometimes }): Mark => {
    const condition = sometimes ? `what ${name} asks` : null;
    return { kind: 'skipped', condition, reason: null, strict: true, suite: null, range, text };
  });
  const starts = new Set(declared.map(({ range }) => range.start));
  const others = test.marks.filter(({ kind, range }) => kind !== 'skipped' || !starts.has(range.start));
  return { ...test, marks: [...others, ...declared] };
}

function holds(outer: Mark['range'], inner: Mark['range']): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function withAsserts(test: Test, source: Source, asserts: readonly Named[]): Test {
  if (!test.read) return test;
  const known = new Set(test.assertions.map(({ range, matcher }) => `${range.start} ${matcher}`));
  const added = asserts
    .filter(({ name, range }) => holds(test.range, range) && !known.has(`${range.start} ${name}`))
    .map((named): Assertion => assertionOf(source, named));
  return added.length === 0 ? test : { ...test, assertions: [...test.assertions, ...added].sort(byPlace) };
}

function assertionOf(source: Source, { name, node, range, text }: Named): Assertion {
  return {
    kind: 'other',
    matcher: name,
    subject: textOf(source, node).replace(/\s+/g, ' '),
    expected: null,
    literal: false,
    negated: false,
    weakness: null,
    range,
    text,
  };
}

function byPlace(one: Assertion, other: Assertion): number {
  return one.range.start - other.range.start;
}
