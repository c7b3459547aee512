import type { Mark, Rows } from '../../inventory.js';
import type { Syntax } from '../../syntax.js';
import type { Dialect, Standing } from '../dialect.js';
import type { Draft, Suite } from '../drafts.js';
import { plainMark, readBody } from '../readBody.js';
import { bodyOf, type Call } from './calls.js';
import { HOOK } from './words.js';

export type Walk = {
  readonly dialect: Dialect;
  readonly collected: boolean;
  readonly tests: Draft[];
  readonly others: Draft[];
  /** A bare `focus`: it holds for the next test. */
  focus: Syntax | null;
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
  rows: Rows | null;
};

/** What a bare `focus` says of the test after it, once. */
export function takeFocus(walk: Walk): Mark[] {
  const { focus } = walk;
  walk.focus = null;
  return focus ? [{ ...plainMark(walk.dialect.source, focus), kind: 'focused' }] : [];
}

/** What a hook skips, it skips for every test of its group or class. `hook`: a method or a block. */
export function readHook({ dialect }: Walk, hook: Syntax, { suite }: Place): void {
  suite.marks.push(...readBody(dialect, bodyOf(hook)).marks);
}

/** `before do … end`. Whether the call is a hook. */
export function readCalledHook(walk: Walk, { name, block }: Call, place: Place): boolean {
  if (!HOOK.test(name)) return false;
  if (block) readHook(walk, block, place);
  return true;
}
