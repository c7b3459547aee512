import type { Place } from '../../inventory.js';
import type { Pattern, Setting } from '../runnerConfig.js';
import type { OptionRow } from '../tables/option.js';
import { OUTCOME_OPTIONS } from '../tables/outcomeOptions.js';
import { SELECTION_OPTIONS } from '../tables/selectionOptions.js';
import { THRESHOLD_OPTIONS } from '../tables/thresholdOptions.js';

export type Arguments = { readonly options: readonly Setting[]; readonly targets: readonly string[] };

const OPTIONS = [...OUTCOME_OPTIONS, ...SELECTION_OPTIONS, ...THRESHOLD_OPTIONS];

/** Lint and type commands: they bear on tests only beside. */
const ASIDE =
  /^(eslint|oxlint|biome|ruff|flake8|pylint|black|isort|mypy|tsc|vue-tsc|shellcheck|prettier|stylelint)$/;

/** What the arguments of a program (`programOf`) ask for; those that bear on no check are left out. */
export function optionsOf(program: readonly string[], place: Place): Arguments {
  const [name = '', ...words] = program;
  const options: Setting[] = [];
  const targets: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const row = rowOf(name, word);
    options.push(...leftOutOf(word, place));
    if (!row) {
      if (!/^-|[$]\(|`/.test(word) && !isSubcommand(name, word, at)) targets.push(word);
      continue;
    }
    const attached = attachedValue(row, word);
    const takesNext = row.value === 'next' && attached === null;
    const value = attached ?? (takesNext ? (words[at + 1] ?? '') : null);
    if (takesNext) at += 1;
    options.push(...settingsOf(row, { program: name, flag: flagOf(word), value, place }));
  }
  return { options, targets };
}

/** `$(go list ./... | grep -v slow)`. */
function leftOutOf(word: string, place: Place): Setting[] {
  return [...word.matchAll(/\bgrep\s+-\w*v\w*\s+(?:-e\s+)?(?:"([^"]*)"|'([^']*)'|([^\s|)]+))/g)].map(
    ([shown, double, single, bare]): Setting => ({
      ...place,
      tool: 'command',
      effect: 'selection',
      weaker: 'leaves packages out',
      aside: false,
      name: `grep -v ${double ?? single ?? bare ?? ''}`,
      shown,
      strength: -1,
      absent: 0,
      pattern: null,
    }),
  );
}

function rowOf(program: string, word: string): OptionRow | undefined {
  if (!/^[-/]/.test(word)) return undefined;
  const flag = flagOf(word);
  return OPTIONS.find(
    ({ names, programs, value }) =>
      (!programs || programs.test(program)) &&
      names.some(
        (name) =>
          name === flag || (value !== undefined && value === 'attached' && word.startsWith(`${name}:`)),
      ),
  );
}

function flagOf(word: string): string {
  return word.replace(/=.*$/s, '');
}

function attachedValue({ names, value }: OptionRow, word: string): string | null {
  const equals = word.indexOf('=');
  if (equals > 0) return word.slice(equals + 1);
  const name = value === 'attached' ? names.find((each) => word.startsWith(`${each}:`)) : undefined;
  return name === undefined ? null : word.slice(name.length + 1);
}

type Written = {
  readonly program: string;
  readonly flag: string;
  readonly value: string | null;
  readonly place: Place;
};
type Common = Pick<Setting, 'tool' | 'effect' | 'weaker' | 'aside' | 'range' | 'text'>;

function settingsOf(row: OptionRow, written: Written): Setting[] {
  const aside = ASIDE.test(written.program);
  const tool = aside ? written.program : 'command';
  const common: Common = { tool, effect: row.effect, weaker: row.weaker, aside, ...written.place };
  return row.way === 'floor' || row.way === 'ceiling'
    ? [numberSetting(row, written, common)]
    : choiceSettings(row, written, common);
}

function numberSetting(row: OptionRow, { flag, value }: Written, common: Common): Setting {
  const sign = row.way === 'floor' ? 1 : -1;
  const number = sign * Number.parseFloat(value ?? '');
  return {
    ...common,
    name: row.names[0] ?? flag,
    shown: value ?? '',
    strength: Number.isNaN(number) ? null : number,
    absent: sign * (row.absent ?? 0),
    pattern: null,
  };
}

function choiceSettings(row: OptionRow, { flag, value, place }: Written, common: Common): Setting[] {
  const name = row.names[0] ?? flag;
  const off = value !== null && row.off?.test(value) === true;
  const weakens = row.way === 'weakens' && !off;
  const terms = weakens && value !== null ? termsOf(value) : [value];
  return terms.map((term) => ({
    ...common,
    name: weakens && row.value !== undefined && term !== null ? `${name} ${term}` : name,
    shown: term === null ? flag : `${flag} ${term}`,
    strength: off ? 0 : weakens ? -1 : 1,
    absent: 0,
    pattern: patternOf(row, term, place),
  }));
}

/** `not slow and not net` leaves out two things; each counts by itself, so that leaving out less is seen as less. */
function termsOf(value: string): string[] {
  return value
    .split(/\s+and\s+|&(?!&)|(?<=^\S+),(?=\S+$)/)
    .map((term) => term.trim().replace(/^\((.*)\)$/, '$1'));
}

function patternOf({ excludes }: OptionRow, term: string | null, place: Place): Pattern | null {
  return excludes === undefined || term === null
    ? null
    : { kind: excludes, text: term, range: place.range, line: place.text };
}

/** The first words of such programs say what to do, not on what. */
function isSubcommand(program: string, word: string, at: number): boolean {
  if (
    /^(pytest|py\.test|jest|_?mocha|rspec|phpunit|bats|eslint|tsc|mypy|flake8|pylint|ava|tap|jasmine)$/.test(
      program,
    )
  )
    return false;
  return at === 0 || /^(test|run|nextest|t|ci|check)$/.test(word);
}
