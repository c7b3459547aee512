import { entryOf } from '../../entryOf.js';
import type { Limit, Mark, Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { limitsOf } from './limits.js';
import { MARKS, type PythonMark } from './marks.js';
import { dottedName, type Names } from './names.js';

type Reader = { readonly source: Source; readonly names: Names };

/** What the decorators of one definition say. */
export type Decorations = {
  readonly marks: readonly Mark[];
  readonly rows: Rows | null;
  readonly limits: readonly Limit[];
  readonly fixture: boolean;
  /** A fixture that runs for every test in reach. */
  readonly autouse: boolean;
};

export function decorationsOf(reader: Reader, decorated: Syntax | null): Decorations {
  const decorators = decorated?.children.filter(({ type }) => type === 'decorator') ?? [];
  const values = decorators.flatMap(({ children }) => children.slice(0, 1));
  const tables = values.flatMap((value) => rowsOf(reader, value));
  const fixture = values.find((value) =>
    /\bfixture$/.test(dottedName(reader.source, value, reader.names) ?? ''),
  );
  return {
    marks: values.flatMap((value) => marksOfValue(reader, value, null)),
    rows: tables[0]
      ? { ...tables[0], values: tables.flatMap((rows) => rows.values), open: tables.some(({ open }) => open) }
      : null,
    limits: limitsOf(reader.source, values),
    fixture: fixture !== undefined,
    autouse: fixture !== undefined && /autouse\s*=\s*True/.test(textOf(reader.source, fixture)),
  };
}

/** The marks an expression carries: one mark, a list of them, or a name bound to one. `suite`: see `Mark`. */
export function marksOfValue(reader: Reader, value: Syntax, suite: readonly string[] | null): Mark[] {
  if (value.type === 'list' || value.type === 'tuple') {
    return value.children.flatMap((each) => marksOfValue(reader, each, suite));
  }
  const { source, names } = reader;
  const bound = value.type === 'identifier' ? names.bound.get(textOf(source, value)) : undefined;
  const at = bound ?? value;
  const name = dottedName(source, at, names) ?? '';
  const mark = entryOf(MARKS, name);
  if (!mark) return [];
  const said = saidBy(source, mark, field(at, 'arguments')?.children ?? []);
  if (said.condition === NEVER) return [];
  return [
    {
      ...placeOf(source, value),
      ...said,
      kind: mark.kind,
      strict: said.strict || name.startsWith('unittest'),
      suite,
    },
  ];
}

function saidBy(
  source: Source,
  mark: PythonMark,
  values: readonly Syntax[],
): Pick<Mark, 'condition' | 'reason' | 'strict'> {
  const [first, second] = values.filter(({ type }) => type !== 'keyword_argument');
  const given = keyword(source, values, 'condition') ?? first;
  const reason = keyword(source, values, 'reason') ?? (mark.when === 'always' ? first : second);
  const text = reason?.type === 'string' ? textOf(source, reason).replace(/^\w*['"]+|['"]+$/g, '') : '';
  return {
    condition: mark.when === 'always' ? null : conditionOf(source, mark.when, given),
    reason: text === '' ? null : text,
    strict: keyword(source, values, 'strict')?.type === 'true',
  };
}

/** Stands for a condition that never holds. */
const NEVER = '\0never';

function conditionOf(
  source: Source,
  when: 'if' | 'unless' | 'optional',
  given: Syntax | undefined,
): string | null {
  if (!given) return null;
  const text = fingerprintOf(source, given);
  const always = when === 'unless' ? /^(False|0)$/ : /^(True|1)$/;
  const never = when === 'unless' ? /^(True|1)$/ : /^(False|0)$/;
  if (always.test(text)) return null;
  return never.test(text) ? NEVER : when === 'unless' ? `not (${text})` : text;
}

function keyword(source: Source, values: readonly Syntax[], name: string): Syntax | undefined {
  const found = values.find((each) => {
    const key = each.type === 'keyword_argument' ? field(each, 'name') : null;
    return key !== null && textOf(source, key) === name;
  });
  return found && (field(found, 'value') ?? undefined);
}

/** `@pytest.mark.parametrize('a, b', [...])` and the `parameterized` package's. */
function rowsOf(reader: Reader, value: Syntax): Rows[] {
  const { source, names } = reader;
  const name = dottedName(source, value, names) ?? '';
  if (
    value.type !== 'call' ||
    !/(\bmark\.parametrize|parameterized(\.expand)?|\bddt\.data|^data)$/.test(name)
  )
    return [];
  const values = field(value, 'arguments')?.children ?? [];
  const positional = values.filter(({ type }) => type !== 'keyword_argument');
  const table =
    keyword(source, values, 'argvalues') ?? (name.endsWith('parametrize') ? positional[1] : positional[0]);
  if (!table) return [];
  const place = placeOf(source, table);
  if (table.type !== 'list' && table.type !== 'tuple') return [{ ...place, values: [], open: true }];
  const open = table.children.some(({ type }) => type === 'list_splat');
  return [{ ...place, values: table.children.flatMap((row) => rowOf(reader, row)), open }];
}

/** `pytest.param(3, 4, id='more')` is the row `(3, 4)`, and with a mark that keeps it from counting it is none. */
function rowOf({ source, names }: Reader, row: Syntax): string[] {
  if (row.type !== 'call' || dottedName(source, row, names) !== 'pytest.param')
    return [fingerprintOf(source, row)];
  const values = field(row, 'arguments')?.children ?? [];
  const marks = keyword(source, values, 'marks');
  if (marks && /\b(skip|xfail)\b/.test(textOf(source, marks))) return [];
  const cells = values
    .filter(({ type }) => type !== 'keyword_argument')
    .map((cell) => fingerprintOf(source, cell));
  return [cells.length === 1 ? (cells[0] ?? '') : `(${cells.join(',')})`];
}
