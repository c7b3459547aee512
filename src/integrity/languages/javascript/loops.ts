import type { Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { declaredAs } from './declaredAs.js';
import { isFunction } from './declarations.js';
import { memberName } from './memberName.js';

const REPEATS = /^(forEach|map|flatMap|each)$/;
const READS = /^(entries|keys|values|slice|from)$/;

/** What a loop goes over, each of which is a row of the tests declared in it; null for what is no loop. */
export function rowsOfLoop(source: Source, node: Syntax): Rows | null {
  const over = listOf(source, node);
  if (!over) return null;
  const list = writtenOut(source, over);
  if (!list) return { ...placeOf(source, over), values: [], open: true };
  return {
    ...placeOf(source, list),
    values: list.children.map((each) => fingerprintOf(source, each)),
    open: list.children.some(({ type }) => type === 'spread_element'),
  };
}

/** `list` of `for (const each of list)`, `list.forEach((each) => …)` and `_.each(list, (each) => …)`. */
function listOf(source: Source, node: Syntax): Syntax | null {
  if (node.type === 'for_in_statement') return field(node, 'right');
  const callee = field(node, 'function');
  if (callee?.type !== 'member_expression' || !REPEATS.test(memberName(source, callee) ?? '')) return null;
  const [first, second] = field(node, 'arguments')?.children ?? [];
  if (first && isFunction(first)) return field(callee, 'object');
  return first && second && isFunction(second) ? first : null;
}

/** An array or object that is written out, in place or under a name of a block around it. */
function writtenOut(source: Source, node: Syntax): Syntax | null {
  switch (node.type) {
    case 'array':
    case 'object':
      return node;
    case 'as_expression':
    case 'satisfies_expression':
    case 'parenthesized_expression':
      return node.children[0] ? writtenOut(source, node.children[0]) : null;
    case 'identifier': {
      const value = declaredAs(source, node);
      return value && value.type !== 'identifier' ? writtenOut(source, value) : null;
    }
    case 'call_expression':
      return readFrom(source, node);
    default:
      return null;
  }
}

/** `Object.entries(table)`, `table.entries()`, `Array.from(table)`. */
function readFrom(source: Source, call: Syntax): Syntax | null {
  const callee = field(call, 'function');
  const [first, second] = field(call, 'arguments')?.children ?? [];
  const owner = callee && field(callee, 'object');
  if (!callee || !owner || second || !READS.test(memberName(source, callee) ?? '')) return null;
  if (/^(Object|Array)$/.test(textOf(source, owner))) return first ? writtenOut(source, first) : null;
  return first ? null : writtenOut(source, owner);
}
