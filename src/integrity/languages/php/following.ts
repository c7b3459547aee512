import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { calledForms, type FormsExcept } from '../calledForms.js';
import type { Dialect } from '../dialect.js';
import { type Definition, skippersOf, withSkippers } from '../skippers.js';
import { formOf, formsOfOne } from './assertions.js';
import { callOf } from './calls.js';
import { plainDialect } from './dialect.js';

/** How the bodies of one file are read, with calls of its own methods and functions followed. */
export type Following = {
  readonly dialect: Dialect;
  /** Of the methods and functions of the file that are no tests, by name. */
  readonly bodies: ReadonlyMap<string, Syntax>;
  readonly formsExcept: FormsExcept;
};

export function followingOf(source: Source, touched: Touched): Following {
  const plain = plainDialect(source, touched);
  const definitions = definitionsOf(source);
  const bodies = new Map(definitions.map(({ name, block }) => [name, block]));
  const nameOf = (node: Syntax): string | null => calledBy(source, node);
  const followed = calledForms({ bodies, calledBy: nameOf, formOf: (node) => formOf(source, node) });
  const formsExcept: FormsExcept = (names) => {
    const forms = followed(names);
    return (node) => formsOfOne(source, node) ?? forms(node);
  };
  const dialect = { ...plain, formOf: formsExcept() };
  return { dialect: withSkippers(dialect, skippersOf(dialect, definitions), nameOf), bodies, formsExcept };
}

/** What tests may call; the runner calls the hooks. */
function definitionsOf(source: Source): Definition[] {
  return collect(source.root, (node) => {
    const [name, block] = [field(node, 'name'), field(node, 'body')];
    if (!name || !block || !/^(method_declaration|function_definition)$/.test(node.type)) return null;
    const own = textOf(source, name);
    return /^(test|setUp|tearDown|_before)/.test(own) ? null : { name: own, block };
  });
}

/** `check(…)`, `$this->check(…)` and `self::check(…)`; null for any other node. */
function calledBy(source: Source, node: Syntax): string | null {
  const call = callOf(source, node);
  const own = call && /^(|\$this|self|static)$/.test(call.object ? textOf(source, call.object) : '');
  return own ? call.name : null;
}
