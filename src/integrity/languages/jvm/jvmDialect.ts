import { fingerprintOf, type Source, type Syntax } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import type { Dialect } from '../dialect.js';
import { BEARS, callMark, throwMark } from './assumptions.js';
import type { Grammar } from './grammar.js';

type Shared = Pick<Dialect, 'source' | 'touched' | 'literals' | 'isConstant' | 'markOf' | 'bears'>;

/** What bodies of tests have in common in all languages of the JVM. */
export function jvmDialect(grammar: Grammar, touched: Touched): Shared {
  return {
    source: grammar.source,
    touched,
    literals: new Set(),
    isConstant: grammar.isConstant,
    markOf: (node) => {
      if (/^throw_(statement|expression)$/.test(node.type)) return throwMark(grammar, node);
      const call = grammar.callOf(node);
      return call && callMark(grammar, call);
    },
    bears: BEARS,
  };
}

type Branching = { readonly condition: Syntax | null; readonly then: Syntax | null | undefined };

/** `if (true) return`: a branch that is taken in any case, which the compiler lets pass, and that ends the test. */
export function isEndingBranch(
  source: Source,
  { condition, then }: Branching,
  ends: (statement: Syntax) => boolean,
): boolean {
  const last = then?.type === 'block' ? then.children.at(-1) : then;
  return condition !== null && last
    ? /^\(*(true|!false|1==1)\)*$/.test(fingerprintOf(source, condition)) && ends(last)
    : false;
}
