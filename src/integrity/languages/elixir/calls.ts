import { field, type Source, type Syntax, textOf } from '../../syntax.js';

/** A call of a function or macro, with or without its `do` block. */
export type Call = {
  readonly node: Syntax;
  /** Without the module it is called on. */
  readonly name: string;
  /** What stands before the dot. */
  readonly module: Syntax | null;
  /** Keywords are not among them. */
  readonly values: readonly Syntax[];
  /** Pairs of `key: value`. */
  readonly keywords: readonly Syntax[];
  readonly block: Syntax | null;
};

export function callOf(source: Source, node: Syntax): Call | null {
  const target = node.type === 'call' ? field(node, 'target') : null;
  if (!target) return null;
  const name = target.type === 'dot' ? field(target, 'right') : target;
  const list = node.children.find(({ type }) => type === 'arguments')?.children ?? [];
  return {
    node,
    name: textOf(source, name ?? target),
    module: target.type === 'dot' ? field(target, 'left') : null,
    values: list.filter(({ type }) => type !== 'keywords'),
    keywords: list.flatMap(({ type, children }) => (type === 'keywords' ? children : [])),
    block: node.children.find(({ type }) => type === 'do_block') ?? null,
  };
}

/** The value of a keyword, such as the `do:` of a one-liner. */
export function keyword(source: Source, { keywords }: Call, name: string): Syntax | null {
  const pair = keywords.find((each) => keyOf(source, each) === name);
  return pair ? field(pair, 'value') : null;
}

export function keyOf(source: Source, pair: Syntax): string {
  const key = field(pair, 'key');
  return key ? textOf(source, key).trim().replace(/:$|^:/g, '') : '';
}

/** What a definition does: its block, or what stands behind `do:`, which counts as one statement. */
export function bodyOf(source: Source, call: Call): Syntax | null {
  if (call.block) return call.block;
  const value = keyword(source, call, 'do');
  return value && { ...value, type: 'do_block', children: [value] };
}

/** The operator between the two sides of a binary node. */
export function operatorOf(source: Source, node: Syntax): string {
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  return node.type === 'binary_operator' && left && right
    ? source.text.slice(left.end, right.start).trim()
    : '';
}
