import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Annotation, Call, Comparison, Grammar } from '../jvm/grammar.js';
import { isConstantName } from '../jvm/constants.js';
import { remembered } from '../jvm/remembered.js';
import { type JvmImport, type Names, namesFrom } from '../jvm/names.js';

const LITERALS = new Set(
  (
    'decimal_integer_literal hex_integer_literal octal_integer_literal binary_integer_literal ' +
    'decimal_floating_point_literal hex_floating_point_literal true false null_literal character_literal ' +
    'string_literal class_literal'
  ).split(' '),
);

const COLLECTIONS =
  /^((Immutable)?(List|Set|Map|Arrays|Stream|Optional|Collections|Path|Paths|Duration|BigDecimal|BigInteger|Instant|LocalDate)\.)?(of|asList|ofEntries|entry|singletonList|singleton|emptyList|emptyMap|emptySet|valueOf|ofSeconds|ofMillis|arguments|empty)$/;

export function javaGrammar(source: Source): Grammar {
  const grammar: Grammar = {
    source,
    names: namesOf(source),
    callOf: remembered((node) => callOf(source, node)),
    comparisonOf: (node) => comparisonOf(source, node),
    negatedBy: (node) =>
      node.type === 'unary_expression' && source.text[node.start] === '!' ? field(node, 'operand') : null,
    isConstant: (node) => isConstant(source, node),
  };
  return grammar;
}

function callOf(source: Source, node: Syntax): Call | null {
  if (node.type !== 'method_invocation') return null;
  const name = field(node, 'name');
  const list = field(node, 'arguments');
  if (!name) return null;
  return {
    node,
    name: textOf(source, name),
    receiver: field(node, 'object'),
    values: list?.children ?? [],
    list,
    named: new Map(),
    typeArguments: '',
  };
}

function comparisonOf(source: Source, node: Syntax): Comparison | null {
  if (node.type !== 'binary_expression' && node.type !== 'instanceof_expression') return null;
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  return left && right ? { left, right, operator: source.text.slice(left.end, right.start).trim() } : null;
}

/** What is made of constants alone is one. */
const COMPOUNDS = new Set([
  'parenthesized_expression',
  'array_initializer',
  'element_value_array_initializer',
  'argument_list',
  'binary_expression',
]);

function isConstant(source: Source, node: Syntax): boolean {
  if (LITERALS.has(node.type)) return true;
  if (COMPOUNDS.has(node.type)) return node.children.every((child) => isConstant(source, child));
  switch (node.type) {
    case 'unary_expression':
      return source.text[node.start] !== '!' && fieldIsConstant(source, node, 'operand');
    case 'cast_expression':
    case 'array_creation_expression':
      return fieldIsConstant(source, node, 'value');
    case 'field_access':
      return isConstantName(textOf(source, node));
    case 'object_creation_expression':
      return listIsConstant(source, node) && !node.children.some(({ type }) => type === 'class_body');
    case 'method_invocation': {
      const callee = source.text.slice(node.start, field(node, 'arguments')?.start ?? node.end);
      return COLLECTIONS.test(callee) && listIsConstant(source, node);
    }
    default:
      return false;
  }
}

function fieldIsConstant(source: Source, node: Syntax, name: string): boolean {
  const value = field(node, name);
  return value !== null && isConstant(source, value);
}

function listIsConstant(source: Source, node: Syntax): boolean {
  return field(node, 'arguments')?.children.every((child) => isConstant(source, child)) === true;
}

function namesOf(source: Source): Names {
  let home = '';
  const imports: JvmImport[] = [];
  const declared = new Set<string>();
  for (const node of source.root.children) {
    if (node.type === 'package_declaration') home = textOf(source, node.children.at(-1) ?? node);
    else if (node.type === 'import_declaration') imports.push(...importOf(source, node));
    else declare(source, node, declared);
  }
  return namesFrom(home, imports, declared);
}

function importOf(source: Source, node: Syntax): JvmImport[] {
  const [path, star] = node.children;
  if (!path) return [];
  const text = textOf(source, path).replace(/\s+/g, '');
  return [{ path: text, name: star?.type === 'asterisk' ? null : (text.split('.').at(-1) ?? null) }];
}

/** Types, and those directly in them. */
function declare(source: Source, node: Syntax, declared: Set<string>): void {
  const name = node.type.endsWith('_declaration') ? field(node, 'name') : null;
  if (!name || node.type === 'method_declaration') return;
  declared.add(textOf(source, name));
  for (const child of field(node, 'body')?.children ?? []) declare(source, child, declared);
}

export function annotationsOf(source: Source, declaration: Syntax): Annotation[] {
  const modifiers = declaration.children.find(({ type }) => type === 'modifiers');
  return (modifiers?.children ?? []).flatMap((node): Annotation[] => {
    const name = field(node, 'name');
    if (!name) return [];
    const values = field(node, 'arguments')?.children ?? [];
    return [{ node, name: textOf(source, name), values: values.map((value) => valueOf(source, value)) }];
  });
}

function valueOf(source: Source, node: Syntax): Annotation['values'][number] {
  const [key, value] = [field(node, 'key'), field(node, 'value')];
  return node.type === 'element_value_pair' && key && value
    ? { key: textOf(source, key), value }
    : { key: null, value: node };
}

/** `public`, `static` and their kin, as written. */
export function modifiersOf(source: Source, declaration: Syntax): ReadonlySet<string> {
  const modifiers = declaration.children.find(({ type }) => type === 'modifiers');
  if (!modifiers) return new Set();
  const last = modifiers.children.filter(({ type }) => type.endsWith('annotation')).at(-1);
  const between = modifiers.children.reduce(
    (text, child) => text.replace(textOf(source, child), ' '),
    textOf(source, modifiers),
  );
  return new Set(last ? between.split(/\s+/) : textOf(source, modifiers).split(/\s+/));
}
