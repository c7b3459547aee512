import type { Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { isEmpty } from './flow.js';
import { keyword } from './keyword.js';
import { boundTo, dottedName, type Names } from './names.js';

type Reader = { readonly source: Source; readonly names: Names };
type Table = { readonly values: readonly string[]; readonly open: boolean };

/** The rows a test goes through by itself: `for one, two in PRICES:`, where the loop asks something. */
export function loopRows(reader: Reader, block: Syntax): Rows | null {
  const loop = block.children.find(({ type }) => type === 'for_statement');
  const over = loop ? field(loop, 'right') : null;
  if (!loop || !over || !/\bassert|\.assert[A-Z_]|\b_?check\w*\(/.test(textOf(reader.source, loop)))
    return null;
  const rows = tableRows(reader, over);
  return rows.open || isEmpty(reader.source, over) ? null : rows;
}

const OPEN: Table = { values: [], open: true };

/** The rows of a table that is written out where it stands or under a name of the module. */
export function tableRows(reader: Reader, table: Syntax): Rows {
  const shown = shownTable(reader, table);
  return { ...placeOf(reader.source, shown), ...rowsIn(reader, table) };
}

/** Where a reader finds the rows. */
function shownTable({ source, names }: Reader, table: Syntax): Syntax {
  const bound = boundTo(source, table, names);
  return /^(list|tuple|set|dictionary)$/.test(bound.type) ? bound : table;
}

function rowsIn(reader: Reader, table: Syntax): Table {
  const at = boundTo(reader.source, table, reader.names);
  switch (at.type) {
    case 'list':
    case 'tuple':
    case 'set':
      return joined(at.children.map((row) => rowOf(reader, row)));
    case 'dictionary':
      return joined(at.children.map((pair) => pairOf(reader, pair)));
    case 'binary_operator':
      return isSum(reader.source, at) ? joined(at.children.map((part) => rowsIn(reader, part))) : OPEN;
    case 'call':
      return taken(reader, at);
    case 'subscript':
      return sliced(reader, at);
    default:
      return OPEN;
  }
}

function joined(tables: readonly Table[]): Table {
  return { values: tables.flatMap(({ values }) => values), open: tables.some(({ open }) => open) };
}

function isSum(source: Source, { children: [left, right] }: Syntax): boolean {
  return left !== undefined && right !== undefined && source.text.slice(left.end, right.start).trim() === '+';
}

/** `sorted(NAMES)`, `NAMES.items()`: as many rows as the table in it has. */
function taken(reader: Reader, call: Syntax): Table {
  const callee = field(call, 'function');
  const [only, ...more] = field(call, 'arguments')?.children ?? [];
  if (!callee) return OPEN;
  if (callee.type === 'attribute') return only ? OPEN : allOf(reader, callee);
  const name = textOf(reader.source, callee);
  if (name === 'range') return counted(reader.source, call);
  const whole = /^(sorted|list|tuple|set|enumerate)$/.test(name);
  return whole && only && more.every(({ type }) => type === 'keyword_argument') ? rowsIn(reader, only) : OPEN;
}

function allOf(reader: Reader, callee: Syntax): Table {
  const [object, name] = [field(callee, 'object'), field(callee, 'attribute')];
  const whole = name !== null && /^(items|keys|values)$/.test(textOf(reader.source, name));
  return whole && object ? rowsIn(reader, object) : OPEN;
}

const MOST = 1000;

/** `range(3)` and `range(1, 4)` with numbers that are written out. */
function counted(source: Source, call: Syntax): Table {
  const [, from, to] = /^range\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?,?\)$/.exec(textOf(source, call)) ?? [];
  if (from === undefined) return OPEN;
  const [start, end] = to === undefined ? [0, Number(from)] : [Number(from), Number(to)];
  if (end - start > MOST) return OPEN;
  return {
    values: Array.from({ length: Math.max(0, end - start) }, (_, at) => String(start + at)),
    open: false,
  };
}

/** `ROWS[:2]`. */
function sliced(reader: Reader, subscript: Syntax): Table {
  const object = field(subscript, 'value');
  const [, start = '', end = ''] = /\[(-?\d*):(-?\d*)\]$/.exec(textOf(reader.source, subscript)) ?? [];
  if (!object || (start === '' && end === '')) return OPEN;
  const { values, open } = rowsIn(reader, object);
  return { values: values.slice(Number(start), end === '' ? undefined : Number(end)), open };
}

/** `pytest.param(3, 4, id='more')` is the row `(3, 4)`, and with a mark that keeps it from counting it is none. */
function rowOf(reader: Reader, row: Syntax): Table {
  const { source, names } = reader;
  if (row.type === 'list_splat') return row.children[0] ? rowsIn(reader, row.children[0]) : OPEN;
  if (row.type !== 'call' || dottedName(source, row, names) !== 'pytest.param') return one(source, row);
  const values = field(row, 'arguments')?.children ?? [];
  const marks = keyword(source, values, 'marks');
  if (marks && /\b(skip|xfail)\b/.test(textOf(source, marks))) return { values: [], open: false };
  const cells = values
    .filter(({ type }) => type !== 'keyword_argument')
    .map((cell) => fingerprintOf(source, cell));
  return { values: [cells.length === 1 ? (cells[0] ?? '') : `(${cells.join(',')})`], open: false };
}

/** Of `"apple": 1` the key is what tells the row. */
function pairOf({ source }: Reader, pair: Syntax): Table {
  const key = field(pair, 'key');
  return key ? one(source, key) : OPEN;
}

function one(source: Source, node: Syntax): Table {
  return { values: [fingerprintOf(source, node)], open: false };
}
