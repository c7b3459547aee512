import type { Answer } from '../../inventory.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import { answersOf, type Cell, type Row } from '../answersOf.js';
import { isLiteral } from '../assertionFrom.js';
import type { GoFile } from './file.js';
import type { Looped } from './rows.js';
import { isConstant, isConversion, LITERALS, withoutConversions } from './values.js';

type Reading = {
  readonly loop: Looped;
  readonly elements: readonly Syntax[];
  readonly isExpected: (name: string) => boolean;
};

/** What the rows of a table expect. */
export function answersIn(file: GoFile, { loop, elements, isExpected }: Reading): Answer[] {
  const { source } = file;
  const isWritten = (node: Syntax): boolean => isConversion(source, node) || isConstant(file, node);
  const literals = { literals: LITERALS, isConstant: isWritten };
  const type = field(loop.table, 'type');
  const fields = type && fieldsOf(source, elementType(type));
  return answersOf(
    { source, isExpected, isLiteral: (node) => isLiteral(literals, node), plain: withoutConversions },
    elements.map((element) => rowOf(source, element, { fields, names: loop.names })),
  );
}

function elementType(type: Syntax): Syntax {
  return field(type, 'element') ?? field(type, 'value') ?? type;
}

type Field = { readonly name: string; readonly type: string };

/** The fields of a struct that is written out in place or declared in the file, in order; null for any other type. */
function fieldsOf(source: Source, type: Syntax): readonly Field[] | null {
  const [only] = type.children;
  if (type.type === 'pointer_type' && only) return fieldsOf(source, only);
  if (type.type === 'struct_type') return declaredIn(source, type);
  if (type.type !== 'type_identifier') return null;
  const name = textOf(source, type);
  const [found] = collect(source.root, (node) => {
    const own = node.type === 'type_spec' ? field(node, 'name') : null;
    return own && textOf(source, own) === name ? field(node, 'type') : null;
  });
  return found?.type === 'struct_type' ? declaredIn(source, found) : null;
}

function declaredIn(source: Source, struct: Syntax): Field[] {
  return (struct.children[0]?.children ?? []).flatMap((declaration) => {
    const type = field(declaration, 'type');
    const names = declaration.children.filter((child) => child.field === 'name');
    return names.map((name) => ({ name: textOf(source, name), type: type ? textOf(source, type) : '' }));
  });
}

type Known = { readonly fields: readonly Field[] | null; readonly names: readonly string[] };

/** `{1, 2}`, `{in: 1}`, `&row{1, 2}`, or the key and the value of a map. */
function rowOf(source: Source, element: Syntax, { fields, names }: Known): Row {
  const [key = 'key', name = 'value'] = names;
  if (element.type === 'keyed_element') {
    const [first, second] = element.children.map(inner);
    const cells = first ? [{ name: key, node: first }] : [];
    return second
      ? joined(element, cells, valueRow(source, second, { fields, name }))
      : { node: element, cells };
  }
  return valueRow(source, inner(element), { fields, name });
}

function joined(node: Syntax, cells: readonly Cell[], row: Row): Row {
  return { ...row, node, cells: [...cells, ...row.cells] };
}

function inner(element: Syntax): Syntax {
  const [only] = element.children;
  return element.type === 'literal_element' && only ? only : element;
}

function valueRow(
  source: Source,
  node: Syntax,
  { fields, name }: { readonly fields: readonly Field[] | null; readonly name: string },
): Row {
  const literal = node.type === 'unary_expression' ? (field(node, 'operand') ?? node) : node;
  const type = literal.type === 'composite_literal' ? field(literal, 'type') : null;
  const body = literal.type === 'literal_value' ? literal : field(literal, 'body');
  const known = type ? fieldsOf(source, type) : fields;
  if (!body || (known === null && !body.children.some((child) => child.type === 'keyed_element')))
    return { node, cells: [{ name, node }] };
  const keyed = body.children.filter((child) => child.type === 'keyed_element');
  const cells =
    keyed.length > 0 ? keyed.flatMap((each) => keyedCell(source, each)) : positional(body, known ?? []);
  return { node, cells, absent: keyed.length > 0 ? absentFrom(cells, known ?? []) : new Map() };
}

function keyedCell(source: Source, { children }: Syntax): Cell[] {
  const [name, value] = children.map(inner);
  return name && value ? [{ name: textOf(source, name), node: value }] : [];
}

function positional({ children }: Syntax, fields: readonly Field[]): Cell[] {
  return children.flatMap((child, at) => {
    const own = fields[at];
    return own ? [{ name: own.name, node: inner(child) }] : [];
  });
}

const ZEROS: readonly (readonly [type: RegExp, zero: string])[] = [
  [/^bool$/, 'false'],
  [/^string$/, '""'],
  [/^(u?int\d*|uintptr|float\d+|byte|rune|time\.Duration)$/, '0'],
  [/^(\*|\[\]|map\[|func|error$|any$|interface)/, 'nil'],
];

/** Fields that a row leaves out have the zero value of their type. */
function absentFrom(cells: readonly Cell[], fields: readonly Field[]): Map<string, string> {
  const named = new Set(cells.map(({ name }) => name));
  return new Map(
    fields.flatMap(({ name, type }): [string, string][] => {
      const zero = ZEROS.find(([pattern]) => pattern.test(type))?.[1];
      return zero === undefined || named.has(name) ? [] : [[name, zero]];
    }),
  );
}
