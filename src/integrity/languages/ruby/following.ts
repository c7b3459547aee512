import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { calledForms, type FormsExcept } from '../calledForms.js';
import type { Dialect } from '../dialect.js';
import { type Definition, skippersOf, withSkippers } from '../skippers.js';
import { formOf } from './assertions.js';
import { bodyOf, callOf, isOwnCall } from './calls.js';
import { plainDialect } from './dialect.js';

/** How the bodies of one file are read, with calls of its own methods followed. */
export type Following = {
  readonly dialect: Dialect;
  /** Of the methods of the file that tests may call, by name. */
  readonly bodies: ReadonlyMap<string, Syntax>;
  readonly formsExcept: FormsExcept;
};

export function followingOf(source: Source, touched: Touched): Following {
  const plain = plainDialect(source, touched);
  const definitions = definitionsOf(source);
  const bodies = new Map(definitions.map(({ name, block }) => [name, block]));
  const nameOf = (node: Syntax): string | null => calledBy(source, node);
  const formsExcept = calledForms({ bodies, calledBy: nameOf, formOf: (node) => formOf(source, node) });
  const dialect = { ...plain, formOf: formsExcept() };
  return { dialect: withSkippers(dialect, skippersOf(dialect, definitions), nameOf), bodies, formsExcept };
}

/** What tests may call; the runner calls the hooks. */
function definitionsOf(source: Source): Definition[] {
  return collect(source.root, (node) => {
    const name = node.type === 'method' ? field(node, 'name') : null;
    const own = name ? textOf(source, name) : '';
    return name && !/^(test|setup|before|teardown|initialize)/.test(own)
      ? { name: own, block: bodyOf(node) }
      : null;
  });
}

function calledBy(source: Source, node: Syntax): string | null {
  const call = callOf(source, node);
  return call && isOwnCall(source, call) ? call.name : null;
}
