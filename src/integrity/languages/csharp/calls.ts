import { field, type Source, type Syntax, textOf } from '../../syntax.js';

/** A call in parts: `receiver.name<types>(values)`. */
export type Call = {
  readonly node: Syntax;
  readonly name: string;
  readonly receiver: Syntax | null;
  /** The first type argument. */
  readonly type: Syntax | null;
  /** Values in order, those given by name included. */
  readonly values: readonly Syntax[];
  readonly named: ReadonlyMap<string, Syntax>;
};

/** Null for any other node. */
export function callAt(source: Source, node: Syntax): Call | null {
  if (node.type !== 'invocation_expression') return null;
  const callee = field(node, 'function') ?? node.children[0];
  if (!callee) return null;
  const [receiver, called] = partsOf(callee);
  const name = called.type === 'generic_name' ? (called.children[0] ?? called) : called;
  const types = called.type === 'generic_name' ? called.children[1] : undefined;
  const values = argumentsOf(source, field(node, 'arguments'));
  return {
    node,
    name: textOf(source, name),
    receiver,
    type: types?.children[0] ?? null,
    ...values,
  };
}

/** `a.B`, `a?.B` and `B`: what it is asked of, and the name. */
function partsOf(callee: Syntax): [Syntax | null, Syntax] {
  if (callee.type === 'member_access_expression')
    return [field(callee, 'expression') ?? callee.children[0] ?? null, field(callee, 'name') ?? callee];
  if (callee.type !== 'conditional_access_expression') return [null, callee];
  const binding = callee.children.at(-1);
  return [callee.children[0] ?? null, (binding && field(binding, 'name')) ?? callee];
}

export function argumentsOf(source: Source, list: Syntax | null): Pick<Call, 'values' | 'named'> {
  const values: Syntax[] = [];
  const named = new Map<string, Syntax>();
  for (const argument of list?.children ?? []) {
    const value = argument.children.at(-1);
    if (!value) continue;
    const name = argument.children.length > 1 ? field(argument, 'name') : null;
    if (name) named.set(textOf(source, name), value);
    values.push(value);
  }
  return { values, named };
}

/** The last name of `A.B.C`, by which a class is known here; empty for any other expression. */
export function className(source: Source, node: Syntax | null): string {
  if (node?.type === 'identifier') return textOf(source, node);
  if (node?.type !== 'member_access_expression') return '';
  const text = textOf(source, node);
  return /^(?:[A-Z]\w*\s*\.\s*)*[A-Z]\w*$/.test(text) ? (text.split('.').at(-1) ?? '').trim() : '';
}
