import { parse, TomlError } from 'smol-toml';
import { type Data, type Entry, oneLine, type Read, scalar } from '../data.js';
import type { Place } from '../../inventory.js';

/** TOML 1.0. The parser tells no places, so the lines of keys and of items are looked up. */
export function readToml(text: string): Read {
  try {
    return { kind: 'read', data: dataOf(parse(text), [], linesByKey(text)) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { kind: 'unread', reason: `it is not valid TOML (line ${error.line})` };
  }
}

type Lines = { readonly all: readonly string[]; readonly byKey: ReadonlyMap<string, number> };

/** The line on which each key, by its full dotted name, is first set. */
function linesByKey(text: string): Lines {
  const all = text.split(/\r\n|\r|\n/);
  const byKey = new Map<string, number>();
  const counts = new Map<string, number>();
  let table = '';
  for (const [number, line] of all.entries()) {
    const header = /^\s*(\[\[?)\s*([^\]]+?)\s*\]/.exec(line);
    const key = /^\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=/.exec(line)?.[1];
    if (header?.[2] !== undefined) {
      table = bare(header[2]);
      const count = counts.get(table) ?? 0;
      counts.set(table, count + 1);
      if (header[1] === '[[') table = `${table}.${count}`;
    }
    const name = key === undefined ? table : [table, bare(key)].filter((part) => part !== '').join('.');
    if ((header || key !== undefined) && !byKey.has(name)) byKey.set(name, number);
  }
  return { all, byKey };
}

function bare(key: string): string {
  return key.replace(/\s*\.\s*/g, '.').replace(/["']/g, '');
}

function dataOf(
  value: unknown,
  path: readonly string[],
  lines: Lines,
  around: Place = placeOf(path, lines, null),
): Data {
  const here = placeOf(path, lines, around);
  if (Array.isArray(value))
    return {
      kind: 'list',
      open: false,
      items: value.map((item, index) => itemOf(item, [...path, String(index)], lines, here)),
      ...here,
    };
  if (typeof value === 'object' && value !== null && !(value instanceof Date))
    return {
      kind: 'record',
      open: false,
      entries: Object.entries(value).map(([key, each]): Entry => {
        const data = dataOf(each, [...path, key], lines, here);
        return { key, value: data, range: data.range, text: data.text };
      }),
      ...here,
    };
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return scalar(plain ? value : value instanceof Date ? value.toISOString() : null, here);
}

/** An item stands on the first line from its key on that holds its text. */
function itemOf(item: unknown, path: readonly string[], lines: Lines, around: Place): Data {
  if (typeof item !== 'string') return dataOf(item, path, lines, around);
  const start = around.range.start;
  const limit = Math.min(lines.all.length, start + 400);
  for (let line = start; line < limit; line += 1)
    if (lines.all[line]?.includes(item) === true)
      return scalar(item, { range: oneLine(line), text: lines.all[line]?.trim() ?? '' });
  return scalar(item, around);
}

function placeOf(path: readonly string[], { all, byKey }: Lines, around: Place | null): Place {
  const line = byKey.get(path.join('.'));
  if (line === undefined) return around ?? { range: oneLine(0), text: all[0]?.trim() ?? '' };
  return { range: oneLine(line), text: all[line]?.trim() ?? '' };
}
