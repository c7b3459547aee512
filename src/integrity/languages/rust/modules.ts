import type { Mark } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Draft, Suite } from '../drafts.js';
import { emptyBody } from '../readBody.js';
import type { Attribute } from './attributes.js';

type Declared = {
  readonly suite: Suite;
  readonly attributes: readonly Attribute[];
  readonly marks: readonly Mark[];
};

/** `#[cfg(test)] mod tests;` stands for the tests of a file of its own. */
export function moduleDraft(source: Source, item: Syntax, { suite, attributes, marks }: Declared): Draft {
  const name = field(item, 'name') ?? item;
  const first = attributes[0]?.node ?? item;
  return {
    framework: 'libtest',
    name: textOf(source, name),
    node: { ...item, start: first.start },
    head: item,
    block: item,
    body: emptyBody(false),
    suite,
    marks,
    rows: null,
    opaque: true,
    elsewhere: placesOf(source.path, textOf(source, name), attributes),
  };
}

/**
 * Where a module without a body is looked for: https://doc.rust-lang.org/reference/items/modules.html, and for the root
 * of a crate, which a path does not tell, beside it.
 */
function placesOf(path: string, name: string, attributes: readonly Attribute[]): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const given = attributes
    .map(({ text }) => /^path="(.*)"$/.exec(text)?.[1])
    .find((each) => each !== undefined);
  if (given !== undefined) return [`${folder}${given}`];
  const own = path.slice(folder.length).replace(/\.rs$/, '');
  const folders = /^(lib|main|mod)$/.test(own) ? [folder] : [`${folder}${own}/`, folder];
  return folders.flatMap((each) => [`${each}${name}.rs`, `${each}${name}/mod.rs`]);
}
