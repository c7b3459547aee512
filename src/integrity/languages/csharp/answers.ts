import type { Rows } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { isLiteral } from '../assertionFrom.js';
import type { Dialect } from '../dialect.js';
import { readBody } from '../readBody.js';
import { tableAnswers } from '../tableAnswers.js';
import type { Attribute } from './attributes.js';
import { isRow } from './rows.js';

type Tabled = {
  readonly method: Syntax;
  readonly block: Syntax | null;
  readonly attributes: readonly Attribute[];
};

/** The rows with what they expect, where the change touches the test. */
export function withAnswers(
  dialect: Dialect,
  rows: Rows | null,
  { method, block, attributes }: Tabled,
): Rows | null {
  const { source } = dialect;
  if (rows === null || block === null || !dialect.touched(method)) return rows;
  const given = attributes.filter(isRow).map(({ node, values, named }) => {
    const expected = named.get('ExpectedResult') ?? named.get('Result');
    return { node, values, ...(expected ? { expected } : {}) };
  });
  if (given.length === 0) return rows;
  const { assertions } = readBody({ ...dialect, touched: () => true }, block);
  const table = {
    source,
    names: namesOf(source, method),
    rows: given,
    isLiteral: (node: Syntax) => isLiteral(dialect, node),
  };
  return { ...rows, answers: tableAnswers(table, { assertions, code: textOf(source, block) }) };
}

function namesOf(source: Source, method: Syntax): string[] {
  return (field(method, 'parameters')?.children ?? []).map((each) => {
    const name = field(each, 'name');
    return name ? textOf(source, name) : '';
  });
}
