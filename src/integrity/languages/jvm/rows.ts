import type { Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, fingerprintOf, type Syntax, textOf } from '../../syntax.js';
import { unquoted } from '../unquoted.js';
import { valueOf } from './annotationMarks.js';
import type { Annotation, Call, Grammar } from './grammar.js';

/** The body of a method of the test's class that makes its rows, and what names it; null for none. */
export type Provider = (name: string) => Syntax | null;

type Part = Pick<Rows, 'values' | 'open' | 'rest'> & { readonly node: Syntax };

/** The rows that annotations give a parametrised test, of all its sources together. */
export function annotatedRows(
  grammar: Grammar,
  annotations: readonly Annotation[],
  { own, provider }: { readonly own: string; readonly provider: Provider },
): Rows | null {
  const parts = annotations.flatMap((annotation) => partOf(grammar, annotation, { own, provider }) ?? []);
  const [first] = parts;
  if (!first) return null;
  const [only] = parts.length === 1 ? parts : [];
  return {
    ...placeOf(grammar.source, first.node),
    values: parts.flatMap(({ values }) => values),
    open: parts.some(({ open }) => open),
    ...(only?.rest === undefined ? {} : { rest: only.rest }),
  };
}

function partOf(
  grammar: Grammar,
  annotation: Annotation,
  { own, provider }: { readonly own: string; readonly provider: Provider },
): Part | null {
  const name = annotation.name.split('.').at(-1) ?? '';
  const closed = (values: readonly string[]): Part => ({ node: annotation.node, values, open: false });
  switch (name) {
    case 'ValueSource':
    case 'CsvSource':
    case 'CsvFileSource':
    case 'EnumSource':
      return sourcePart(grammar, annotation, name);
    case 'NullSource':
    case 'EmptySource':
      return closed([name]);
    case 'NullAndEmptySource':
      return closed(['NullSource', 'EmptySource']);
    case 'RepeatedTest':
      return closed(repeated(valueOf(grammar, annotation, null) ?? valueOf(grammar, annotation, 'value')));
    case 'MethodSource':
    case 'FieldSource':
    case 'UseDataProvider':
      return providedPart(grammar, providerNames(grammar, annotation, own), provider);
    case 'Test':
      return testPart(grammar, annotation, provider);
    default:
      return null;
  }
}

/** What TestNG says in the annotation of the test itself. */
function testPart(grammar: Grammar, annotation: Annotation, provider: Provider): Part | null {
  const times = valueOf(grammar, annotation, 'invocationCount');
  if (times !== null) return { node: annotation.node, values: repeated(times), open: false };
  const data = valueOf(grammar, annotation, 'dataProvider');
  return data === null ? null : providedPart(grammar, [data], provider);
}

const MOST = 1000;

function repeated(count: string | null): string[] {
  const times = Math.min(Number(count?.replace(/[_L]/g, '') ?? 1), MOST);
  return Array.from({ length: Number.isFinite(times) ? times : 1 }, (_, at) => `#${at + 1}`);
}

const OTHER_KEYS =
  /^(name|delimiter|delimiterString|nullValues|emptyValue|quoteCharacter|mode|useHeadersInDisplayName|ignoreLeadingAndTrailingWhitespace|maxCharsPerColumn|encoding|numLinesToSkip|lineSeparator)$/;

function sourcePart(grammar: Grammar, { node, values }: Annotation, name: string): Part | null {
  const written = values.filter(({ key }) => key === null || !OTHER_KEYS.test(key));
  const texts = written.flatMap(({ value }) =>
    elementsOf(grammar, value).flatMap((each) => linesIn(grammar, each)),
  );
  const excluding = values.some(
    ({ key, value }) => key === 'mode' && /EXCLUDE|NONE/.test(textOf(grammar.source, value)),
  );
  const whole = name === 'EnumSource' && !written.some(({ key }) => key === 'names');
  return { node, values: texts, open: excluding || whole };
}

/** The elements of `{ … }`, `[ … ]` or `arrayOf(…)`; a value alone is its own. */
function elementsOf(grammar: Grammar, node: Syntax): readonly Syntax[] {
  if (/^(element_value_array_initializer|array_initializer|collection_literal)$/.test(node.type))
    return node.children;
  const call = grammar.callOf(node);
  return call && /^(arrayOf|\w+ArrayOf|Array)$/.test(call.name) ? call.values : [node];
}

