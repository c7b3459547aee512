import { type Entry, oneLine, placerOf, type Read, scalar } from '../data.js';

type Growing = { key: string; value: string; line: number; last: number; text: string; origin: number };

/**
 * Sections of `key = value` or `key: value`. A line that is indented deeper goes on with the value above; lines that
 * start with `#` or `;` are comments. What stands before the first section belongs to the section with the empty name.
 */
export function readIni(text: string): Read {
  const sections: { name: string; line: number; entries: Growing[] }[] = [{ name: '', line: 0, entries: [] }];
  for (const [line, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const section = sections.at(-1);
    const open = section?.entries.at(-1);
    const header = /^\[([^\]]+)\]/.exec(raw)?.[1];
    const pair = /^([^\s=:#;[][^=:]*?)\s*(?:[=:]\s*(.*))?$/.exec(raw);
    if (/^\s*([#;]|$)/.test(raw)) {
      if (open) open.value += '\n';
    } else if (header !== undefined) sections.push({ name: header.trim(), line, entries: [] });
    else if (/^\s/.test(raw) && open) {
      open.value += `\n${raw.trim()}`;
      open.last = line;
    } else if (pair?.[1] !== undefined)
      section?.entries.push({
        key: pair[1].trim(),
        value: withoutComment(pair[2] ?? ''),
        line,
        last: line,
        text: raw.trim(),
        origin: line,
      });
  }
  const entries = sections.map((section): Entry => {
    const place = { range: oneLine(section.line), text: `[${section.name}]` };
    const inner = section.entries.map(entryOf);
    return { key: section.name, value: { kind: 'record', entries: inner, open: false, ...place }, ...place };
  });
  return { kind: 'read', data: { kind: 'record', entries, open: false, ...placerOf(text)(0, text.length) } };
}

function entryOf({ key, value, line, last, text }: Growing): Entry {
  const place = { range: { start: line, end: last + 1 }, text };
  return { key, value: scalar(value.trimEnd(), place), ...place };
}

function withoutComment(value: string): string {
  return value.replace(/\s[#;].*$/, '');
}
