import type { Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';

/** Tables that are written out and have a name, by it: `cases := []struct{…}{…}`. */
export type Tables = ReadonlyMap<string, Syntax>;

const TABLE = /^(\[\]|\[\.\.\.\]|\[\w+\]|map\[)/;

/** The tables of a function or, of `source_file`, those that every function sees. */
export function tablesOf(source: Source, outer: Syntax): Map<string, Syntax> {
  const found = new Map<string, Syntax>();
  for (const declaration of outer.type === 'source_file' ? outer.children : [outer]) {
    if (outer.type === 'source_file' && declaration.type !== 'var_declaration') continue;
    collect(declaration, (node) => {
      const values = field(node, 'right') ?? field(node, 'value');
      const left = field(node, 'left') ?? field(node, 'name');
      const value = values?.children.length === 1 ? values.children[0] : null;
      if (!left || !value || !DEFINITION.test(node.type) || !isTable(source, value)) return null;
      found.set(textOf(source, left), value);
      return null;
    });
  }
  return found;
}

const DEFINITION = /^(short_var_declaration|var_spec|assignment_statement)$/;

function isTable(source: Source, node: Syntax): boolean {
  const type = node.type === 'composite_literal' ? field(node, 'type') : null;
  return type !== null && TABLE.test(textOf(source, type));
}

/** The rows that a loop goes through, or null for a loop over anything else. */
export function tableOf(source: Source, loop: Syntax, tables: Tables): Syntax | null {
  const range = loop.children.find(({ type }) => type === 'range_clause');
  const over = range && field(range, 'right');
  if (!over) return null;
  if (isTable(source, over)) return elementsOf(over).length > 0 ? over : null;
  return tables.get(textOf(source, over)) ?? null;
}

/** The rows of several tables, one after the other. */
export function rowsOf(source: Source, tables: readonly Syntax[]): Rows | null {
  const [first] = tables;
  if (!first) return null;
  return {
    ...placeOf(source, first),
    values: tables.flatMap((table) => elementsOf(table).map((element) => fingerprintOf(source, element))),
    open: false,
  };
}

function elementsOf(table: Syntax): readonly Syntax[] {
  return field(table, 'body')?.children ?? [];
}
