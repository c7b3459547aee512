import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { isConstantName } from '../jvm/constants.js';
import { remembered } from '../jvm/remembered.js';
import type { Annotation, Call, Comparison, Grammar } from '../jvm/grammar.js';
import { namesOf } from './scalaNames.js';

export function scalaGrammar(source: Source): Grammar {
  return {
    source,
    names: namesOf(source),
    callOf: remembered((node) => callOf(source, node)),
    comparisonOf: (node) => comparisonOf(source, node),
    negatedBy: (node) =>
      node.type === 'prefix_expression' && source.text[node.start] === '!'
        ? (node.children[0] ?? null)
        : null,
    isConstant: (node) => isConstant(source, node),
  };
}

/** Blocks are values of the call they stand behind; all parameter lists count as one. */
function callOf(source: Source, node: Syntax): Call | null {
  if (node.type === 'field_expression') return propertyCall(source, node);
  const callee = node.type === 'call_expression' ? field(node, 'function') : null;
  const list = callee && field(node, 'arguments');
  if (!callee || !list) return null;
  const values = list.type === 'arguments' ? list.children.map(valueOf) : [list];
  if (callee.type === 'call_expression') {
    const inner = callOf(source, callee);
    return inner && { ...inner, node, values: [...inner.values, ...values], list: inner.list ?? list };
  }
  const generic = callee.type === 'generic_function';
  const types = generic ? field(callee, 'type_arguments') : null;
  const { name, receiver } = calleeOf(source, (generic ? field(callee, 'function') : callee) ?? callee);
  if (name === null) return null;
  const named = new Map<string, Syntax>();
  return { node, name, receiver, values, list, named, typeArguments: types ? textOf(source, types) : '' };
}

/** `name = value` hands over the value. */
function valueOf(node: Syntax): Syntax {
  return node.type === 'assignment_expression' ? (field(node, 'right') ?? node) : node;
}

function calleeOf(source: Source, callee: Syntax): { name: string | null; receiver: Syntax | null } {
  if (callee.type === 'identifier') return { name: textOf(source, callee), receiver: null };
  const [value, name] = [field(callee, 'value'), field(callee, 'field')];
  return callee.type === 'field_expression' && value && name
    ? { name: textOf(source, name), receiver: value }
    : { name: null, receiver: null };
}

/** `assertThat(x).isNull`, and what is asked of the outcome of a call without brackets. */
function propertyCall(source: Source, node: Syntax): Call | null {
  const { name, receiver } = calleeOf(source, node);
  if (node.field === 'function' || receiver?.type !== 'call_expression' || name === null) return null;
  return { node, name, receiver, values: [], list: null, named: new Map(), typeArguments: '' };
}

function comparisonOf(source: Source, node: Syntax): Comparison | null {
  const [left, operator, right] = [field(node, 'left'), field(node, 'operator'), field(node, 'right')];
  if (node.type !== 'infix_expression' || !left || !operator || !right) return null;
  return { left, right, operator: textOf(source, operator) };
}

const LITERALS = new Set([
  'string',
  'integer_literal',
  'floating_point_literal',
  'boolean_literal',
  'null_literal',
  'character_literal',
  'symbol_literal',
  'unit',
]);
const COLLECTIONS =
  /^(Seq|List|Vector|Set|Map|Array|Some|Right|Left|Success|Option|BigDecimal|BigInt|Nil|IndexedSeq|NonEmptyList\.of|\w+\.of)$/;

function isConstant(source: Source, node: Syntax): boolean {
  if (LITERALS.has(node.type)) return true;
  switch (node.type) {
    case 'identifier':
    case 'field_expression':
      return /^(None|Nil)$/.test(textOf(source, node)) || isConstantName(textOf(source, node));
    case 'parenthesized_expression':
    case 'tuple_expression':
    case 'arguments':
    case 'prefix_expression':
      return source.text[node.start] !== '!' && node.children.every((child) => isConstant(source, child));
    case 'infix_expression':
      return node.children.every((child) => child.field === 'operator' || isConstant(source, child));
    case 'call_expression': {
      const callee = field(node, 'function');
      const list = field(node, 'arguments');
      return callee && list ? COLLECTIONS.test(textOf(source, callee)) && isConstant(source, list) : false;
    }
    default:
      return false;
  }
}

export function annotationsOf(source: Source, declaration: Syntax): Annotation[] {
  return declaration.children.flatMap((node) => annotationFrom(source, node));
}

export function annotationFrom(source: Source, node: Syntax): Annotation[] {
  const name = node.type === 'annotation' ? field(node, 'name') : null;
  if (!name) return [];
  const values = field(node, 'arguments')?.children ?? [];
  return [{ node, name: textOf(source, name), values: values.map((each) => annotationValue(source, each)) }];
}

function annotationValue(source: Source, node: Syntax): Annotation['values'][number] {
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  return node.type === 'assignment_expression' && left && right
    ? { key: textOf(source, left), value: right }
    : { key: null, value: node };
}
