import type { LineRange } from '../core/changeSet.js';

/**
 * The normal form for tests: what a file's tests are, whatever language and framework they are written in. Adapters
 * write it, rules read it; no rule ever looks at source text.
 */
export type TestInventory = {
  readonly path: string;
  /** The runner takes the file by its name, as far as the framework's own defaults tell. */
  readonly collected: boolean;
  /** In order of the text. */
  readonly tests: readonly Test[];
  /** Functions of a test file that look like tests in all but what the runner goes by. */
  readonly undiscovered: readonly Test[];
  /** Tests that stand in a comment. */
  readonly commentedOut: readonly Placed[];
  readonly imports: readonly Import[];
  /** Modules and attributes that its tests replace by a mock, by name. */
  readonly mocks: readonly Placed[];
  /** Comments that tell a linter, a type checker or a coverage tool to look away. */
  readonly suppressions: readonly Suppression[];
  /** Code that looks for the test run, or changes what a run reports. */
  readonly tampering: readonly Tampering[];
  /** Branches that answer one literal input with a constant. */
  readonly specialCases?: readonly SpecialCase[];
  /** Files of the project that it loads for what they do, by their paths as written. */
  readonly loads?: readonly Placed[];
  /** Lists of what its tests pass over. */
  readonly leftOut?: readonly LeftOut[];
  /** Where the tests stand in a file that also holds the code they are about; absent: it is all one or the other. */
  readonly testCode?: readonly LineRange[];
};

/** A stretch of a file that a reader is shown: whole lines (half-open, 0-based) and the first of them as text. */
export type Place = { readonly range: LineRange; readonly text: string };
export type Placed = Place & { readonly name: string };

/** A list by its name, with its entries as written without layout. */
export type LeftOut = Placed & { readonly values: readonly string[] };

export type Test = Place & {
  readonly framework: string;
  /** Stands for the tests of a suite that are made at run time: their names and bodies are not known. */
  readonly opaque: boolean;
  /** Names of the suites, outermost first, then the test's own. */
  readonly path: readonly string[];
  /** Counts tests of the same path in the file, from 0. */
  readonly occurrence: number;
  /** What bears on whether it runs, its own and inherited ones, outermost first. None: it runs. */
  readonly marks: readonly Mark[];
  readonly body: Body;
  /** Empty as long as the body is not `read`. */
  readonly assertions: readonly Assertion[];
  /** The body was looked into; one that the change left alone need not be. */
  readonly read: boolean;
  /** Rows of a parametrised test, as written without layout; null for a test that has none. */
  readonly rows: Rows | null;
  /** Numbers that it declares about its own run. */
  readonly limits?: readonly Limit[];
  /** Imported names the body mentions. */
  readonly uses: readonly string[];
  /** Of an opaque one that stands for the tests of another file: where that may be. */
  readonly elsewhere?: readonly string[];
};

/**
 * The framework of what is no test itself: a fixture or a function that tests call. What it asks and whether it skips is
 * theirs, so it is told as a test is; it comes and goes freely, and is never taken for a test.
 */
export const FUNCTION = 'function';

/** How long a test may take (in whatever unit), how often it is tried again, how many samples it runs on. */
export type Limit = Place & { readonly kind: 'timeout' | 'retries' | 'samples'; readonly value: number };

export type MarkKind = 'skipped' | 'todo' | 'focused' | 'expectedToFail' | 'notDiscovered';

export type Mark = Place & {
  readonly kind: MarkKind;
  /** Holds only under this condition, as written; null: always. */
  readonly condition: string | null;
  /** Why, if the author says so. */
  readonly reason: string | null;
  /** Of `expectedToFail`: a test that passes after all fails the run. */
  readonly strict: boolean;
  /** Path of the suite (an empty one is the file) it is inherited from; null for a mark of the test itself. */
  readonly suite: readonly string[] | null;
};

