import type { Conventions } from '../conventions/conventions.js';
import type { TestInventory } from '../inventory.js';
import type { ReadText } from '../reader/readSource.js';
import type { Source, Syntax } from '../syntax.js';
import type { Touched } from '../touched.js';

/** All that the engine needs to know of a language. A new one is a file with this and a line in `languages.ts`. */
export type Language = {
  readonly id: string;
  /** Files of this language, by their path. */
  readonly matches: (path: string) => boolean;
  /** Grammar files without `.wasm`, the first one preferred; the others are tried on a syntax error. */
  readonly grammars: (path: string) => readonly string[];
  /**
   * The code under this node need not be read where the change left it alone: a test's body that declares no tests and
   * says nothing of the test as a whole. Asked while the tree is read: of the node's siblings only those before it are
   * there yet.
   */
  readonly skim?: (node: Syntax, text: string) => boolean;
  /** In place of grammars, which are none then. */
  readonly read?: ReadText;
  /** What the grammar reads in place of a text that it could not: of the same length, so that every offset stays. */
  readonly plain?: (text: string) => string;
  /** Where macros keep a grammar from reading whole files: what the change touched of the tests was read all the same. */
  readonly isSound?: (source: Source, touched: Touched) => boolean;
  /** The path is one that test runners take by default. */
  readonly collects: (path: string) => boolean;
  /** Cheap look at the text: false only if its inventory would be empty. */
  readonly concerns: (text: string) => boolean;
  /**
   * Never fails, whatever the text: a file without tests has an empty inventory. Of bodies that are not touched it need
   * not tell the assertions. Names that the project declares are looked for in every language alike; an adapter needs
   * them only where a helper declares tests itself.
   */
  readonly inventory: (source: Source, touched: Touched, conventions: Conventions) => TestInventory;
};
