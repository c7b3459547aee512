import type { Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, fingerprintOf, type Syntax, textOf } from '../../syntax.js';
import type { Grammar } from './grammar.js';
import type { Shapes, TypeShape } from './shapes.js';

const LISTS = /(^|\.)(SuiteClasses|SelectClasses|SelectPackages|IncludeClassNamePatterns)$/;

/**
 * What a suite is told to run: `@SuiteClasses({CartTest.class, BillTest.class})` of JUnit 4, `@SelectClasses` of JUnit 5,
 * and `suite.addTestSuite(CartTest.class)` in the method `suite()` of JUnit 3.
 */
export function suiteRows(grammar: Grammar, shapes: Shapes, type: TypeShape): Rows | null {
  const { source } = grammar;
  const listed = type.annotations
    .filter(({ name }) => LISTS.test(name))
    .flatMap(({ node }) => collect(node, (each) => (isClass(grammar, each) ? each : null)));
  const added = type.members.flatMap((member) =>
    addedIn(grammar, shapes.methodOf(member)?.block ?? null, member),
  );
  const values = [...listed, ...added];
  if (values.length === 0) return null;
  return {
    ...placeOf(source, type.node),
    values: values.map((each) => fingerprintOf(source, each)),
    open: false,
  };
}

function isClass({ source }: Grammar, node: Syntax): boolean {
  return node.type === 'class_literal' || /^[\w.]+::class$/.test(textOf(source, node));
}

/** The arguments of `addTestSuite(…)` and `addTest(…)` in `suite()`. */
function addedIn(grammar: Grammar, block: Syntax | null, member: Syntax): Syntax[] {
  if (!block || !/\bsuite\s*\(\s*\)/.test(textOf(grammar.source, member).slice(0, HEAD))) return [];
  return collect(block, (node) => {
    const call = grammar.callOf(node);
    const isAdded = call !== null && /^addTest(Suite)?$/.test(call.name) && call.values.length === 1;
    return isAdded ? (call.values[0] ?? null) : null;
  });
}

const HEAD = 200;
