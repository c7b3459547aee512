import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { memberName } from './memberName.js';

/** `on`: what comes before it. */
export type Link = {
  readonly name: string;
  readonly values: readonly Syntax[] | null;
  readonly on: Syntax;
};
/** `root.link(…).link`: members and calls in the order they are written. */
export type Chain = {
  readonly root: string;
  readonly rootValues: readonly Syntax[] | null;
  readonly links: readonly Link[];
  readonly head: Syntax;
};

/** The chain that ends in `node`, from its root on; null for an expression that is none. */
export function chainOf(source: Source, node: Syntax): Chain | null {
  const links: Link[] = [];
  let values: readonly Syntax[] | null = null;
  let at = node;
  for (let inner = innerOf(at); inner; inner = innerOf(at)) {
    if (at.type === 'call_expression') values = field(at, 'arguments')?.children ?? [];
    else if (at.type !== 'non_null_expression') {
      links.push({ name: memberName(source, at) ?? '', values, on: inner });
      values = null;
    }
    at = inner;
  }
  const named = at.type === 'identifier' || at.type === 'this';
  if (!named && links.length === 0) return null;
  return { root: named ? textOf(source, at) : '', rootValues: values, links: links.reverse(), head: at };
}

function innerOf(node: Syntax): Syntax | null {
  switch (node.type) {
    case 'call_expression':
      return field(node, 'function');
    case 'member_expression':
    case 'subscript_expression':
      return field(node, 'object');
    case 'non_null_expression':
      return node.children[0] ?? null;
    default:
      return null;
  }
}
