import { field, type Source, type Syntax, textOf } from '../syntax.js';
import { callAt } from './calls.js';

const MEMBER = /^(\.\w+|[A-Z]\w*(\.\w+)+)$/;
const LITERAL = /^(number|string|boolean|nil)$/;

/** `.empty`, `Color.red`, `Money(3)`: written out, though they are no literals. */
export function isConstant(source: Source, node: Syntax): boolean {
  if (node.type === 'navigation_expression') return MEMBER.test(textOf(source, node));
  const call = callAt(source, node);
  const callee = field(node, 'function');
  if (!call || !callee || call.closures.length > 0) return false;
  const values = [...call.values, ...call.labels.values()];
  const known = /^[A-Z.]/.test(textOf(source, callee));
  return known && values.length > 0 && values.every(({ type }) => LITERAL.test(type));
}
