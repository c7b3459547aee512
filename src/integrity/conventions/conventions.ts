import type { Severity } from '../../core/flag.js';
import type { Place } from '../inventory.js';

/** What a project declares about its tests in `countersign.json`. */
export type Conventions = {
  /** Files that hold tests besides those with the usual names; `/` separates, `**` is any number of folders. */
  readonly testGlobs: readonly string[];
  /** Functions, decorators and annotations that keep a test from running, by the last part of their name. */
  readonly skipHelpers: readonly string[];
  /** Those of `skipHelpers` that do so only under a condition; learned, never declared. */
  readonly sometimes?: readonly string[];
  /** Functions that fail the test when something is not as expected, by the last part of their name. */
  readonly assertionHelpers: readonly string[];
  /** By a rule's id or name; `off` drops its flags. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly exceptions: readonly Exception[];
};

/** A flag that the project lives with, for a reason and for a time. */
export type Exception = {
  /** Id or name. */
  readonly rule: string;
  /** A glob. */
  readonly path: string;
  /** Full name, suites first, joined by ` › `; null: every test there. */
  readonly test: string | null;
  readonly reason: string;
  /** The last day it holds, UTC: YYYY-MM-DD. */
  readonly expires: string;
  /** Where it stands in the file. */
  readonly place: Place;
};

export const NO_CONVENTIONS: Conventions = {
  testGlobs: [],
  skipHelpers: [],
  assertionHelpers: [],
  severities: new Map(),
  exceptions: [],
};

/** A side's conventions as they were read. */
export type Declared = {
  /** What holds: an exception that has run out is not among it. */
  readonly conventions: Conventions;
  /** What is wrong with the file, for whoever wrote it, a sentence each. */
  readonly notes: readonly string[];
  /** Where a part of the file stands, by its keys from the top; null where there is none. */
  readonly placeOf: (keys: readonly (string | number)[]) => Place | null;
};

export const UNDECLARED: Declared = { conventions: NO_CONVENTIONS, notes: [], placeOf: () => null };

/** At the top of a repository. */
export const CONVENTIONS_PATH = 'countersign.json';
