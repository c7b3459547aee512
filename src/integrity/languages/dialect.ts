import type { AssertionKind, MarkKind, Place } from '../inventory.js';
import type { Source, Syntax } from '../syntax.js';
import type { Touched } from '../touched.js';

/** What a node does to the code under it. */
export type Role = 'block' | 'branch' | 'loop' | 'try' | 'closure';

/**
 * What the shared readers ask about one file's language and framework. An adapter makes one for each file, with its
 * names already resolved; all functions are asked for nodes of that file.
 */
export type Dialect = {
  readonly source: Source;
  readonly touched: Touched;
  /** By node type; a type that is not here is read through. */
  readonly roles: Readonly<Record<string, Role>>;
  /** Where the type alone does not tell, such as a call that is an `if`; null: as `roles` says. */
  readonly roleOf?: (node: Syntax) => Role | null;
  /** Node types of names. */
  readonly names: ReadonlySet<string>;
  /** Node types of values that are written out; a list of literals is one if its type is here too. */
  readonly literals: ReadonlySet<string>;
  /** Other values that are written out, where a type does not tell: `List.of(1, 2)`. */
  readonly isConstant?: (node: Syntax) => boolean;
  /** Values of such a type with code in them: `"#{total} left"`. */
  readonly isComputed?: (node: Syntax) => boolean;
  /** The statement ends the test: what follows in its block never runs. */
  readonly ends: (statement: Syntax) => boolean;
  /** The statement goes on with another round of its loop, or leaves it; not asked where loops are read as one piece. */
  readonly continues?: (statement: Syntax) => boolean;
  /** The condition under which a statement ends the code around it, where it is no branch: `let … else { return }`. */
  readonly guardOf?: (statement: Syntax) => Syntax | null;
  /** What a node in a body says of the test as a whole, such as `t.Skip("later")`. */
  readonly markOf: (node: Syntax) => BodyMark | null;
  /** The assertion that a node makes, or several: those of a function it calls. */
  readonly formOf: (node: Syntax) => Form | readonly Form[] | null;
  /** The closure runs as a part of the body around it, so that what it says of the test holds; by default none does. */
  readonly runsAtOnce?: (closure: Syntax) => boolean;
  /** A failed assertion in the body of this `try` does not fail the test. */
  readonly isQuiet: (node: Syntax) => boolean;
  /** Where `branchesOf` does not know the shape of a branch of this language. */
  readonly branches?: (node: Syntax) => readonly Branch[];
  /** Nothing calls the function: what it holds never runs. */
  readonly isNeverCalled?: (closure: Syntax) => boolean;
  /** The loop never runs its body; by default one over an empty list that is written out. */
  readonly isNeverEntered?: (loop: Syntax) => boolean;
  /** The node declares tests of its own, which `declare` has taken; the reader does not look into it. */
  readonly declare?: (node: Syntax, standing: Standing) => boolean;
  /** A body with such a word is read even when the change left it alone: it may bear on the test as a whole. */
  readonly bears: RegExp;
};

export function roleOf(dialect: Pick<Dialect, 'roles' | 'roleOf'>, node: Syntax): Role | undefined {
  return dialect.roleOf?.(node) ?? dialect.roles[node.type];
}

/** What keeps code from running or from failing the test. */
export type Standing = {
  /** The condition it runs under, as written; null: always. */
  readonly condition: string | null;
  /** What ended or closed off the code before it. */
  readonly dead: Syntax | null;
  readonly swallowed: boolean;
};

export const TOP: Standing = { condition: null, dead: null, swallowed: false };

/** A part of a branching node with what it runs under; `never`: no input makes it run. */
export type Branch = { readonly part: Syntax; readonly condition: string | null; readonly never: boolean };

export type BodyMark = {
  readonly kind: MarkKind;
  /** Its own condition; that of the code around it counts where it has none. */
  readonly condition?: string | null;
  readonly reason?: string | null;
  /** Of `expectedToFail`; true by default. */
  readonly strict?: boolean;
  /** Where it is said, if not by the node itself. */
  readonly place?: Place;
};

/** An assertion before it is put into words: the nodes of its parts. */
export type Form = {
  readonly kind: AssertionKind;
  /** The matcher's name as written, without negation. */
  readonly matcher: string;
  readonly subject: Syntax | null;
  readonly expected: Syntax | null;
  readonly negated: boolean;
  /** What stands for a subject that is no expression of its own. */
  readonly bare?: string;
  /** The expected value where the matcher's name says it, such as `null` of `assertNull`. */
  readonly stated?: string;
  /** Of calls that are asked for: 0 for an exact number of them, 1 for a bound of it, 2 for any. */
  readonly slack?: number;
  /** What the form alone tells, such as a promise that nothing waits for. */
  readonly weakness?: 'notAwaited' | 'tautology' | 'selfCompare' | 'unmatched' | 'swallowed' | null;
};
