import type { Syntax } from '../../syntax.js';
import { textOf } from '../../syntax.js';
import { isTestAnnotation } from './annotationMarks.js';
import type { Grammar } from './grammar.js';
import type { MethodShape, Shapes } from './shapes.js';

/** A function that tests may call: its name and its statements. */
export type Method = { readonly name: string; readonly block: Syntax };

/** The methods and functions of a file that are no tests by their annotations, those of inner types included. */
export function methodsOf(grammar: Grammar, shapes: Shapes): Method[] {
  const found: Method[] = [];
  for (const node of grammar.source.root.children) note(node, { grammar, shapes, found });
  return found;
}

type Noting = { readonly grammar: Grammar; readonly shapes: Shapes; readonly found: Method[] };

function note(node: Syntax, noting: Noting): void {
  const type = noting.shapes.typeOf(node);
  for (const member of type?.members ?? []) note(member, noting);
  const method = type ? null : noting.shapes.methodOf(node);
  if (method && isCallable(noting.grammar, method)) noting.found.push(method);
}

function isCallable(
  grammar: Grammar,
  method: MethodShape,
): method is MethodShape & { readonly block: Syntax } {
  return method.block !== null && !method.annotations.some((each) => isTestAnnotation(grammar, each));
}

/** Bodies by name; what several methods of one name do stands together, since a call does not tell which it is. */
export function bodiesOf(methods: readonly Method[]): ReadonlyMap<string, Syntax> {
  const bodies = new Map<string, Syntax>();
  for (const { name, block } of methods) {
    const known = bodies.get(name);
    bodies.set(
      name,
      known ? { ...known, end: block.end, children: [...known.children, ...block.children] } : block,
    );
  }
  return bodies;
}

/** `check(…)` and `this.check(…)`: the name of a method of the same file; null for any other node. */
export function calledBy(grammar: Grammar, node: Syntax): string | null {
  const call = isCallee(node) ? null : grammar.callOf(node);
  const own = call && (call.receiver === null || /^(this|self)$/.test(textOf(grammar.source, call.receiver)));
  return own ? call.name : null;
}

/** `f(x)` of `f(x) { … }`, which is read as a call of its own. */
function isCallee({ type, parent, start }: Syntax): boolean {
  return type === 'call_expression' && parent?.type === type && parent.start === start;
}
