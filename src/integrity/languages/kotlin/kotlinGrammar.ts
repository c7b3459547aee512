import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { isConstantName } from '../jvm/constants.js';
import { remembered } from '../jvm/remembered.js';
import type { Annotation, Call, Comparison, Grammar } from '../jvm/grammar.js';
import { type JvmImport, type Names, namesFrom } from '../jvm/names.js';
import { genericCall, plainCall } from './kotlinCalls.js';

export function kotlinGrammar(source: Source): Grammar {
  return {
    source,
    names: namesOf(source),
    callOf: remembered((node) => callOf(source, node)),
    comparisonOf: (node) => comparisonOf(source, node),
    negatedBy: (node) =>
      node.type === 'unary_expression' && source.text[node.start] === '!' ? field(node, 'argument') : null,
    isConstant: (node) => isConstant(source, node),
  };
}

function callOf(source: Source, node: Syntax): Call | null {
  switch (node.type) {
    case 'call_expression':
      return plainCall(source, node);
    case 'binary_expression':
      return genericCall(source, node);
    case 'navigation_expression':
      return propertyCall(source, node);
    default:
      return null;
  }
}

/** `assertThat(x).isNull`: a matcher without brackets. */
function propertyCall(source: Source, node: Syntax): Call | null {
  const [receiver] = node.children;
  const name = node.children.at(-1);
  const { parent } = node;
  const called = parent?.type === 'call_expression' && parent.children[0] === node;
  if (called || receiver?.type !== 'call_expression' || name?.type !== 'identifier') return null;
  return {
    node,
    name: textOf(source, name),
    receiver,
    values: [],
    list: null,
    named: new Map(),
    typeArguments: '',
  };
}

function comparisonOf(source: Source, node: Syntax): Comparison | null {
  const [left, right] = [node.children[0], node.children.at(-1)];
  if (!/^(binary|is|infix|in)_expression$/.test(node.type) || !left || !right || left === right) return null;
  return { left, right, operator: source.text.slice(left.end, right.start).trim() };
}

const LITERALS = new Set(['number_literal', 'float_literal', 'character_literal']);
const COLLECTIONS =
  /^((List|Set|Map|Duration|BigDecimal|BigInteger|Arguments)\.)?(listOf|setOf|mapOf|arrayOf|\w+ArrayOf|emptyList|emptyMap|emptySet|of|valueOf|BigDecimal|listOfNotNull|row|Pair|Triple)$/;

function isConstant(source: Source, node: Syntax): boolean {
  if (LITERALS.has(node.type)) return true;
  switch (node.type) {
    case 'string_literal':
      return node.children.every(({ type }) => type === 'string_content');
    case 'identifier':
      return /^(true|false|null)$/.test(textOf(source, node));
    case 'navigation_expression':
      return isConstantName(textOf(source, node)) || textOf(source, node).endsWith('::class');
    case 'parenthesized_expression':
    case 'value_arguments':
    case 'binary_expression':
      return node.children.every((child) => isConstant(source, child));
    case 'value_argument':
      return node.children.slice(-1).every((child) => isConstant(source, child));
    case 'unary_expression':
      return source.text[node.start] !== '!' && node.children.every((child) => isConstant(source, child));
    case 'infix_expression':
      return isPair(source, node);
    case 'call_expression':
      return isCollection(source, node);
    default:
      return false;
  }
}

/** `1 to "a"`. */
function isPair(source: Source, node: Syntax): boolean {
  const comparison = comparisonOf(source, node);
  return (
    comparison?.operator === 'to' &&
    [comparison.left, comparison.right].every((each) => isConstant(source, each))
  );
}

function isCollection(source: Source, node: Syntax): boolean {
  const [callee] = node.children;
  const call = plainCall(source, node);
  return (
    call !== null &&
    callee !== undefined &&
    COLLECTIONS.test(textOf(source, callee)) &&
    call.values.every((value) => isConstant(source, value))
  );
}

function namesOf(source: Source): Names {
  let home = '';
  const imports: JvmImport[] = [];
  const declared = new Set<string>();
  for (const node of source.root.children) {
    const name = field(node, 'name');
    if (node.type === 'package_header') home = textOf(source, node.children[0] ?? node);
    else if (node.type === 'import') imports.push(...importOf(source, node));
    else if (name && node.type.endsWith('_declaration')) declared.add(textOf(source, name));
  }
  return namesFrom(home, imports, declared);
}

function importOf(source: Source, node: Syntax): JvmImport[] {
  const [path, alias] = node.children;
  if (!path) return [];
  const text = textOf(source, path).replace(/[\s`]+/g, '');
  if (textOf(source, node).trimEnd().endsWith('*')) return [{ path: text, name: null }];
  return [{ path: text, name: alias ? textOf(source, alias) : (text.split('.').at(-1) ?? null) }];
}

export function annotationsOf(source: Source, declaration: Syntax): Annotation[] {
  const holders = declaration.children.filter(({ type }) => type === 'modifiers');
  return [...holders, ...before(declaration)].flatMap((holder) =>
    holder.children.flatMap((node) => annotationFrom(source, node)),
  );
}

/** Annotations on a line of their own are at times read as an expression before the declaration. */
function before(declaration: Syntax): Syntax[] {
  const siblings = declaration.parent?.children ?? [];
  const last = siblings[siblings.indexOf(declaration) - 1];
  return last?.type === 'annotated_expression' && last.children.every(({ type }) => type === 'annotation')
    ? [last]
    : [];
}

export function annotationFrom(source: Source, node: Syntax): Annotation[] {
  if (node.type !== 'annotation' && node.type !== 'file_annotation') return [];
  return node.children.flatMap((child) => {
    const type = child.type === 'constructor_invocation' ? child.children[0] : child;
    if (type?.type !== 'user_type') return [];
    const values = child.children.find((each) => each.type === 'value_arguments')?.children ?? [];
    return [{ node, name: textOf(source, type), values: values.flatMap((each) => valueFrom(source, each)) }];
  });
}

function valueFrom(source: Source, node: Syntax): Annotation['values'] {
  const [first, second] = node.children;
  if (!first) return [];
  return [second ? { key: textOf(source, first), value: second } : { key: null, value: first }];
}
