import type { Rows } from '../../inventory.js';
import type { Dialect, Standing } from '../dialect.js';
import type { Draft, Suite } from '../drafts.js';

export type Walk = {
  readonly dialect: Dialect;
  readonly aliases: ReadonlyMap<string, string>;
  readonly collected: boolean;
  readonly tests: Draft[];
  readonly others: Draft[];
};

/** Where a declaration stands; `rows`: of the loop around it. */
export type Place = { readonly suite: Suite; readonly at: Standing; readonly rows: Rows | null };
