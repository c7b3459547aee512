import type { Limit, Mark, Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { keyword } from './keyword.js';
import { limitsOf } from './limits.js';
import { isPrerequisite, markNamed, type PythonMark } from './marks.js';
import { boundTo, dottedName, type Names } from './names.js';
import { standInOf } from './standIns.js';
import { tableRows } from './tableRows.js';

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
  const fixture = values.find((value) =>
    /\bfixture$/.test(dottedName(reader.source, value, reader.names) ?? ''),
  );
  const rows = values.flatMap((value) => rowsOf(reader, boundTo(reader.source, value, reader.names)));
  const tables = fixture ? paramsOf(reader, fixture) : rows;
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

/** The marks an expression carries: one mark, several of them, or a name bound to such. `suite`: see `Mark`. */
export function marksOfValue(reader: Reader, value: Syntax, suite: readonly string[] | null): Mark[] {
  const { source, names } = reader;
  const at = boundTo(source, value, names);
  if (/^(list|tuple|binary_operator)$/.test(at.type)) {
    return at.children.flatMap((each) => marksOfValue(reader, each, suite));
  }
  const name = dottedName(source, at, names) ?? '';
  const place = { ...placeOf(source, value), suite };
  const mark = markNamed(name);
  if (!mark) return prerequisites(reader, value, name).map((found) => ({ ...found, ...place }));
  const said = saidBy(source, mark, field(at, 'arguments')?.children ?? []);
  if (said.condition === NEVER) return [];
  return [{ ...place, ...said, kind: mark.kind, strict: said.strict || name.startsWith('unittest') }];
}

type Prerequisite = Pick<Mark, 'kind' | 'condition' | 'reason' | 'strict'>;

/** A decorator of the project that skips what it decorates where something is missing. */
function prerequisites({ source, names }: Reader, value: Syntax, name: string): Prerequisite[] {
  const own = value.type === 'identifier' ? names.functions.get(name) : undefined;
  const standIn = own && standInOf(source, own);
  if (standIn) return [standIn];
  if (!isPrerequisite(name) && !names.skipping.has(name)) return [];
  return [{ kind: 'skipped', condition: fingerprintOf(source, value), reason: null, strict: false }];
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

const YES = /^(["']?(True|1)["']?|not (False|0|None)|(\d+)==\4|sys\.version_info>=?\((0|1|2|3|3,0)\))$/;
const NO = /^(["']?(False|0)["']?|None|not (True|1)|(\d+)!=\4)$/;

function conditionOf(
  source: Source,
  when: 'if' | 'unless' | 'optional',
  given: Syntax | undefined,
): string | null {
  if (!given) return null;
  const text = fingerprintOf(source, given);
  const [always, never] = when === 'unless' ? [NO, YES] : [YES, NO];
  if (always.test(text)) return null;
  return never.test(text) ? NEVER : when === 'unless' ? `not (${text})` : text;
}

/** `@pytest.fixture(params=[…])` repeats every test that takes it. */
function paramsOf(reader: Reader, fixture: Syntax): Rows[] {
  const table = keyword(reader.source, field(fixture, 'arguments')?.children ?? [], 'params');
  return table ? [tableRows(reader, table)] : [];
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
  return table ? [tableRows(reader, table)] : [];
}