/** A block of text holds a row a line. */
function linesIn({ source }: Grammar, node: Syntax): string[] {
  const text = textOf(source, node);
  if (!text.startsWith('"""')) return [fingerprintOf(source, node)];
  return text
    .replace(/"""/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function providerNames(grammar: Grammar, annotation: Annotation, own: string): string[] {
  const named = annotation.values.flatMap(({ value }) => elementsOf(grammar, value));
  return named.length === 0 ? [own] : named.map((each) => unquoted(textOf(grammar.source, each)));
}

function providedPart(grammar: Grammar, names: readonly string[], provider: Provider): Part | null {
  const parts = names.flatMap((name) => {
    const body = provider(name);
    const rows = body && (givenRows(grammar, body) ?? rowsIn(grammar, body));
    return rows ? [rows] : [];
  });
  const [first] = parts;
  if (!first) return null;
  const open = parts.length < names.length || parts.some((part) => part.open);
  const rest = parts.map((part) => part.rest ?? '').join('\0');
  const known = open && parts.length === names.length;
  return {
    node: first.node,
    values: parts.flatMap(({ values }) => values),
    open,
    ...(known ? { rest } : {}),
  };
}

const ROW = /^(Arguments|arguments|Row|row)$/;

/** Rows that are written out one by one, wherever in a provider they stand: `rows.add(Arguments.of(1, 2))`. */
function givenRows(grammar: Grammar, body: Syntax): Part | null {
  const { source } = grammar;
  const rows = givenCalls(grammar, body).map(({ node }) => node);
  if (rows.length === 0) return null;
  const values = rows.map((row) => fingerprintOf(source, row));
  if (isListed(grammar, rows)) return { node: body, values, open: false };
  const made = values.reduce((rest, row) => rest.replace(row, ''), fingerprintOf(source, body));
  return { node: body, values, open: true, rest: made.replace(/\w+\.(add|accept)\(\)|[;,\s]+/g, '') };
}

/** `Arguments.of(1, 2)` and its kin. */
export function givenCalls(grammar: Grammar, body: Syntax): Call[] {
  return collect(body, (node) => {
    const call = grammar.callOf(node);
    if (!call) return null;
    const owner = call.receiver ? textOf(grammar.source, call.receiver) : call.name;
    return ROW.test(owner) && (call.receiver === null || /^(of|arguments)$/.test(call.name)) ? call : null;
  });
}

/** All of them are elements of one list, and the list is all there is. */
function isListed(grammar: Grammar, rows: readonly Syntax[]): boolean {
  const list = rows[0]?.parent;
  const call = list?.parent && grammar.callOf(list.parent);
  return (
    call !== null &&
    call !== undefined &&
    LISTS.test(call.name) &&
    rows.every(({ parent }) => parent?.start === list?.start) &&
    call.values.length === rows.length &&
    /^(return_statement|function_body|block)$/.test(call.node.parent?.type ?? '')
  );
}

const LISTS =
  /^(of|asList|listOf|arrayOf|sequenceOf|setOf|streamOf|List|Seq|Array|Set|Vector|Table|ofEntries|Stream)$/;

/** The outermost list that is written out in a stretch of code, such as `Stream.of(…)`. */
function rowsIn(grammar: Grammar, node: Syntax): Part | null {
  if (/^(array_initializer|element_value_array_initializer)$/.test(node.type))
    return listPart(grammar, node, node.children);
  const call = grammar.callOf(node);
  if (call && LISTS.test(call.name)) {
    const [only] = call.values;
    const inner =
      call.values.length === 1 && only?.type === 'array_creation_expression' ? rowsIn(grammar, only) : null;
    return inner ?? listPart(grammar, node, call.values);
  }
  for (const child of node.children) {
    const found = rowsIn(grammar, child);
    if (found) return found;
  }
  return null;
}

/** The same as rows of their own. */
export function listedIn(grammar: Grammar, node: Syntax): Rows | null {
  const part = rowsIn(grammar, node);
  if (!part) return null;
  const { values, open } = part;
  return {
    ...placeOf(grammar.source, part.node),
    values,
    open,
  };
}

function listPart({ source }: Grammar, node: Syntax, values: readonly Syntax[]): Part {
  return { node, values: values.map((value) => fingerprintOf(source, value)), open: false };
}
