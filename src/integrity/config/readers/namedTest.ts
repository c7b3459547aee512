import type { PatternKind } from '../runnerConfig.js';

/** A test that a build file hands to its runner. Offsets are UTF-16 and half-open. */
export type NamedTest = {
  readonly name: string;
  /** What stands beside the name, without layout; one that keeps it under another name is the same test. */
  readonly content: string | null;
  readonly start: number;
  readonly end: number;
  readonly weaker: string;
  /** It stands in a list, which a pattern may take the place of. */
  readonly listed?: true;
  /** The name is that of a file. */
  readonly files?: PatternKind;
};

export const LEAVES_TEST_OUT = 'leaves a test out';
