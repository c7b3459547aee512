/** What a command of npm, pnpm, yarn, bun or node asks for: a script of a package, by its name. */
export type ScriptCall = {
  readonly script: string;
  /** How many words of the program stand before the script's own arguments. */
  readonly taken: number;
  /** Relative to the folder of the command; empty for that itself. */
  readonly folder: string;
  /** Whether `preX` and `postX` are run around X; of yarn its first version does, and no later one. */
  readonly around: 'always' | 'never' | 'yarn1';
  /** Options before `--` are the manager's; those of others go to the script. */
  readonly keepsOptions: boolean;
  /** A word that is no script is a program of an installed package: `yarn jest`. */
  readonly orProgram: boolean;
};

const MANAGERS = new Set(['npm', 'pnpm', 'yarn', 'bun', 'cnpm']);
/** Of the package managers themselves: what follows is no script. */
const OWN =
  /^(ci|i|install|add|remove|exec|publish|pack|audit|cache|config|set|dlx|x|link|version|why|create|init|login|prune|rebuild|store|update|upgrade|workspace|workspaces|info)$/;
const FOLDER = new Set(['-C', '--prefix', '--dir', '--cwd']);
/** Several packages, or one by its name: which scripts those are cannot be said from here. */
const ELSEWHERE = /^(-w|-ws|-r|-F|--workspaces?|--recursive|--filter)(=|$)/;

/** Null when it is something else, or nothing that can be told from its words. */
export function scriptCall(program: readonly string[]): ScriptCall | null {
  const [manager = '', ...words] = program;
  if (manager === 'node') return nodeRun(words);
  if (!MANAGERS.has(manager)) return null;
  const keepsOptions = /^c?npm$/.test(manager);
  if (keepsOptions && before(words, '--').some((word) => ELSEWHERE.test(word))) return null;
  const found = scriptWord(words);
  if (found === null || (!found.asked && (manager === 'bun' || OWN.test(found.name)))) return null;
  const script = /^(t|tst)$/.test(found.name) ? 'test' : found.name;
  const isScript = found.asked || /^(test|start|stop|restart)$/.test(script);
  if (!isScript && !/^(yarn|pnpm)$/.test(manager)) return null;
  const around = manager === 'yarn' ? 'yarn1' : 'always';
  return { script, taken: found.at + 2, folder: found.folder, around, keepsOptions, orProgram: !isScript };
}

function before(words: readonly string[], word: string): readonly string[] {
  const at = words.indexOf(word);
  return at < 0 ? words : words.slice(0, at);
}

/** `node --run test` (Node 22): neither `pretest` nor `posttest`. */
function nodeRun([first = '', second = '']: readonly string[]): ScriptCall | null {
  const common = { folder: '', around: 'never', keepsOptions: false, orProgram: false } as const;
  if (first === '--run') return { script: second, taken: 3, ...common };
  return first.startsWith('--run=') ? { script: first.slice('--run='.length), taken: 2, ...common } : null;
}

type Word = { readonly name: string; readonly at: number; readonly folder: string; readonly asked: boolean };

/** `asked`: behind `run`. */
function scriptWord(words: readonly string[]): Word | null {
  let folder = '';
  let asked = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (ELSEWHERE.test(word)) return null;
    if (FOLDER.has(word)) folder = words[++at] ?? '';
    else if (/^(run|run-script)$/.test(word) && !asked) asked = true;
    else if (!word.startsWith('-')) return { name: word, at, folder, asked };
  }
  return null;
}
