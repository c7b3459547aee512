import type { Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { unquoted } from '../unquoted.js';
import type { Annotation } from './annotations.js';

/** Methods of a class by name: where its data providers are. */
export type Methods = ReadonlyMap<string, Syntax>;

/** The rows that annotations give a test, by `TestWith` or by a provider of its class. */
export function rowsOf(source: Source, annotations: readonly Annotation[], methods: Methods): Rows | null {
  const tables = annotations.flatMap((annotation) => tableOf(source, annotation, methods));
  const [first] = tables;
  if (!first) return null;
  return { ...first, values: tables.flatMap(({ values }) => values), open: tables.some(({ open }) => open) };
}

function tableOf(source: Source, { node, name, values, text }: Annotation, methods: Methods): Rows[] {
  const place = placeOf(source, node);
  if (/^testwith(json)?$/i.test(name))
    return [
      {
        ...place,
        values: values.length > 0 ? values.slice(0, 1).map((each) => fingerprintOf(source, each)) : [text],
        open: false,
      },
    ];
  if (!/^dataprovider(external)?$/i.test(name)) return [];
  const provider = values[0] ? unquoted(textOf(source, values[0])) : text.split(/\s/)[0];
  const method = methods.get(provider ?? '');
  return [method ? providedRows(source, method) : { ...place, values: [], open: true }];
}

/** What a provider returns or yields, as far as it is written out. */
function providedRows(source: Source, method: Syntax): Rows {
  const place = placeOf(source, method);
  const statements = field(method, 'body')?.children ?? [];
  const last = statements.at(-1);
  const [list] = last?.type === 'return_statement' ? last.children : [];
  if (list?.type === 'array_creation_expression' && statements.length === 1)
    return { ...place, ...listRows(source, list) };
  const yields = collect(method, (node) => (node.type === 'yield_expression' ? node : null));
  const plain = statements.every(
    ({ type, children }) => type === 'expression_statement' && children[0]?.type === 'yield_expression',
  );
  return {
    ...place,
    values: yields.map((each) => fingerprintOf(source, each)),
    open: !plain || yields.length === 0,
  };
}

export function listRows(source: Source, list: Syntax): Pick<Rows, 'values' | 'open'> {
  return {
    values: list.children.map((each) => fingerprintOf(source, each)),
    open: list.children.some((each) => textOf(source, each).startsWith('...')),
  };
}
