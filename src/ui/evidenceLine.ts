import type { Side } from '../core/flag.js';

/** Words of a line that lead to a test on one side of the change. Columns are UTF-16 units, half-open. */
export type LineLink = {
  readonly start: number;
  readonly end: number;
  readonly side: Side;
  readonly file: string;
  readonly name: string;
};

/** A line of the evidence document, before it has a number. */
export type Line = {
  readonly text: string;
  readonly links?: readonly LineLink[];
  /** Of a heading: 0 a check, 1 a kind of difference, 2 a test. */
  readonly depth?: 0 | 1 | 2;
};

export const EMPTY: Line = { text: '' };

export function plain(text: string): Line {
  return { text };
}
