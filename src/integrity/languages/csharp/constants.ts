import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { isLiteral } from '../assertionFrom.js';
import { argumentsOf, className } from './calls.js';
import { LITERALS } from './flow.js';

const CONSTANT =
  /^(?:[A-Z]\w*\.)+[A-Z]\w*$|^(string|String|Guid)\.Empty$|^(int|long|double|decimal)\.M(ax|in)Value$/;

/** `HttpStatusCode.OK`, `new Money(3)`, `TimeSpan.FromSeconds(3)`: written out, though they are no literals. */
export function isConstant(source: Source, node: Syntax): boolean {
  switch (node.type) {
    case 'member_access_expression':
      return CONSTANT.test(textOf(source, node));
    case 'object_creation_expression':
      return allWritten(source, node);
    case 'invocation_expression': {
      const callee = field(node, 'function');
      const owner = callee?.type === 'member_access_expression' ? field(callee, 'expression') : null;
      return /^[A-Z]/.test(className(source, owner)) && allWritten(source, node);
    }
    default:
      return false;
  }
}

function allWritten(source: Source, node: Syntax): boolean {
  const { values } = argumentsOf(source, field(node, 'arguments'));
  return values.length > 0 && values.every((value) => isLiteral({ literals: LITERALS }, value));
}
