import type { FileChange } from '../core/changeSet.js';
import type { Evidence } from '../core/evidence.js';
import type { CaseSides } from './caseTables.js';
import type { ConfigChange, Tracked } from './config/configChange.js';
import type { MovedOut } from './config/movedOut.js';
import type { DeclaredSides } from './conventions/declaredSides.js';
import type { GoldenSides } from './golden.js';
import type { Test, TestInventory } from './inventory.js';
import type { Unloaded } from './unloaded.js';

/** One file of the change with what its two sides hold; null for a side that is absent or was not read. */
export type ScannedFile = {
  readonly change: FileChange;
  readonly base: TestInventory | null;
  readonly head: TestInventory | null;
  /** Of a file that tests compare with; such a file has no inventory. */
  readonly golden?: GoldenSides;
  /** Of a file that lists cases for tests; such a file has no inventory. */
  readonly cases?: CaseSides;
};

/** A test with the file it stands in. */
export type Located = { readonly test: Test; readonly file: ScannedFile };

/** One test before and after. */
export type Pair = {
  readonly base: Located;
  readonly head: Located;
  readonly how: 'same' | 'moved' | 'renamed' | 'parametrised' | 'merged' | 'similar';
};

/** All tests of the change: each base test and each head test is in one of the three. */
export type Matching = {
  readonly pairs: readonly Pair[];
  readonly gone: readonly Located[];
  readonly added: readonly Located[];
  /** Tests that are still there as code which no runner takes. */
  readonly lost: readonly Pair[];
};

/** What the rules see. */
export type TestChange = Matching & {
  readonly files: readonly ScannedFile[];
  /** Code outside of tests changed too. */
  readonly sourceChanged: boolean;
  /** What became of the things a base test is about, as far as the change tells. */
  readonly subjectOf: (located: Located) => 'deleted' | 'kept';
  /** Code uses something that the change deletes. */
  readonly usesDeleted: (code: string) => boolean;
  /** What our own runs showed. */
  readonly evidence: Evidence;
  readonly configs: readonly ConfigChange[];
  /** Every file of the repository; null where it is not known. */
  readonly tracked: Tracked | null;
  /** Test files that moved out of what the configuration takes. */
  readonly movedOut: readonly MovedOut[];
  /** Files of tests that others loaded before. */
  readonly unloaded: readonly Unloaded[];
  /** What the project declares about its tests, on either side. */
  readonly declared: DeclaredSides;
};

/** The file holds tests or is named as one that does. */
export function isTestFile(inventory: TestInventory | null): boolean {
  return inventory !== null && (inventory.collected || inventory.tests.length > 0);
}
