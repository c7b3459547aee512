import type { Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Dialect } from '../dialect.js';
import type { Call } from './calls.js';

const LOOP = /^(each|each_with_index|each_pair|each_with_object|map|times)$/;

/** `[1, 2].each do |value|`, with tests declared in it; null where no loop is. */
export function rowsOfLoop({ source }: Dialect, { name, receiver }: Call): Rows | null {
  if (!receiver || !LOOP.test(name)) return null;
  const list = resolved(source, receiver);
  const place = placeOf(source, list);
  if (!/^(array|hash|string_array|symbol_array)$/.test(list.type))
    return { ...place, values: [], open: true };
  const open = list.children.some((each) => each.type.includes('splat'));
  return { ...place, values: list.children.map((each) => fingerprintOf(source, each)), open };
}

/** The list that a constant or variable of the file stands for, where it is written out. */
function resolved(source: Source, node: Syntax): Syntax {
  if (!/^(constant|identifier)$/.test(node.type)) return node;
  const name = textOf(source, node);
  for (let scope = node.parent; scope; scope = scope.parent) {
    for (const statement of scope.children) {
      const left = statement.type === 'assignment' ? field(statement, 'left') : null;
      const right = left && textOf(source, left) === name ? field(statement, 'right') : null;
      if (right) return right.type === 'call' ? (field(right, 'receiver') ?? right) : right;
    }
  }
  return node;
}
