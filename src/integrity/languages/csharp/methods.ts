import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import { callAt } from './calls.js';

/** Bodies of the methods of a file by their names; what several of one name do stands together. */
export function bodiesOf(source: Source): ReadonlyMap<string, Syntax> {
  const bodies = new Map<string, Syntax>();
  collect(source.root, (node) => {
    const declares = node.type === 'method_declaration' || node.type === 'local_function_statement';
    const [name, body] = declares ? [field(node, 'name'), field(node, 'body')] : [null, null];
    if (!name || !body) return null;
    const known = bodies.get(textOf(source, name));
    const both = known && { ...known, end: body.end, children: [...known.children, ...body.children] };
    bodies.set(textOf(source, name), both ?? body);
    return null;
  });
  return bodies;
}

/** `Check(…)` and `this.Check(…)`: the name of a method of the same class. */
export function calledBy(source: Source, node: Syntax): string | null {
  const call = callAt(source, node);
  const own = call && (call.receiver === null || textOf(source, call.receiver) === 'this');
  return own ? call.name : null;
}
