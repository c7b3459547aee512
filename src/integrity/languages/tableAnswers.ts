import type { Answer, Assertion } from '../inventory.js';
import type { Source, Syntax } from '../syntax.js';
import { answersOf, expectedNames } from './answersOf.js';

/** One row of a table, its values in the order of the parameters that take them. */
export type GivenRow = {
  readonly node: Syntax;
  readonly values: readonly Syntax[];
  /** A value that the row itself says to be expected. */
  readonly expected?: Syntax;
};

type Table = {
  readonly source: Source;
  /** Of the test's parameters. */
  readonly names: readonly string[];
  readonly rows: readonly GivenRow[];
  readonly isLiteral: (node: Syntax) => boolean;
};

type Asked = { readonly assertions: readonly Assertion[]; readonly code: string };

/** What the rows of a test expect, by the parameters that its assertions compare with. */
export function tableAnswers(
  { source, names, rows, isLiteral }: Table,
  { assertions, code }: Asked,
): Answer[] {
  const told = assertions.map((each) => ({
    ...each,
    subject: bare(each.subject),
    expected: each.expected === null ? null : bare(each.expected),
  }));
  const isExpected = expectedNames(told, bare(code));
  const table = rows.map(({ node, values, expected }) => ({
    node,
    cells: [
      ...values.map((value, at) => ({ name: names[at] ?? String(at), node: value })),
      ...(expected ? [{ name: 'expected', node: expected }] : []),
    ],
  }));
  return answersOf({ source, isExpected, isLiteral, plain: (text) => text }, table);
}

/** Names as PHP writes them, without their sign. */
function bare(text: string): string {
  return text.replaceAll('$', '');
}
