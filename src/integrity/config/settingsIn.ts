import { at, type Data, isOpen, itemsOf, textIn, textsIn } from './data.js';
import type { Place } from '../inventory.js';
import type { Setting } from './runnerConfig.js';
import { programOf } from '../../shell/carriers.js';
import { optionsOf } from './shell/optionsOf.js';
import { readShell } from './shell/readShell.js';
import type { Row } from './tables/row.js';

type Found = { readonly name: string; readonly value: Data };

/** The settings of one tool in a configuration's data. */
export function settingsIn(data: Data, tool: string, rows: readonly Row[]): Setting[] {
  return rows.flatMap((row) =>
    findAll({ name: '', value: data }, row.at.split('.')).flatMap((found) => settingsOf(row, tool, found)),
  );
}

/** The values that a row's path leads to. Items of a list are named by what they say of themselves, not by their place. */
function findAll(found: Found, path: readonly string[]): Found[] {
  const [key, ...rest] = path;
  if (key === undefined) return [found];
  if (key === '**')
    return [...findAll(found, rest), ...childrenOf(found).flatMap((child) => findAll(child, path))];
  if (key === '*') return childrenOf(found).flatMap((child) => findAll(child, rest));
  if (found.value.kind !== 'record') return [];
  const wanted = key.replaceAll('·', '.');
  return found.value.entries
    .filter((entry) => entry.key === wanted)
    .flatMap((entry) => findAll({ name: nameUnder(found.name, key), value: entry.value }, rest));
}

function childrenOf({ name, value }: Found): Found[] {
  if (value.kind === 'record')
    return value.entries.map((entry) => ({ name: nameUnder(name, entry.key), value: entry.value }));
  if (value.kind !== 'list') return [];
  return value.items.map((item) => ({ name: nameUnder(name, labelOf(item)), value: item }));
}

function labelOf(item: Data): string {
  const label = ['name', 'displayName', 'files', 'module', 'id', 'path', 'type'].flatMap((key) =>
    textsIn(at(item, key)),
  );
  return label.length > 0 ? `[${label.join(',')}]` : '[]';
}

function nameUnder(name: string, key: string): string {
  return name === '' ? key : `${name}.${key}`;
}

function settingsOf(row: Row, tool: string, { name, value }: Found): Setting[] {
  const base = { tool, effect: row.effect, weaker: row.weaker, aside: row.aside, pattern: null };
  const place = { range: value.range, text: value.text };
  switch (row.as) {
    case 'lax':
      return [{ ...base, ...place, name, ...truth(value, 'lax'), absent: 0 }];
    case 'strict':
      return [{ ...base, ...place, name, ...truth(value, 'strict'), absent: row.absent ? 1 : 0 }];
    case 'floor':
      return numbers(value, { name, place }, 1).map((each) => ({ ...base, ...each, absent: row.absent }));
    case 'ceiling':
      return numbers(value, { name, place }, -1).map((each) => ({ ...base, ...each, absent: -row.absent }));
    case 'severity':
      return [{ ...base, ...place, name, shown: shownOf(value), strength: severityOf(value), absent: 0 }];
    case 'exempt':
      return namesIn(value).map((each) => ({
        ...base,
        ...named(name, each, -1),
        pattern: patternOf(row, each),
      }));
    case 'require':
      return namesIn(value).map((each) => ({
        ...base,
        ...named(name, each, 1),
        pattern: patternOf(row, each),
      }));
    case 'filter':
      return filtersIn(value, row.unless).map((each) => ({ ...base, ...named(name, each, -1) }));
    case 'options':
      return optionSettings(value, row.program);
  }
}

type Named = { readonly text: string; readonly place: Place };

function named(name: string, { text, place }: Named, strength: 1 | -1): Numbered & { readonly absent: 0 } {
  return { ...place, name: `${name} ${text}`, shown: text, strength, absent: 0 };
}

function patternOf(
  { excludes }: Extract<Row, { readonly as: 'exempt' | 'require' }>,
  { text, place }: Named,
): Setting['pattern'] {
  return excludes === null ? null : { kind: excludes, text, range: place.range, line: place.text };
}

