import type { Place } from '../../inventory.js';
import type { Command, Role } from '../runnerConfig.js';
import { programOf } from '../../../shell/carriers.js';
import { optionsOf } from './optionsOf.js';
import { readShell, type ShellCommand, type ShellMode } from './readShell.js';
import { roleOf } from './roleOf.js';

/** Where a script stands and how it is started. */
export type ScriptContext = Pick<Command, 'owner' | 'main' | 'hook'> & {
  readonly mode: ShellMode;
  /** Holds for the step as a whole. */
  readonly forgiven: string | null;
  readonly condition: string | null;
  readonly placeOf: (line: number) => Place;
  /** What a script, target or task of the project does, by its name; null: not known. */
  readonly roleOfScript: (name: string) => Role | null;
};

/** `set -e` and a pipe that fails with any of its parts: how most CI systems start a script. */
export const STRICT: ShellMode = { errexit: true, pipefail: true };
/** As POSIX starts it. */
export const PLAIN: ShellMode = { errexit: false, pipefail: false };

/** Scripts in scripts, as deep as anyone nests them. */
const DEEPEST = 4;

/** The commands of a shell script, each with its role. */
export function commandsOf(script: string, context: ScriptContext, depth = 0): Command[] {
  return readShell(script, context.mode).flatMap((command) => {
    const program = programOf(command.words);
    const inner = depth < DEEPEST ? innerScripts(program) : [];
    if (inner.length === 0) return program.length === 0 ? [] : [commandOf(command, program, context)];
    const placed = { ...context, ...bearing(command, context), placeOf: () => context.placeOf(command.line) };
    return inner.flatMap((text) => commandsOf(text, { ...placed, mode: PLAIN }, depth + 1));
  });
}

function bearing(command: ShellCommand, context: ScriptContext): Pick<Command, 'forgiven' | 'condition'> {
  const never = context.condition === 'never' || command.condition === 'never';
  return {
    forgiven: context.forgiven ?? command.forgiven,
    condition: never ? 'never' : (context.condition ?? command.condition),
  };
}

function commandOf(command: ShellCommand, program: readonly string[], context: ScriptContext): Command {
  const place = context.placeOf(command.line);
  const { owner, main, hook } = context;
  const { options, targets } = optionsOf(program, place);
  const carried = command.words.slice(0, command.words.length - program.length);
  return {
    owner,
    main,
    hook,
    words: program,
    role: roleOf(program, context.roleOfScript),
    ...bearing(command, context),
    options: [coverageOf(carried), ...argumentsFrom(carried)]
      .flatMap((words) => optionsOf(words, place).options)
      .concat(options),
    targets,
    ...place,
  };
}

/** Variables that hold options of a program. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  PYTEST_ADDOPTS: 'pytest',
  GOFLAGS: 'go',
  MAVEN_ARGS: 'mvn',
};

function argumentsFrom(carried: readonly string[]): string[][] {
  return carried.flatMap((word) => {
    const [, name = '', value = ''] = /^([A-Z_]+)=(.*)$/s.exec(word) ?? [];
    const program = ARGUMENTS[name];
    return program === undefined ? [] : [[program, ...readShell(value, PLAIN).flatMap(({ words }) => words)]];
  });
}

/** What `c8` or `nyc` is told before the program that it measures. */
function coverageOf(carried: readonly string[]): readonly string[] {
  const at = carried.findIndex((word) => /(^|\/)(c8|nyc)$/.test(word));
  return at < 0 ? [] : carried.slice(at);
}

/** Programs that take whole scripts as their arguments. */
function innerScripts(program: readonly string[]): string[] {
  const [first = '', ...words] = program;
  const plain = words.filter((word) => !word.startsWith('-'));
  if (/^(ba|z|da|k)?sh$/.test(first)) {
    const at = words.findIndex((word) => /^-\w*c$/.test(word));
    return at >= 0 ? words.slice(at + 1, at + 2) : [];
  }
  if (first === 'eval') return [words.join(' ')];
  if (/^(concurrently|conc)$/.test(first))
    return plain
      .filter((word) => word.includes(' ') || word.startsWith('npm:'))
      .map((word) => word.replace(/^npm:/, 'npm run '));
  if (/^(npm-run-all2?|run-s|run-p)$/.test(first)) return plain.map((word) => `npm run ${word}`);
  if (/^(start-server-and-test|start-test)$/.test(first))
    return plain.slice(-1).map((word) => (word.includes(' ') ? word : `npm run ${word}`));
  return [];
}
