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
    if (!row) {
      if (!word.startsWith('-') && !isSubcommand(name, word, at)) targets.push(word);
      continue;
    }
    const attached = attachedValue(row, word);
    const takesNext = row.value === 'next' && attached === null;
    const value = attached ?? (takesNext ? (words[at + 1] ?? '') : null);
    if (takesNext) at += 1;
    options.push(...settingsOf(row, { name, value, place }));
  }
  return { options, targets };
}

function rowOf(program: string, word: string): OptionRow | undefined {
  if (!/^[-/]/.test(word)) return undefined;
  const flag = /^[-/]/.test(word) ? word.replace(/=.*$/s, '') : word;
  return OPTIONS.find(
    ({ names, programs, value }) =>
      (!programs || programs.test(program)) &&
      names.some(
        (name) =>
          name === flag || (value !== undefined && value === 'attached' && word.startsWith(`${name}:`)),
      ),
  );
}

function attachedValue({ names, value }: OptionRow, word: string): string | null {
  const equals = word.indexOf('=');
  if (equals > 0) return word.slice(equals + 1);
  const name = value === 'attached' ? names.find((each) => word.startsWith(`${each}:`)) : undefined;
  return name === undefined ? null : word.slice(name.length + 1);
}

type Written = { readonly name: string; readonly value: string | null; readonly place: Place };

function settingsOf(row: OptionRow, { name, value, place }: Written): Setting[] {
  const [option = ''] = row.names;
  const off = value !== null && row.off?.test(value) === true;
  const tool = ASIDE.test(name) ? name : 'command';
  const base = { tool, effect: row.effect, weaker: row.weaker, aside: ASIDE.test(name), ...place };
  if (row.way === 'floor' || row.way === 'ceiling') {
    const number = Number.parseFloat(value ?? '');
    const strength = row.way === 'floor' ? number : -number;
    const absent = row.absent === undefined ? 0 : row.way === 'floor' ? row.absent : -row.absent;
    const shown = `${option} ${value ?? ''}`;
    return [
      {
        ...base,
        name: option,
        shown,
        strength: Number.isNaN(strength) ? null : strength,
        absent,
        pattern: null,
      },
    ];
  }
  const strength = off ? 0 : row.way === 'weakens' ? -1 : 1;
  const terms = row.way === 'weakens' && value !== null && !off ? termsOf(value) : [value];
  return terms.map((term) => {
    const shown = term === null ? option : `${option} ${term}`;
    return {
      ...base,
      name: row.value === undefined || row.way === 'strengthens' || off ? option : shown,
      shown,
      strength,
      absent: 0,
      pattern: patternOf(row, term, place),
    };
  });
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