export type Body = {
  readonly state: 'runs' | 'absent' | 'empty' | 'unreachable';
  /** Of `unreachable`: what ends the test before its assertions. */
  readonly cause: Place | null;
  readonly code: Code;
};

/** A stretch of code as written, and what it says whatever its layout: see `fingerprintOf`. */
export type Code = { readonly raw: string; readonly fingerprint: string };

/** The comparison of the fingerprints, which need not be worked out where even the layout is the same. */
export function isSameCode(one: Code, other: Code): boolean {
  return one.raw === other.raw || one.fingerprint === other.fingerprint;
}

export type Rows = Place & {
  readonly values: readonly string[];
  /** Some are made at run time. */
  readonly open: boolean;
  /** Of open ones: what makes the others, as far as it is known; as long as it stays, those written out compare. */
  readonly rest?: string;
  /** What its rows expect, as far as the table tells; absent where the change left it alone. */
  readonly answers?: readonly Answer[];
};

/** One value that a row of a table expects. */
export type Answer = Place & {
  /** The rest of the row, as written without layout: what it is told apart by. */
  readonly row: string;
  /** The name that the table gives the value. */
  readonly name: string;
  readonly expected: string;
  /** `expected` is a value written out, not computed. */
  readonly literal: boolean;
};

/** What an assertion asks, from the strictest to the loosest; `STRENGTH` orders those that can stand for each other. */
export type AssertionKind =
  | 'equal'
  | 'snapshot'
  | 'calledWith'
  | 'throwsMatching'
  | 'close'
  | 'count'
  | 'partial'
  | 'compare'
  | 'throws'
  | 'called'
  | 'type'
  | 'defined'
  | 'truthy'
  | 'other';

export type Assertion = Place & {
  readonly kind: AssertionKind;
  /** The matcher's name as written, without negation. */
  readonly matcher: string;
  /** Expressions as written, without layout. */
  readonly subject: string;
  readonly expected: string | null;
  /** `expected` is a value written out, not computed. */
  readonly literal: boolean;
  readonly negated: boolean;
  /** How far off the value may be, if a number says so; larger asks less. */
  readonly slack?: number | null;
  /** It is reached only under this condition, as written; null or absent: always. */
  readonly guard?: string | null;
  readonly weakness: Weakness | null;
};

/** Why an assertion that stands there cannot fail the test. */
export type Weakness = 'tautology' | 'selfCompare' | 'unmatched' | 'swallowed' | 'notAwaited' | 'unreached';

export type Import = { readonly module: string; readonly names: readonly string[] };

export type Suppression = Place & {
  /** The directive, such as `eslint-disable` or `noqa`. */
  readonly tool: string;
  /** The comment without layout: what it is told apart by. */
  readonly comment: string;
  readonly extent: 'line' | 'block' | 'file';
  /** Names what it hides, rather than everything. */
  readonly specific: boolean;
  readonly reasoned: boolean;
};

/** Literals, as written without layout, that are compared with, and what is returned for them. */
export type SpecialCase = Place & { readonly inputs: readonly string[]; readonly result: string };

export type Tampering = Place & {
  readonly kind: 'probe' | 'exit' | 'equality' | 'runner';
  /** What was found, as written without layout. */
  readonly what: string;
};

/** Larger is stricter: an assertion that changes to a smaller number asks less of the same subject. */
export const STRENGTH: Readonly<Record<AssertionKind, number>> = {
  equal: 6,
  snapshot: 5,
  calledWith: 5,
  throwsMatching: 5,
  close: 4,
  count: 4,
  partial: 3,
  compare: 3,
  throws: 2,
  called: 2,
  type: 2,
  defined: 1,
  truthy: 1,
  other: 0,
};

/** The test's own name, without its suites. */
export function nameOf({ path }: Pick<Test, 'path'>): string {
  return path.at(-1) ?? '';
}

/** For people: the names from the outside in. */
export function fullName(path: readonly string[]): string {
  return path.join(' › ');
}
