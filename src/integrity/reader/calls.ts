import { collect, field, type Source, type Syntax, textOf } from '../syntax.js';

/** A call in parts: `receiver.name(value, label: value) { … }`. */
export type Call = {
  readonly node: Syntax;
  /** Without type arguments; a macro with its `#`. */
  readonly name: string;
  readonly receiver: Syntax | null;
  /** Without a label, in order. */
  readonly values: readonly Syntax[];
  readonly labels: ReadonlyMap<string, Syntax>;
  /** Closures behind the parentheses. */
  readonly closures: readonly Syntax[];
};

/** Null for any other node. */
export function callAt(source: Source, node: Syntax): Call | null {
  const callee = node.type === 'call_expression' ? field(node, 'function') : null;
  if (!callee) return null;
  const named = callee.type === 'navigation_expression' ? field(callee, 'name') : callee;
  const values: Syntax[] = [];
  const labels = new Map<string, Syntax>();
  for (const argument of field(node, 'arguments')?.children ?? []) {
    const label = field(argument, 'label');
    const value = argument.children.at(-1);
    if (label && value && label !== value) labels.set(textOf(source, label), value);
    else if (value) values.push(value);
  }
  return {
    node,
    name: named ? textOf(source, named).replace(/<.*$/s, '') : '',
    receiver: callee.type === 'navigation_expression' ? field(callee, 'object') : null,
    values,
    labels,
    closures: node.children.filter((child) => child.field === 'trailing'),
  };
}

/** Bodies of the functions of a file by their names; of several with one name the first. */
export function bodiesOf(source: Source): ReadonlyMap<string, Syntax> {
  const bodies = new Map<string, Syntax>();
  collect(source.root, (node) => {
    if (node.type !== 'function_declaration') return null;
    const [name, body] = [field(node, 'name'), field(node, 'body')];
    if (name && body && !bodies.has(textOf(source, name))) bodies.set(textOf(source, name), body);
    return null;
  });
  return bodies;
}

/** `check(…)`, `self.check(…)` and `this.check(…)`: the name of a function that may be of the file. */
export function calledBy(source: Source, node: Syntax): string | null {
  const call = callAt(source, node);
  const own = call && (call.receiver === null || /^(self|this)$/.test(textOf(source, call.receiver)));
  return own ? call.name : null;
}
