import type { Source, Syntax } from '../../syntax.js';
import type { Names } from './names.js';

/** A call whatever the syntax of its language: `receiver.name(arguments) { block }`. */
export type Call = {
  readonly node: Syntax;
  readonly name: string;
  readonly receiver: Syntax | null;
  /** Values in the order they are written, those of all parameter lists and a block behind them included. */
  readonly values: readonly Syntax[];
  /** The list they stand in; null for a call without one. */
  readonly list: Syntax | null;
  /** The same by name, for those that are given one. */
  readonly named: ReadonlyMap<string, Syntax>;
  /** As written, with its brackets; empty for none. */
  readonly typeArguments: string;
};

export type Comparison = { readonly left: Syntax; readonly operator: string; readonly right: Syntax };

/** An annotation with its values; `key` is null for one that is given without a name. */
export type Annotation = {
  readonly node: Syntax;
  /** As written, qualified or not. */
  readonly name: string;
  readonly values: readonly { readonly key: string | null; readonly value: Syntax }[];
};

/** What the readers shared by the languages of the JVM ask about one file. */
export type Grammar = {
  readonly source: Source;
  readonly names: Names;
  readonly callOf: (node: Syntax) => Call | null;
  /** An expression of two operands and a sign or a name between them. */
  readonly comparisonOf: (node: Syntax) => Comparison | null;
  /** The expression of `!expression`. */
  readonly negatedBy: (node: Syntax) => Syntax | null;
  /** A value that is written out. */
  readonly isConstant: (node: Syntax) => boolean;
};
