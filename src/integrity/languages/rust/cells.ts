import type { Answer } from '../../inventory.js';
import { type Source, field, type Syntax, textOf } from '../../syntax.js';
import { answersOf, type Cell, type Row } from '../answersOf.js';
import { isLiteral } from '../assertionFrom.js';
import type { Attribute } from './attributes.js';
import { LITERALS } from './literals.js';
import { argumentsOf, splitTokens } from './tokens.js';

/** What rows expect. */
export function answersIn(
  source: Source,
  rows: readonly Row[],
  isExpected: (name: string) => boolean,
): Answer[] {
  const literals = { literals: LITERALS };
  return answersOf(
    { source, isExpected, isLiteral: (node) => isLiteral(literals, node), plain: withoutWidths },
    rows,
  );
}

/** `2u64` is `2`. */
function withoutWidths(text: string): string {
  return text.replace(/(?<=\b\d[\d_.]*)_?(?:[iu](?:8|16|32|64|128|size)|f(?:32|64))\b/g, '');
}

/** `#[case(1, 2)]` by the parameters of the function; what follows `=>` is expected. */
export function caseRow(source: Source, { node, values }: Attribute, parameters: readonly string[]): Row {
  const cells = values.flatMap((value, at) => {
    const [asked, expected] = afterArrow(source, value);
    const name = parameters[at] ?? String(at);
    return [
      ...(asked ? [{ name, node: asked }] : []),
      ...(expected ? [{ name: 'expected', node: expected }] : []),
    ];
  });
  return { node, cells };
}

/** `2 => 3; "two"`. */
function afterArrow(source: Source, value: Syntax): readonly Syntax[] {
  const tree = value.parent;
  if (!tree || !textOf(source, value).includes('=>')) return [value];
  const [told] = splitTokens(source, { tree, from: value.start, to: value.end }, /;/g);
  return told ? splitTokens(source, { tree, from: told.start, to: told.end }, /=>/g) : [value];
}

/** One row of a table that a loop takes apart by `pattern`. */
export function tableRow(source: Source, element: Syntax, pattern: Syntax): Row {
  const names = namesIn(source, pattern);
  const parts = partsOf(source, element);
  const cells =
    names.length > 1
      ? parts.flatMap((part, at) => ({ name: names[at] ?? String(at), node: part }))
      : (fieldsOf(source, element) ?? [{ name: names[0] ?? '', node: element }]);
  return { node: element, cells };
}

/** `(a, b)`, `&(a, b)`, and `(at, (a, b))` of rows that are counted. */
function namesIn(source: Source, pattern: Syntax): string[] {
  const last = pattern.children.at(-1);
  if (pattern.type === 'reference_pattern' && last) return namesIn(source, last);
  if (pattern.type !== 'tuple_pattern') return [textOf(source, pattern)];
  if (last && /^(tuple|reference)_pattern$/.test(last.type)) return namesIn(source, last);
  return pattern.children.map((name) => textOf(source, name));
}

function partsOf(source: Source, element: Syntax): readonly Syntax[] {
  if (element.type === 'tuple_expression') return element.children;
  return element.type === 'token_tree' ? argumentsOf(source, element) : [element];
}

/** The values of `Case { input: 1, expected: 2 }`; null for anything else. */
function fieldsOf(source: Source, element: Syntax): Cell[] | null {
  if (element.type === 'struct_expression')
    return (field(element, 'body')?.children ?? []).flatMap((each) => {
      const [name, node] = [field(each, 'field') ?? field(each, 'name'), field(each, 'value')];
      return name && node ? [{ name: textOf(source, name), node }] : [];
    });
  const tree = element.type === 'tokens' ? element.children.at(-1) : undefined;
  if (tree?.type !== 'token_tree' || !textOf(source, tree).startsWith('{')) return null;
  return argumentsOf(source, tree).flatMap((part) => {
    const [name, node] = splitTokens(source, { tree, from: part.start, to: part.end }, /(?<!:):(?!:)/g);
    return name && node ? [{ name: textOf(source, name), node }] : [];
  });
}
