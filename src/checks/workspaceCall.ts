/** A script that a package manager runs in packages of a workspace, as the words of the command have it. */
export type WorkspaceCall = {
  readonly script: string;
  /** Null: in all of them. Otherwise by their names or their folders. */
  readonly named: readonly string[] | null;
  /** A package without the script is passed over. */
  readonly ifPresent: boolean;
  /** A failure does not keep the other packages from their turn. */
  readonly goesOn: boolean;
  /** What others depend on comes first; otherwise in the order of the workspace. */
  readonly byDependencies: boolean;
  readonly around: 'always' | 'yarn1';
  /** Which words of the program are the script's own arguments. */
  readonly own: readonly number[];
};

/** Null when it is no such call, or one that is not understood to its end. */
export function workspaceCall(program: readonly string[]): WorkspaceCall | null {
  const [manager = ''] = program;
  if (manager === 'npm') return npmCall(program);
  if (manager === 'pnpm') return pnpmCall(program);
  return manager === 'yarn' ? yarnCall(program) : null;
}

const SCRIPT = /^[\w:.-]+$/;

/** npm-run-script (1): every package has its turn, whatever became of the one before. */
function npmCall(program: readonly string[]): WorkspaceCall | null {
  const stop = program.indexOf('--');
  const end = stop < 0 ? program.length : stop;
  const { named, flags, plain } = optionsIn(program.slice(0, end), /^(-w|--workspace)$/);
  const isAll = flags.some((flag) => /^(-ws|--workspaces)$/.test(flag));
  const { script, rest } = scriptIn(program, plain);
  if (script === null || (named.length === 0 && !isAll)) return null;
  if (flags.some((flag) => /^(--prefix|-C)\b/.test(flag))) return null;
  return {
    script,
    named: named.length > 0 ? named : null,
    ifPresent: flags.includes('--if-present'),
    goesOn: true,
    byDependencies: false,
    around: 'always',
    own: [...rest, ...positions(end + 1, program.length)],
  };
}

type Options = {
  readonly named: readonly string[];
  readonly flags: readonly string[];
  /** Positions of the words that are no options. */
  readonly plain: readonly number[];
};

/** `naming` options take the next word, or what stands behind their `=`. */
function optionsIn(program: readonly string[], naming: RegExp): Options {
  const [named, flags, plain]: [string[], string[], number[]] = [[], [], []];
  for (let at = 1; at < program.length; at++) {
    const word = program[at] ?? '';
    const [option, value] = word.split(/=(.*)/s, 2);
    if (!word.startsWith('-')) plain.push(at);
    else if (!naming.test(option ?? '')) flags.push(word);
    else named.push(value ?? program[(at += 1)] ?? '');
  }
  return { named, flags, plain };
}

/** What `run` is asked for, or one of the words that need no `run`. */
function scriptIn(
  program: readonly string[],
  plain: readonly number[],
): { readonly script: string | null; readonly rest: readonly number[] } {
  const [first = '', second = ''] = plain.map((at) => program[at] ?? '');
  if (/^(run|run-script)$/.test(first))
    return { script: SCRIPT.test(second) ? second : null, rest: plain.slice(2) };
  const isShort = /^(test|t|tst|start)$/.test(first);
  return { script: isShort ? (first === 'start' ? first : 'test') : null, rest: plain.slice(1) };
}

function positions(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** `pnpm -r run x`, `pnpm --filter name x`: the order is that of dependencies, and the first failure ends it. */
function pnpmCall(program: readonly string[]): WorkspaceCall | null {
  const first = firstPlain(program);
  const { named, flags } = optionsIn(program.slice(0, first), FILTER);
  const isAll = flags.some((flag) => /^(-r|--recursive)$/.test(flag));
  if ((!isAll && named.length === 0) || !named.every(isPlainName) || !flags.every((flag) => KNOWN.test(flag)))
    return null;
  const at = /^run(-script)?$/.test(program[first] ?? '') ? first + 1 : first;
  const script = program[at] === 't' ? 'test' : (program[at] ?? '');
  if (!SCRIPT.test(script) || OWN.test(script)) return null;
  return {
    script,
    named: named.length > 0 ? named : null,
    ifPresent: true,
    goesOn: flags.includes('--no-bail'),
    byDependencies: true,
    around: 'always',
    own: positions(program[at + 1] === '--' ? at + 2 : at + 1, program.length),
  };
}

const FILTER = /^(-F|--filter)$/;
/** What pnpm may be told before the script, without its making a difference to what is run. */
const KNOWN =
  /^(-r|--(recursive|no-bail|if-present|stream|parallel|aggregate-output|workspace-concurrency=\d+))$/;

function firstPlain(program: readonly string[]): number {
  const at = program.findIndex(
    (word, index) => index > 0 && !word.startsWith('-') && !FILTER.test(program[index - 1] ?? ''),
  );
  return at < 0 ? program.length : at;
}

/** Of pnpm itself: what follows is no script. */
const OWN =
  /^(i|install|add|remove|exec|dlx|publish|pack|update|up|audit|list|ls|why|outdated|rebuild|link)$/;

/** No pattern, and no asking for what depends on it or what changed. */
function isPlainName(name: string): boolean {
  return /^(\.\/)?[@\w][\w./-]*$/.test(name) && !name.includes('...');
}

/** `yarn workspace name x`, and of the first version `yarn workspaces run x`, which ends with the first failure. */
function yarnCall(program: readonly string[]): WorkspaceCall | null {
  const [, word, second = '', third = ''] = program;
  const common = { ifPresent: false, goesOn: false, byDependencies: false, around: 'yarn1' } as const;
  if (word === 'workspaces' && second === 'run' && SCRIPT.test(third))
    return { script: third, named: null, own: positions(4, program.length), ...common };
  if (word !== 'workspace') return null;
  const at = third === 'run' ? 4 : 3;
  const script = program[at] ?? '';
  if (!SCRIPT.test(script)) return null;
  return { script, named: [second], own: positions(at + 1, program.length), ...common };
}
