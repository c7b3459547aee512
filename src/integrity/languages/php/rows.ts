import type { Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { unquoted } from '../unquoted.js';
import type { Annotation } from './annotations.js';
import { providedRows } from './providers.js';

/** Methods of a class by name: where its data providers are. */
export type Methods = ReadonlyMap<string, Syntax>;

/** The rows that annotations give a test, by `TestWith` or by a provider of its class. */
export function rowsOf(source: Source, annotations: readonly Annotation[], methods: Methods): Rows | null {
  const tables = annotations.flatMap((annotation) => tableOf(source, annotation, methods));
  const [first] = tables;
  if (!first) return null;
  const open = tables.find((table) => table.open);
  return { ...(open ?? first), values: tables.flatMap(({ values }) => values), open: open !== undefined };
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
  if (!PROVIDER.test(name)) return [];
  const method = methods.get(providerName(source, { values, text }));
  return [method ? providedRows(source, method) : { ...place, values: [], open: true }];
}

export function listRows(source: Source, list: Syntax): Pick<Rows, 'values' | 'open'> {
  return {
    values: list.children.map((each) => fingerprintOf(source, each)),
    open: list.children.some((each) => textOf(source, each).startsWith('...')),
  };
}

const PROVIDER = /^dataprovider(external)?$/i;

function providerName(source: Source, { values, text }: Pick<Annotation, 'values' | 'text'>): string {
  return values[0] ? unquoted(textOf(source, values[0])) : (text.split(/\s/)[0] ?? '');
}

/** The methods of the class that provide a test with rows. */
export function providersOf(source: Source, annotations: readonly Annotation[], methods: Methods): Syntax[] {
  return annotations.flatMap((each) =>
    PROVIDER.test(each.name) ? (methods.get(providerName(source, each)) ?? []) : [],
  );
}
