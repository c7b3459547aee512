import { oneLine } from '../data.js';
import type { Command, Role } from '../runnerConfig.js';
import { commandsOf, PLAIN } from '../shell/commandsOf.js';

export type ScriptNames = (name: string) => Role | null;

/** What comes before a target: `name: prerequisites`; a recipe for `just` may have parameters. */
const TARGET = /^([A-Za-z0-9_.%/@-][^:=#\t]*?)\s*::?(?!=)\s*([^#=]*?)\s*(?:#.*)?$/;

/** The recipes of a Makefile or a justfile. Each line has a shell of its own; `-` before it lets it fail. */
export function readMakefile(text: string, roleOfScript: ScriptNames): Command[] {
  const ignoring =
    /^\.IGNORE\s*:\s*$|^MAKEFLAGS\s*[+:?]?=.*(?:\s-\w*i\b|--ignore-errors)|^SHELL\s*:?=.*\btrue\b/m.test(
      text,
    );
  const variables = variablesOf(text);
  const targets = targetsOf(text);
  const testing = targetsOfTests(targets);
  return targets.flatMap((target) => [
    ...prerequisites(target, roleOfScript),
    ...target.recipe
      .flatMap((line) => recipeOf(target.name, line, { ignoring, variables, roleOfScript }))
      .map((command) =>
        testing.has(target.name) && isTest(command) ? { ...command, role: 'test' as const } : command,
      ),
  ]);
}

/** The targets that test, and what they need that builds nothing. */
function targetsOfTests(targets: readonly Target[]): ReadonlySet<string> {
  const needs = new Map<string, string[]>();
  for (const target of targets) {
    const names = target.needs.split(/\s+/);
    const known = needs.get(target.name);
    if (known) known.push(...names);
    else needs.set(target.name, names);
  }
  const testing = new Set([...needs.keys()].filter((name) => /^(\w+-)?(tests?|check)$/.test(name)));
  for (const reached of testing)
    for (const name of needs.get(reached) ?? []) if (!PREPARES.test(name)) testing.add(name);
  return testing;
}

const PREPARES =
  /build|compil|config|gen|setup|install|clean|prepare|deps|bootstrap|download|fetch|start|stop|server|\.\w+$|^all$|[$%]/i;

/** A script or program of the project that a target for tests runs, whatever its name. */
function isTest({ role, words }: Command): boolean {
  const [program = ''] = words;
  return (
    role === 'other' &&
    /^\.{1,2}\/[\w./-]+$|\.(sh|py|pl|t)$/.test(program) &&
    !PREPARES.test(program.replace(/\.\w+$/, ''))
  );
}

type Line = { readonly script: string; readonly line: number; readonly texts: readonly string[] };
type Target = {
  readonly name: string;
  readonly needs: string;
  readonly line: number;
  readonly text: string;
  readonly recipe: Line[];
};

function targetsOf(text: string): Target[] {
  const lines = text.split(/\r\n|\r|\n/);
  const targets: Target[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const recipe = /^[\t ]+(?=\S)(.*)$/.exec(line)?.[1];
    const [, name, needs = ''] = (recipe === undefined ? TARGET.exec(line) : null) ?? [];
    if (name !== undefined) targets.push(targetAt(name, needs, { line: at, text: line }));
    if (recipe === undefined) continue;
    const first = at;
    while (lines[at]?.endsWith('\\') === true && at + 1 < lines.length) at += 1;
    const texts = lines.slice(first, at + 1);
    targets.at(-1)?.recipe.push({ script: texts.join('\n').trimStart(), line: first, texts });
  }
  return targets.filter((target) => !target.name.startsWith('.'));
}

/** `name: needs ; recipe` */
function targetAt(name: string, written: string, { line, text }: Pick<Target, 'line' | 'text'>): Target {
  const [needs = '', ...inline] = written.split(';');
  const script = inline.join(';').trim();
  return { name, needs, line, text, recipe: script === '' ? [] : [{ script, line, texts: [text] }] };
}

type Recipes = {
  readonly ignoring: boolean;
  readonly variables: ReadonlyMap<string, string>;
  readonly roleOfScript: ScriptNames;
};

function variablesOf(text: string): Map<string, string> {
  const assigned = text.matchAll(/^(?:export\s+)?([A-Za-z_]\w*)[ \t]*[:?+]{0,3}=[ \t]*([^\n#]*)/gm);
  const variables = new Map<string, string>();
  for (const [, name = '', value = ''] of assigned)
    variables.set(name, `${variables.get(name) ?? ''} ${value.trim()}`.trim());
  return variables;
}

/** `$(NAME)` by its value, as deep as anyone nests them; what only `make` itself can tell stays. */
function expanded(script: string, variables: ReadonlyMap<string, string>): string {
  let text = script;
  for (let round = 0; round < 3; round += 1)
    text = text
      .replace(/\$[({](\w+)[)}]/g, (whole, name: string) => variables.get(name) ?? whole)
      .slice(0, LONGEST);
  return text.replace(/\$\(shell ([^()]*)\)/g, '"$$($1)"').replace(/\$\$/g, '$');
}

/** Variables may hold each other many times over. */
const LONGEST = 20_000;

function recipeOf(
  target: string,
  { script, line, texts }: Line,
  { ignoring, variables, roleOfScript }: Recipes,
): Command[] {
  const prefix = /^[@+-]*/.exec(script)?.[0] ?? '';
  const lenient = prefix.includes('-') ? '“-” before it lets it fail' : null;
  return commandsOf(expanded(script.slice(prefix.length), variables), {
    owner: `target ${target}`,
    main: MAIN.test(target),
    hook: false,
    mode: PLAIN,
    forgiven: lenient ?? (ignoring ? '“.IGNORE” lets it fail' : null),
    condition: null,
    roleOfScript,
    placeOf: (number) => {
      const at = Math.min(number, texts.length - 1);
      return { range: oneLine(line + at), text: texts[at]?.trim() ?? '' };
    },
  });
}

const MAIN = /^(all|test|tests|check|ci|verify|default)$/;

/** A target that needs others starts them. */
function prerequisites({ name: target, needs, line, text }: Target, roleOfScript: ScriptNames): Command[] {
  if (needs.includes('=')) return [];
  const names = needs.split(/\s+/).filter((name) => /^[A-Za-z][\w-]*$/.test(name));
  return names.flatMap((name) =>
    commandsOf(`make ${name}`, {
      owner: `target ${target}`,
      main: MAIN.test(target),
      hook: false,
      mode: PLAIN,
      forgiven: null,
      condition: null,
      roleOfScript,
      placeOf: () => ({ range: oneLine(line), text: text.trim() }),
    }),
  );
}

/** Names of the targets with what their recipes do: the first role that bears on checks. */
export function targetsIn(commands: readonly Command[]): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const { owner, role } of commands) {
    const name = owner.replace(/^\S+ /, '');
    const before = roles.get(name) ?? 'other';
    if (before !== 'test') roles.set(name, role === 'other' ? before : role);
  }
  return roles;
}
