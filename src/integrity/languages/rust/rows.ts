import type { Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { type Attribute, attributeOf } from './attributes.js';
import { answersIn, caseRow, tableRow } from './cells.js';
import { argumentsOf } from './tokens.js';

/** Attributes that are a row each. */
export const CASE = /(^|::)(case|test_case|test_matrix|case::\w+)$|^case(::|$)/;

/** `isExpected` is null where nobody asks what the rows expect. */
type Declared = {
  readonly attributes: readonly Attribute[];
  readonly isExpected: ((name: string) => boolean) | null;
};

/** `#[case(1, 2)]`, `#[test_case(1 => 2)]`, `#[values(1, 2)]` of a parameter, and tables that a loop goes through. */
export function rowsOf(source: Source, item: Syntax, { attributes, isExpected }: Declared): Rows | null {
  const cases = attributes.filter(({ path }) => CASE.test(path));
  const parameters = field(item, 'parameters');
  const values = (parameters?.children ?? []).flatMap((child) => {
    const attribute = child.type === 'attribute_item' ? attributeOf(source, child) : null;
    return attribute?.name === 'values' ? attribute.values : [];
  });
  const tables = collect(item, (node) => {
    const elements = node.type === 'for_expression' ? tableOf(source, item, node) : null;
    const pattern = field(node, 'pattern');
    return elements && pattern ? { elements, pattern } : null;
  });
  const looped = tables.map(({ elements }) => elements);
  const rows = [
    ...cases.map(({ node, values: given }) => ({
      node,
      text: given.map((each) => fingerprintOf(source, each)).join(),
    })),
    ...[...values, ...looped.flat()].map((node) => ({ node, text: fingerprintOf(source, node) })),
  ];
  const [first] = rows;
  const empty = looped.length > 0 && first === undefined;
  if (!first && !empty) return null;
  const place = first?.node ?? item;
  return {
    ...placeOf(source, place),
    values: rows.map(({ text }) => text),
    open: false,
    answers: isExpected
      ? answersIn(
          source,
          [
            ...cases.map((each) => caseRow(source, each, parameterNames(source, parameters))),
            ...tables.flatMap(({ elements, pattern }) =>
              elements.map((element) => tableRow(source, element, pattern)),
            ),
          ],
          isExpected,
        )
      : [],
  };
}

/** The names of the parameters that cases fill: those marked with `#[case]`, or all. */
function parameterNames(source: Source, parameters: Syntax | null): string[] {
  const named = (parameters?.children ?? []).flatMap((child, at, all) => {
    const name = child.type === 'parameter' ? field(child, 'pattern') : null;
    const before = all[at - 1];
    const attribute = before?.type === 'attribute_item' ? attributeOf(source, before) : null;
    return name ? [{ name: textOf(source, name), mark: attribute?.name ?? null }] : [];
  });
  const marked = named.filter(({ mark }) => mark === 'case');
  return (marked.length > 0 ? marked : named).map(({ name }) => name);
}

/** The rows that a loop goes through: an array in place or one of the function that has a name. */
function tableOf(source: Source, item: Syntax, loop: Syntax): readonly Syntax[] | null {
  const over = field(loop, 'value');
  if (!over) return null;
  const inPlace = elementsOf(source, over);
  if (inPlace) return inPlace.length > 0 ? inPlace : null;
  const [, name] =
    /^&?([a-zA-Z_]\w*)(\.(iter|into_iter)\(\))?(\.enumerate\(\))?$/.exec(textOf(source, over)) ?? [];
  if (name === undefined) return null;
  const [value, other] = collect(item, (node) => {
    const pattern = node.type === 'let_declaration' ? field(node, 'pattern') : null;
    return pattern && textOf(source, pattern) === name ? field(node, 'value') : null;
  });
  return value && !other ? elementsOf(source, value) : null;
}

function elementsOf(source: Source, node: Syntax): readonly Syntax[] | null {
  if (node.type === 'reference_expression' || node.type === 'call_expression') {
    const inner = field(node, 'value') ?? field(field(node, 'function') ?? node, 'value');
    return inner ? elementsOf(source, inner) : null;
  }
  if (node.type === 'array_expression') return node.children;
  if (node.type !== 'macro_invocation' || !textOf(source, node).startsWith('vec!')) return null;
  const tree = node.children.find(({ type }) => type === 'token_tree');
  return tree ? argumentsOf(source, tree) : null;
}
