import type { Rows } from '../../inventory.js';
import { field, type Syntax, textOf } from '../../syntax.js';
import { isLiteral } from '../assertionFrom.js';
import type { Dialect } from '../dialect.js';
import { readBody } from '../readBody.js';
import { type GivenRow, tableAnswers } from '../tableAnswers.js';
import { rowNodes } from './providers.js';

type Tabled = { readonly method: Syntax; readonly block: Syntax; readonly providers: readonly Syntax[] };

/** The rows with what they expect, where the change touches one of them. */
export function withAnswers(
  dialect: Dialect,
  rows: Rows | null,
  { method, block, providers }: Tabled,
): Rows | null {
  const { source } = dialect;
  if (rows === null || !providers.some((each) => dialect.touched(each))) return rows;
  const given = providers.flatMap((each) => rowNodes(source, each)).flatMap((node) => givenRow(node) ?? []);
  const names = (field(method, 'parameters')?.children ?? []).map((each) => {
    const name = field(each, 'name');
    return name ? textOf(source, name).replace('$', '') : '';
  });
  const { assertions } = readBody({ ...dialect, touched: () => true }, block);
  const table = { source, names, rows: given, isLiteral: (node: Syntax) => isLiteral(dialect, node) };
  return { ...rows, answers: tableAnswers(table, { assertions, code: textOf(source, block) }) };
}

/** The innermost list that a row is written as: of `'two' => [2, 40]`, `yield [2, 40]`, `$rows[] = [2, 40]`. */
function givenRow(node: Syntax): GivenRow | null {
  const list = node.type === 'array_creation_expression' ? node : node.children.at(-1);
  if (!list) return null;
  if (list.type !== 'array_creation_expression') return givenRow(list);
  return { node, values: list.children.flatMap(({ children }) => children.slice(-1)) };
}
