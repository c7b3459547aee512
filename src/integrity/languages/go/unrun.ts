import { field, type Source, type Syntax, textOf } from '../../syntax.js';

/** A function literal that is put into a name which nothing mentions again, or into none. */
export function isNeverCalled(source: Source, closure: Syntax): boolean {
  const { parent: list } = closure;
  const statement = list?.parent;
  const left = statement && (field(statement, 'left') ?? field(statement, 'name'));
  if (!list || !statement || !left || list.children.length !== 1) return false;
  const name = textOf(source, left);
  if (name === '_') return true;
  if (!/^\w+$/.test(name) || !/^(short_var_declaration|var_spec)$/.test(statement.type)) return false;
  const outer = functionAround(statement);
  const rest = source.text.slice(outer.start, left.start) + source.text.slice(left.end, outer.end);
  return !new RegExp(`\\b${name}\\b`).test(rest.replace(new RegExp(`\\b_\\s*=\\s*${name}\\b`), ''));
}

/** The declaration at the top of the file that a node stands in. */
export function functionAround(node: Syntax): Syntax {
  let outer = node;
  while (outer.parent && outer.parent.type !== 'source_file') outer = outer.parent;
  return outer;
}

const COUNTED = /^(\w+)\s*:=\s*(\d+);\s*\1\s*(<=?)\s*(\d+)\s*;/;

/** `for i := 3; i < 3; i++`. */
export function countsNothing(source: Source, clause: Syntax): boolean {
  const [, , from = '', sign = '', to = ''] = COUNTED.exec(textOf(source, clause)) ?? [];
  return sign !== '' && (sign === '<' ? Number(from) >= Number(to) : Number(from) > Number(to));
}