function filtersIn(value: Data, unless: RegExp | null): Named[] {
  const found = namesIn(value);
  return unless !== null && found.some(({ text }) => unless.test(text)) ? [] : found;
}

/** Strings of a list; the keys of a record, such as `{ "no-console": "off" }` where only the name counts. */
function namesIn(value: Data): Named[] {
  if (value.kind === 'record')
    return value.entries.map(({ key, range, text }) => ({ text: key, place: { range, text } }));
  return itemsOf(value).flatMap((item) => {
    const text = textIn(item);
    if (text === null) return [];
    const place = { range: item.range, text: item.text };
    return text.includes('\n') || (value.kind === 'scalar' && /^[^\s{}()]+,/.test(text))
      ? text
          .split(/[\n,]/)
          .map((part) => part.trim())
          .filter((part) => part !== '')
          .map((part) => ({ text: part, place }))
      : [{ text, place }];
  });
}

function optionSettings(value: Data, program: string): Setting[] {
  const place = { range: value.range, text: value.text };
  const texts = textsIn(value);
  const words = value.kind === 'list' ? texts : texts.flatMap((text) => wordsOf(text.replaceAll('\n', ' ')));
  return [...optionsOf([...programOf([program]), ...words], place).options];
}

function wordsOf(text: string): readonly string[] {
  return readShell(text, { errexit: false, pipefail: false }).flatMap(({ words }) => words);
}

function truth(value: Data, way: 'lax' | 'strict'): { shown: string; strength: number } {
  const text = (textIn(value) ?? '').toLowerCase();
  const shown = shownOf(value);
  if (isOpen(value)) return { shown, strength: way === 'lax' ? -0.5 : 0.5 };
  const on =
    /^(true|yes|on|1|always|y)$/.test(text) ||
    (value.kind === 'scalar' && typeof value.value === 'number' && value.value > 0) ||
    (value.kind === 'record' && way === 'strict');
  return { shown, strength: way === 'lax' ? (on ? -1 : 0) : on ? 1 : 0 };
}

type Numbered = Pick<Setting, 'name' | 'shown' | 'strength' | 'range' | 'text'>;

/** A number, or the numbers of what lies below: of what code chooses between, the one that asks least. */
function numbers(value: Data, { name, place }: { name: string; place: Place }, sign: 1 | -1): Numbered[] {
  if (value.kind === 'record')
    return value.entries.flatMap((entry) =>
      numbers(entry.value, { name: `${name}.${entry.key}`, place: entry }, sign).map((each) => ({
        ...each,
        range: entry.range,
        text: entry.text,
      })),
    );
  const candidates = (value.kind === 'open' ? value.choices : [value]).flatMap(
    (each) => numberIn(each) ?? [],
  );
  const strength = candidates.length === 0 ? null : Math.min(...candidates.map((number) => sign * number));
  const { range, text } = place;
  return [{ name, shown: shownOf(value), strength, range, text }];
}

/** `80`, `80%`, `0.8`, `30s`, `1m`; true and false as 1 and 0. */
function numberIn(value: Data): number | null {
  const text = textIn(value);
  if (text === null) return null;
  if (/^(true|false)$/i.test(text)) return /^true$/i.test(text) ? 1 : 0;
  const found = /^(-?[\d.]+)\s*(%|ms|s|m|h)?$/.exec(text.trim());
  if (!found) return null;
  const unit = { ms: 0.001, m: 60, h: 3600 }[found[2] ?? ''] ?? 1;
  return Number.parseFloat(found[1] ?? '') * unit;
}

function severityOf(value: Data): number | null {
  const first = value.kind === 'list' ? (value.items[0] ?? null) : value;
  const level = value.kind === 'record' ? textIn(at(value, 'level')) : textIn(first);
  if (level === null) return null;
  if (/^(off|0|none|disable|disabled|allow|hint|false|silent)$/i.test(level)) return -1;
  if (/^(warn|warning|1|info|information)$/i.test(level)) return 1;
  return 2;
}

export function shownOf(value: Data): string {
  return textIn(value) ?? value.text.slice(0, 80);
}
