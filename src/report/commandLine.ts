import { parseArgs } from 'node:util';
import { messageOf } from '../core/errors.js';
import { FORMATS, type Format } from './print.js';
import { type Threshold, THRESHOLDS } from './threshold.js';

export type CommandLine =
  | { readonly kind: 'check'; readonly options: CheckOptions }
  /** A rule's page, or the list of all. */
  | { readonly kind: 'explain'; readonly rule: string | null }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** A sentence on what is wrong, with the remedy. */
  | { readonly kind: 'misused'; readonly sentence: string };

export type CheckOptions = {
  /** Null: worked out from the repository. */
  readonly base: string | null;
  readonly head:
    | { readonly kind: 'revision'; readonly revision: string }
    | { readonly kind: 'staged' }
    | { readonly kind: 'workingTree' };
  /** As given: relative to where the command runs. */
  readonly folder: string;
  readonly format: Format;
  readonly failOn: Threshold;
  readonly config: string | null;
};

/** `args`: without the program and the script. */
export function readCommandLine(args: readonly string[]): CommandLine {
  try {
    return commandLine(args);
  } catch (error) {
    // `parseArgs` throws for what a person typed wrong, and marks it.
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    return misused(`${messageOf(error).split(/\.\s/)[0] ?? ''}.`);
  }
}

const OPTIONS = {
  base: { type: 'string' },
  head: { type: 'string' },
  staged: { type: 'boolean' },
  worktree: { type: 'boolean' },
  directory: { type: 'string', short: 'C' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  config: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

function commandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (values.help === true || positionals[0] === 'help') return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const [command, extra] = positionals;
  if (command === undefined) return misused('The command is missing.');
  if (command === 'explain') return { kind: 'explain', rule: extra ?? null };
  if (command !== 'check') return misused(`There is no command "${command}".`);
  if (extra !== undefined) return misused(`"${extra}" is not an option.`);
  return checkOf(values);
}

type Values = {
  readonly [name in keyof typeof OPTIONS]?: (typeof OPTIONS)[name]['type'] extends 'string'
    ? string
    : boolean;
};

function checkOf(values: Values): CommandLine {
  const heads = (['head', 'staged', 'worktree'] as const).filter((name) => values[name] !== undefined);
  if (heads.length > 1) return misused(`--${heads.join(' and --')} exclude each other.`);
  const format = oneOf(FORMATS, values.format ?? 'text');
  if (format === null) return misused(`--format takes ${listed(FORMATS)}.`);
  const failOn = oneOf(THRESHOLDS, values['fail-on'] ?? 'high');
  if (failOn === null) return misused(`--fail-on takes ${listed(THRESHOLDS)}.`);
  const { base = null, config = null, directory: folder = '.' } = values;
  const empty = (['base', 'head', 'directory', 'config'] as const).find((name) => values[name] === '');
  if (empty !== undefined) return misused(`--${empty} is empty.`);
  return { kind: 'check', options: { base, head: headOf(values), folder, format, failOn, config } };
}

function headOf(values: Values): CheckOptions['head'] {
  if (values.head !== undefined) return { kind: 'revision', revision: values.head };
  return { kind: values.staged === true ? 'staged' : 'workingTree' };
}

function oneOf<T extends string>(choices: readonly T[], given: string): T | null {
  return choices.find((choice) => choice === given) ?? null;
}

function listed(choices: readonly string[]): string {
  return `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`;
}

function misused(what: string): CommandLine {
  return { kind: 'misused', sentence: `${what} "countersign --help" shows how it is used.` };
}
