import type { Place } from '../../inventory.js';
import { type Placer, placerOf } from '../data.js';
import type { Pattern, Selection, Setting } from '../runnerConfig.js';
import { optionsOf } from '../shell/optionsOf.js';
import type { Statement } from '../tables/statement.js';

/** How comments are written, so that what stands in one does not count. */
export type Comments = 'slashes' | 'hash';

export type Statements = { readonly settings: Setting[]; readonly selections: Selection[] };

type Reading = { readonly tool: string; readonly place: Placer; readonly headers: (at: number) => string };

/** The statements of a configuration that is written as a program. Nothing is run. */
export function readStatements(
  text: string,
  { tool, rows, comments }: { tool: string; rows: readonly Statement[]; comments: Comments },
): Statements {
  const plain = withoutComments(text, comments);
  const reading: Reading = { tool, place: placerOf(text), headers: headersOf(plain) };
  const found = rows.flatMap((row) =>
    [...plain.matchAll(row.pattern)].map((match) => statementOf(row, match, reading)),
  );
  return {
    settings: found.flatMap(({ settings }) => settings),
    selections: found.flatMap(({ selections }) => selections),
  };
}

/** Comments as blanks, so that offsets stay; strings are passed over. */
function withoutComments(text: string, comments: Comments): string {
  const pattern =
    comments === 'hash'
      ? /("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|#[^\n]*/g
      : /("""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(pattern, (whole, string?: string) =>
    string === undefined ? whole.replace(/[^\n]/g, ' ') : whole,
  );
}

/** What stands before the braces around an offset, from the outside in. */
function headersOf(text: string): (at: number) => string {
  const changes: { readonly at: number; readonly header: string }[] = [{ at: 0, header: '' }];
  const open: string[] = [];
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(/[{};\n]/g)) {
    if (sign === '{') open.push(text.slice(start, index).trim().replace(/\s+/g, ' '));
    if (sign === '}') open.pop();
    if (sign === '{' || sign === '}') changes.push({ at: index + 1, header: open.slice(-DEEPEST).join(' ') });
    start = index + 1;
  }
  return (at) => lastUpTo(changes, at);
}

const DEEPEST = 8;

function lastUpTo(
  changes: readonly { readonly at: number; readonly header: string }[],
  offset: number,
): string {
  let [low, high] = [0, changes.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((changes[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return changes[low]?.header ?? '';
}

const NOTHING_SAID: Statements = { settings: [], selections: [] };

function statementOf(row: Statement, match: RegExpExecArray, { tool, place, headers }: Reading): Statements {
  const header = headers(match.index);
  const value = match.groups?.['v'] ?? '';
  const fits = (row.within?.test(header) ?? true) && (row.holds?.test(value) ?? true);
  if (!fits) return NOTHING_SAID;
  const lead = match[0].length - match[0].trimStart().length;
  const here = place(match.index + lead, match.index + match[0].trimEnd().length);
  return meaningOf(row, { tool, value, here, label: `${header} ${row.name}`.trim() });
}

/** `value`: what the statement is about; `label`: its name with the blocks it stands in. */
type Stated = { readonly tool: string; readonly value: string; readonly here: Place; readonly label: string };

function meaningOf(row: Statement, stated: Stated): Statements {
  switch (row.as) {
    case 'lax':
    case 'strict':
    case 'floor':
    case 'ceiling':
      return { ...NOTHING_SAID, settings: [settingOf(row, stated, scaleOf(row, stated))] };
    case 'take': {
      const include = patternsOf(row, stated);
      const selection = { name: `${stated.tool} ${row.name}`, root: '', include: [include], exclude: [] };
      return { ...NOTHING_SAID, selections: [{ ...selection, open: include.length === 0 }] };
    }
    case 'options': {
      const words = namesIn(stated.value).flatMap((text) => text.split(' '));
      return { ...NOTHING_SAID, settings: [...optionsOf([row.name, ...words], stated.here).options] };
    }
    case 'each':
    case 'every':
      return {
        ...NOTHING_SAID,
        settings: patternsOf(row, stated).map((pattern) =>
          settingOf(row, stated, {
            name: `${row.name} ${pattern.text}`,
            shown: pattern.text,
            strength: row.as === 'each' ? -1 : 1,
            absent: 0,
            pattern: row.files === undefined ? null : pattern,
          }),
        ),
      };
  }
}

type Scale = Pick<Setting, 'name' | 'shown' | 'strength' | 'absent' | 'pattern'>;

function settingOf(row: Statement, { tool, here }: Stated, scale: Scale): Setting {
  return { tool, effect: row.effect, weaker: row.weaker, aside: false, ...here, ...scale };
}

function scaleOf({ as, name, absent }: Statement, { value, label, here }: Stated): Scale {
  const number = Number.parseFloat(value.replaceAll('_', ''));
  const floor = {
    name: label,
    shown: value,
    strength: number,
    absent: absent ?? Number.NEGATIVE_INFINITY,
    pattern: null,
  };
  if (as === 'floor') return floor;
  if (as === 'ceiling') return { ...floor, strength: -number, absent: -(absent ?? 0) };
  const said = { shown: here.text, absent: 0, pattern: null };
  return as === 'strict'
    ? { ...said, name, strength: 1 }
    : { ...said, name: `${label} ${value.replace(/\s+/g, ' ').trim()}`.trim(), strength: -1 };
}

function patternsOf({ files }: Statement, { value, here }: Stated): Pattern[] {
  return namesIn(value).map((text) => ({ kind: files ?? 'glob', text, range: here.range, line: here.text }));
}

/** The quoted texts of a stretch; without any its words. */
function namesIn(text: string): string[] {
  const quoted = [...text.matchAll(/["']([^"']*)["']/g)]
    .map(([, inner]) => inner ?? '')
    .filter((inner) => inner !== '');
  if (quoted.length > 0) return quoted;
  const plain = text.replace(/[[\](){}]/g, ' ').trim();
  return plain === ''
    ? []
    : plain
        .split(/\s*,\s*/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
