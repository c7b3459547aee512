import type { Answer, Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { callOf } from './file.js';

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
      const name = textOf(source, left);
      if (value.type !== 'call_expression' || !found.has(name)) found.set(name, value);
      return null;
    });
  }
  return found;
}

const DEFINITION = /^(short_var_declaration|var_spec|assignment_statement)$/;

/** Rows that are written out one after the other: in a literal, or handed to `append`. */
function isTable(source: Source, node: Syntax): boolean {
  if (node.type === 'call_expression')
    return callOf(source, node)?.name === 'append' && elementsOf(node).length > 0;
  const type = node.type === 'composite_literal' ? field(node, 'type') : null;
  return type !== null && TABLE.test(textOf(source, type));
}

/** The rows that a loop goes through, with the names that it gives the key and the row. */
export type Looped = { readonly table: Syntax; readonly names: readonly string[] };

/** Null for a loop over anything else. */
export function tableOf(source: Source, loop: Syntax, tables: Tables): Looped | null {
  const range = loop.children.find(({ type }) => type === 'range_clause');
  const over = range && field(range, 'right');
  if (!over) return null;
  const names = field(range, 'left')?.children.map((name) => textOf(source, name)) ?? [];
  const named = tables.get(textOf(source, over));
  if (isTable(source, over)) return elementsOf(over).length > 0 ? { table: over, names } : null;
  return named ? { table: named, names } : null;
}

/** The rows of several tables, one after the other. `reading` is asked for what they expect. */
export function rowsOf(
  source: Source,
  loops: readonly Looped[],
  reading: (loop: Looped, elements: readonly Syntax[]) => readonly Answer[],
): Rows | null {
  const [first] = loops;
  if (!first) return null;
  return {
    ...placeOf(source, first.table),
    values: loops.flatMap(({ table }) => elementsOf(table).map((element) => fingerprintOf(source, element))),
    open: false,
    answers: loops.flatMap((loop) => reading(loop, elementsOf(loop.table))),
  };
}

function elementsOf(table: Syntax): readonly Syntax[] {
  if (table.type !== 'call_expression') return field(table, 'body')?.children ?? [];
  const given = field(table, 'arguments')?.children.slice(1) ?? [];
  return given.every(({ type }) => /^(composite_literal|unary_expression)$/.test(type)) ? given : [];
}
