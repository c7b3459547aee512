import type { Rows } from '../../inventory.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Dialect } from '../dialect.js';
import { readBody } from '../readBody.js';
import { type GivenRow, tableAnswers } from '../tableAnswers.js';
import type { Annotation, Grammar } from './grammar.js';
import { givenCalls } from './rows.js';
import type { MethodShape } from './shapes.js';

type Tabled = { readonly method: MethodShape; readonly providers: readonly Syntax[] };

/** The rows with what they expect, where the change touches the test or what provides for it. */
export function withAnswers(
  { grammar, dialect }: { readonly grammar: Grammar; readonly dialect: Dialect },
  rows: Rows | null,
  { method, providers }: Tabled,
): Rows | null {
  const { source } = grammar;
  const { node, block, annotations } = method;
  if (rows === null || block === null) return rows;
  if (![node, ...providers].some((each) => dialect.touched(each))) return rows;
  const given = [
    ...annotations.flatMap((each) => csvRows(source, each)),
    ...providers.flatMap((each) =>
      givenCalls(grammar, each).map((call) => ({ node: call.node, values: call.values })),
    ),
  ];
  if (given.length === 0) return rows;
  const { assertions } = readBody({ ...dialect, touched: () => true }, block);
  const table = { source, names: namesOf(source, node), rows: given, isLiteral: grammar.isConstant };
  return { ...rows, answers: tableAnswers(table, { assertions, code: textOf(source, block) }) };
}

/** The values of `@CsvSource({"1, 20", "2, 40"})`, as long as none of them is quoted. */
function csvRows(source: Source, { name, node }: Annotation): GivenRow[] {
  if (!/(^|\.)CsvSource$/.test(name)) return [];
  return collect(node, (each) => {
    const text = textOf(source, each);
    if (each.type !== 'string_literal' || /^"""|'/.test(text)) return null;
    let start = each.start + 1;
    const values = text
      .slice(1, -1)
      .split(',')
      .map((part) => {
        const value = { ...each, start, end: start + part.length, children: [] };
        start += part.length + 1;
        return value;
      });
    return { node: each, values };
  });
}

/** `int days` of Java, `days: Int` of Kotlin. */
function namesOf(source: Source, method: Syntax): string[] {
  const list =
    field(method, 'parameters') ?? method.children.find(({ type }) => type === 'function_value_parameters');
  return (list?.children ?? []).map((each) => {
    const name = field(each, 'name') ?? each.children.find(({ type }) => type === 'identifier');
    return name ? textOf(source, name) : '';
  });
}
