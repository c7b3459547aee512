import type { Rows } from '../../inventory.js';
import type { Syntax } from '../../syntax.js';
import type { Dialect, Standing } from '../dialect.js';
import type { Draft, Suite } from '../drafts.js';
import { readBody } from '../readBody.js';
import { bodyOf } from './calls.js';

export type Walk = {
  readonly dialect: Dialect;
  readonly collected: boolean;
  readonly tests: Draft[];
  readonly others: Draft[];
  /** Reads the declarations under a node. */
  readonly visitAll: (node: Syntax, place: Place) => void;
};

/** Where a declaration stands. */
export type Place = {
  readonly suite: Suite;
  readonly at: Standing;
  /** Rows of the loop that declares it once for each. */
  readonly rows: Rows | null;
  /** In a group of examples. */
  readonly group: boolean;
  readonly body: ClassBody | null;
};

/** The body of a test class while it is read: what a statement says of the methods after it. */
export type ClassBody = {
  /** Of a class whose methods a runner takes. */
  readonly unit: boolean;
  readonly framework: 'minitest' | 'test-unit';
  hidden: Syntax | null;
  focus: Syntax | null;
  rows: Rows | null;
};

/** What a hook skips, it skips for every test of its group or class. `hook`: a method or a block. */
export function readHook({ dialect }: Walk, hook: Syntax, { suite }: Place): void {
  suite.marks.push(...readBody(dialect, bodyOf(hook)).marks);
}
