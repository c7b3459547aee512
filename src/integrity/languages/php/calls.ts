import { field, type Source, type Syntax, textOf } from '../../syntax.js';

/** A call of a function, of a method or of a static method. */
export type Call = {
  readonly node: Syntax;
  readonly name: string;
  /** What stands before `->` or `::`. */
  readonly object: Syntax | null;
  readonly values: readonly Syntax[];
};

export function callOf(source: Source, node: Syntax): Call | null {
  const name = CALLS.test(node.type) ? (field(node, 'name') ?? field(node, 'function')) : null;
  if (!name) return null;
  const values = (field(node, 'arguments')?.children ?? []).flatMap((each) => each.children.slice(-1));
  const object = field(node, 'object') ?? field(node, 'scope');
  return { node, name: lastName(textOf(source, name)), object, values };
}

const CALLS = /^(function_call|member_call|nullsafe_member_call|scoped_call)_expression$/;

/** `TestCase` of `\PHPUnit\Framework\TestCase`. */
export function lastName(name: string): string {
  return name.slice(name.lastIndexOf('\\') + 1);
}

/** The calls of a chain from its start on: `it(…)->skip()->with(…)`; reads of a property stand as calls without values. */
export function chainOf(source: Source, node: Syntax): Call[] {
  const chain: Call[] = [];
  let at: Syntax | null = node;
  while (at) {
    const call: Call | null = callOf(source, at) ?? propertyOf(source, at);
    if (!call) break;
    chain.unshift(call);
    at = call.object;
  }
  return chain;
}

function propertyOf(source: Source, node: Syntax): Call | null {
  const name = node.type === 'member_access_expression' ? field(node, 'name') : null;
  return name && { node, name: textOf(source, name), object: field(node, 'object'), values: [] };
}

/** The statements of a function; an arrow function's expression counts as one. */
export function bodyOf(definition: Syntax): Syntax | null {
  const body = field(definition, 'body');
  return body && body.type !== 'compound_statement'
    ? { ...body, type: 'arrow_body', children: [body] }
    : body;
}

/** The operator between the two sides of a binary node. */
export function operatorOf(source: Source, node: Syntax): string {
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  return left && right ? source.text.slice(left.end, right.start).trim() : '';
}
