import type { Mark } from '../../inventory.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Dialect } from '../dialect.js';
import type { Draft, Suite } from '../drafts.js';
import { readBody } from '../readBody.js';
import { type Attribute, marksOf } from './attributes.js';
import { argumentsOf } from './tokens.js';

type MacroWalk = { readonly source: Source; readonly dialect: Dialect; readonly tests: Draft[] };
type Attributed = { readonly suite: Suite; readonly attributes: readonly Attribute[] };

/** `proptest! { #[test] fn holds(…) {…} }`, and macros of a project that declare a test by its name. */
export function readMacro(walk: MacroWalk, item: Syntax, { suite, attributes }: Attributed): void {
  const { source } = walk;
  const macro = field(item, 'macro');
  const tree = item.children.find(({ type }) => type === 'token_tree');
  if (!macro || !tree) return;
  const own = textOf(source, macro).split('::').at(-1) ?? '';
  const marks = attributes.flatMap((each) => marksOf(source, each, false));
  if (/^(proptest|quickcheck|property_tests?)$/.test(own)) {
    readProperties(walk, tree, { suite, marks });
    return;
  }
  const [first] = tree.children;
  if (!/(^|_)r?g?tests?(_|$)|^rgtest/.test(own) || first?.type !== 'identifier') return;
  const body = readBody(walk.dialect, tree);
  const name = textOf(source, first);
  walk.tests.push({ framework: own, name, node: item, block: tree, body, suite, marks, rows: null });
}

type Properties = { readonly suite: Suite; readonly marks: readonly Mark[] };

/** Functions among the tokens of a macro: a name after `fn`, brackets, a block. */
function readProperties(walk: MacroWalk, tree: Syntax, { suite, marks }: Properties): void {
  const { source } = walk;
  let start = tree.start + 1;
  tree.children.forEach((name, at) => {
    const block = tree.children.slice(at + 1).find((each) => textOf(source, each).startsWith('{'));
    const before = source.text.slice(start, name.start);
    if (name.type !== 'identifier' || !block || !/\bfn\s+$/.test(before)) return;
    const own = marksIn(walk, tree, { start, end: name.start });
    walk.tests.push({
      framework: 'proptest',
      name: textOf(source, name),
      node: { ...name, start: start + before.length - before.trimStart().length, end: block.end },
      head: name,
      block,
      body: readBody(walk.dialect, block),
      suite,
      marks: [...marks, ...own],
      rows: null,
    });
    start = block.end;
  });
}

/** `#[ignore]` and its like among tokens. */
function marksIn({ source }: MacroWalk, tree: Syntax, span: { start: number; end: number }): Mark[] {
  const inside = tree.children.filter(({ start, end }) => start >= span.start && end <= span.end);
  return inside.flatMap((node) => {
    const text = fingerprintOf(source, node);
    const [, name = ''] = /^\[([\w:]+)/.exec(text) ?? [];
    const given = node.children.find(({ type }) => type === 'token_tree');
    const values = given ? argumentsOf(source, given) : [];
    return name === ''
      ? []
      : marksOf(source, { node, name, path: name, values, text: text.slice(1, -1) }, false);
  });
}
