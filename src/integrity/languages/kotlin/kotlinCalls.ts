import { type Source, type Syntax, textOf } from '../../syntax.js';
import type { Call } from '../jvm/grammar.js';

/** `receiver.name<T>(values) { … }`; a block behind the brackets is read into a call of its own, and joined here. */
export function plainCall(source: Source, node: Syntax): Call | null {
  const [callee, ...rest] = node.children;
  if (!callee) return null;
  const block = rest.find(({ type }) => type === 'annotated_lambda')?.children.at(-1);
  const list = rest.find(({ type }) => type === 'value_arguments') ?? null;
  if (callee.type === 'call_expression' && block && !list) {
    const inner = plainCall(source, callee);
    return inner && { ...inner, node, values: [...inner.values, block] };
  }
  const { name, receiver } = calleeOf(source, callee);
  if (name === null) return null;
  const types = rest.find(({ type }) => type === 'type_arguments');
  const values = (list?.children ?? []).flatMap((each) => each.children.slice(-1));
  return {
    node,
    name,
    receiver,
    values: block ? [...values, block] : values,
    list,
    named: new Map((list?.children ?? []).flatMap((each) => namedOf(source, each))),
    typeArguments: types ? textOf(source, types) : '',
  };
}

function calleeOf(source: Source, callee: Syntax): { name: string | null; receiver: Syntax | null } {
  if (callee.type === 'identifier')
    return { name: textOf(source, callee).replaceAll('`', ''), receiver: null };
  const last = callee.children.at(-1);
  if (callee.type !== 'navigation_expression' || last?.type !== 'identifier')
    return { name: null, receiver: null };
  return { name: textOf(source, last).replaceAll('`', ''), receiver: callee.children[0] ?? null };
}

function namedOf(source: Source, argument: Syntax): [string, Syntax][] {
  const [key, value] = argument.children;
  return key?.type === 'identifier' && value ? [[textOf(source, key), value]] : [];
}

/** `assertFailsWith<X> { … }` and `assertIs<X>(y)`, which are read as comparisons. */
export function genericCall(source: Source, node: Syntax): Call | null {
  const [inner, value] = node.children;
  const [callee, type] = inner?.type === 'binary_expression' ? inner.children : [];
  if (!inner || !value || !callee || !type || !/^(lambda_literal|parenthesized_expression)$/.test(value.type))
    return null;
  if (source.text.slice(callee.end, type.start).trim() !== '<') return null;
  if (source.text.slice(inner.end, value.start).trim() !== '>') return null;
  const { name, receiver } = calleeOf(source, callee);
  if (name === null) return null;
  const values = value.type === 'lambda_literal' ? [value] : value.children;
  return {
    node,
    name,
    receiver,
    values,
    list: null,
    named: new Map(),
    typeArguments: `<${textOf(source, type)}>`,
  };
}
