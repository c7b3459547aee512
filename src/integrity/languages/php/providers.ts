import type { Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';

/** What a provider returns, yields or puts into a list one by one, as far as it is written out. */
export function providedRows(source: Source, method: Syntax): Rows {
  const statements = field(method, 'body')?.children ?? [];
  const found = rowNodes(source, method);
  const values = found.map((each) => fingerprintOf(source, each));
  const open = !isPlain(source, statements) || found.some((each) => textOf(source, each).startsWith('...'));
  const place = placeOf(source, method);
  return open ? { ...place, values, open, rest: without(source, method, found) } : { ...place, values, open };
}

/** The rows of a provider that are written out, with the keys they are given. */
export function rowNodes(source: Source, method: Syntax): Syntax[] {
  return [...returnedRows(field(method, 'body')?.children ?? []), ...namedRows(source, method)];
}

/** The elements of the list that it ends with. */
function returnedRows(statements: readonly Syntax[]): readonly Syntax[] {
  const last = statements.at(-1);
  const [list] = last?.type === 'return_statement' ? last.children : [];
  return list?.type === 'array_creation_expression' ? list.children : [];
}

/** `yield [1, 2]`, and `[1, 2]` of `$rows[] = [1, 2]`. */
function namedRows(source: Source, method: Syntax): Syntax[] {
  return collect(method, (node) => {
    if (node.type === 'yield_expression') return node;
    const isRow =
      node.type === 'assignment_expression' && field(node, 'left')?.type === 'subscript_expression';
    return isRow && !isInRow(node) && textOf(source, node).length > 0 ? node : null;
  });
}

/** It is made of nothing but yields, or of one list that it returns. */
function isPlain(source: Source, statements: readonly Syntax[]): boolean {
  const [first] = statements;
  if (statements.length === 1 && first?.type === 'return_statement')
    return first.children[0]?.type === 'array_creation_expression';
  return (
    statements.length > 0 &&
    statements.every(
      ({ type, children: [only] }) =>
        type === 'expression_statement' &&
        only?.type === 'yield_expression' &&
        !/^yield\s+from\b/.test(textOf(source, only)),
    )
  );
}

function isInRow({ parent }: Syntax): boolean {
  return parent !== null && (/^(yield|assignment)_expression$/.test(parent.type) || isInRow(parent));
}

/** What the method says beside its rows. */
function without(source: Source, method: Syntax, rows: readonly Syntax[]): string {
  let at = method.start;
  let rest = '';
  for (const row of [...rows].sort((one, other) => one.start - other.start)) {
    if (row.start < at) continue;
    rest += `${source.text.slice(at, row.start)} `;
    at = row.end;
  }
  return (rest + source.text.slice(at, method.end)).replace(/\/\/.*|[\s,;]+/g, '');
}
