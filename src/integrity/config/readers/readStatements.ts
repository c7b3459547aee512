import type { Place } from '../../inventory.js';
import type { ConfigText } from '../configText.js';
import { type Placer, placerOf } from '../data.js';
import type { Pattern, Selection, Setting } from '../runnerConfig.js';
import { optionsOf } from '../shell/optionsOf.js';
import type { Statement } from '../tables/statement.js';
import { asksForTests } from './asksForTests.js';
import { standingOf } from './blocks.js';
import type { NamedTest } from './namedTest.js';
import { type BuildTool, readBuild } from './readBuild.js';

/** How comments are written, so that what stands in one does not count. */
type Comments = 'slashes' | 'hash' | 'cmake';

type Found = { readonly settings: Setting[]; readonly selections: Selection[] };
type Statements = Found & { readonly parts: readonly string[] };

type Written = {
  readonly tool: string;
  readonly rows: readonly Statement[];
  readonly comments: Comments;
  readonly build?: BuildTool;
};

type Reading = {
  readonly tool: string;
  readonly place: Placer;
  readonly headers: (at: number) => string;
  /** The conditions that an offset counts under; null: it never does. */
  readonly standing: (at: number) => readonly string[] | null;
};

/** The statements of a configuration that is written as a program. Nothing is run. */
export function readStatements(
  { text, path }: Pick<ConfigText, 'text' | 'path'>,
  { tool, rows, comments, build }: Written,
): Statements {
  const plain = withoutComments(text, comments);
  const built = build ? readBuild(build, plain, path) : { tests: [], blocks: [], globs: 0 };
  const around = standingOf(built.blocks);
  const reading: Reading = {
    tool,
    place: placerOf(text),
    headers: headersOf(plain),
    standing: (at) => around(at)?.filter((each) => !asksForTests(each)) ?? null,
  };
  const found = rows.flatMap((row) =>
    [...plain.matchAll(row.pattern)].map((match) => statementOf(row, match, reading)),
  );
  return {
    settings: [
      ...found.flatMap(({ settings }) => settings),
      ...built.tests.flatMap((test) => namedSetting(test, reading, `patterns ${built.globs}`)),
    ],
    selections: found.flatMap(({ selections }) => selections),
    parts: build ? [`patterns ${built.globs}`] : [],
  };
}

function namedSetting(
  { name, content, start, end, weaker, files, listed }: NamedTest,
  { tool, place, standing }: Reading,
  patterns: string,
): Setting[] {
  const conditions = standing(start);
  if (conditions === null) return [];
  const here = place(start, end);
  const pattern: Pattern | null = files
    ? { kind: files, text: name, range: here.range, line: here.text }
    : null;
  const among = listed ? { among: [patterns] } : {};
  const asked = { effect: 'selection' as const, strength: 1, absent: 0, aside: false, weaker, ...among };
  return [{ tool, name: `test ${name}`, shown: name, ...asked, pattern, conditions, content, ...here }];
}

/** Comments as blanks, so that offsets stay; strings are passed over. */
function withoutComments(text: string, comments: Comments): string {
  return text.replace(COMMENTS[comments], (whole, string?: string) =>
    string === undefined ? whole.replace(/[^\n]/g, ' ') : whole,
  );
}

const COMMENTS: Readonly<Record<Comments, RegExp>> = {
  slashes: /("""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
  hash: /("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|#[^\n]*/g,
  cmake: /("(?:\\[^]|[^"\\])*")|#\[(=*)\[[^]*?\]\2\]|#[^\n]*/g,
};

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

const NOTHING_SAID: Found = { settings: [], selections: [] };

function statementOf(row: Statement, match: RegExpExecArray, reading: Reading): Found {
  const { tool, place, headers, standing } = reading;
  // How much is asked for does not depend on where it is said.
  const conditions = row.effect === 'threshold' ? [] : standing(match.index);
  const header = headers(match.index);
  const value = match.groups?.['v'] ?? '';
  const fits = (row.within?.test(header) ?? true) && (row.holds?.test(value) ?? true);
  if (!fits || conditions === null) return NOTHING_SAID;
  const lead = match[0].length - match[0].trimStart().length;
  const here = place(match.index + lead, match.index + match[0].trimEnd().length);
  const meant = meaningOf(row, { tool, value, here, label: `${header} ${row.name}`.trim() });
  if (conditions.length === 0) return meant;
  return { ...meant, settings: meant.settings.map((setting) => ({ ...setting, conditions })) };
}

/** `value`: what the statement is about; `label`: its name with the blocks it stands in. */
type Stated = { readonly tool: string; readonly value: string; readonly here: Place; readonly label: string };

function meaningOf(row: Statement, stated: Stated): Found {
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
        .split(/\s*,\s*|\s+/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
