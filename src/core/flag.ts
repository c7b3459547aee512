import type { HunkId, LineRange } from './changeSet.js';

/** A fact about what happened to the tests, never a motive. What could not be read is a flag of rule `unscanned`. */
export type Flag = {
  /** Unique in its review, and the same for the same fact in a later round. */
  readonly id: string;
  /** `TI101` … `TI902`, or `unscanned`. */
  readonly rule: string;
  /** The rule's name, such as `existing-test-skipped`. */
  readonly name: string;
  readonly severity: Severity;
  /** Where the fact stands: a file's path on that side, and its lines (half-open, 0-based), if it has any. */
  readonly path: string;
  readonly side: Side;
  readonly range: LineRange | null;
  /** The hunks that make it true, in order; empty when no single hunk does. */
  readonly hunks: readonly HunkId[];
  /** Full names of the tests it concerns: suites first, then the test's own name. */
  readonly tests: readonly (readonly string[])[];
  /** The line as it was and as it is, where there is one. */
  readonly before: string | null;
  readonly after: string | null;
  /** One sentence of fact and one on why it matters. */
  readonly message: string;
};

export type Severity = 'high' | 'medium' | 'low';
export type Side = 'base' | 'head';

export const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];
