import type { Source, Syntax } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import type { Draft, Suite } from './draft.js';
import type { Helper } from './helpers.js';
import type { Scope } from './meaning.js';

/** Where a node stands: what it belongs to, and what keeps it from running or from failing the test. */
export type Standing = {
  readonly scope: Scope;
  readonly suite: Suite;
  readonly draft: Draft | null;
  /** The branch around it, inside the nearest test, hook or suite. */
  readonly condition: string | null;
  /** Where that condition is written. */
  readonly guard: Syntax | null;
  /** What ended or closed off the code before this point. */
  readonly dead: Syntax | null;
  readonly swallowed: boolean;
  /** In a callback that runs after the test has ended. */
  readonly late: boolean;
};

/** One reading of a file. */
export type Walk = {
  readonly source: Source;
  /** Names whose use is noted. */
  readonly imported: ReadonlySet<string>;
  readonly touched: Touched;
  /** Runners take the file by its name. */
  readonly collected: boolean;
  readonly drafts: Draft[];
  /** Functions of the file that may assert or declare tests. */
  readonly helpers: Helper[];
  readonly visit: (node: Syntax, at: Standing) => void;
};

export const AT_ONCE = { condition: null, guard: null, dead: null, swallowed: false, late: false } as const;
