import type { Syntax } from '../../syntax.js';
import type { Annotation } from './grammar.js';

type Declared = {
  readonly node: Syntax;
  readonly name: string;
  /** The line it is known by. */
  readonly head: Syntax;
  readonly annotations: readonly Annotation[];
  /** `private`, `static` and their kin. */
  readonly modifiers: ReadonlySet<string>;
};

export type TypeShape = Declared & {
  readonly members: readonly Syntax[];
  /** What it extends, as written. */
  readonly superclass: string;
  /** Made only within an object of the class around it. */
  readonly inner: boolean;
};

export type MethodShape = Declared & {
  readonly block: Syntax | null;
  /** It gives nothing back, as far as its head tells. */
  readonly gives: 'nothing' | 'something';
  readonly parameters: number;
  readonly isPublic: boolean;
};

/** The classes and methods of a language; null for any other node. */
export type Shapes = {
  readonly typeOf: (node: Syntax) => TypeShape | null;
  readonly methodOf: (node: Syntax) => MethodShape | null;
};
