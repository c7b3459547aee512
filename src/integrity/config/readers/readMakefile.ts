import { oneLine } from '../data.js';
import type { Command, Role } from '../runnerConfig.js';
import { commandsOf, PLAIN } from '../shell/commandsOf.js';

export type ScriptNames = (name: string) => Role | null;

/** What comes before a target: `name: prerequisites`; a recipe for `just` may have parameters. */
const TARGET = /^([A-Za-z0-9_.%/@-][^:=#\t]*?)\s*::?(?!=)\s*([^#=]*?)\s*(?:#.*)?$/;

/** The recipes of a Makefile or a justfile. Each line has a shell of its own; `-` before it lets it fail. */
export function readMakefile(text: string, roleOfScript: ScriptNames): Command[] {
  const lines = text.split(/\r\n|\r|\n/);
  const ignoring = /^\.IGNORE\s*:\s*$/m.test(text);
  const commands: Command[] = [];
  let target = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const recipe = /^[\t ]+(?=\S)(.*)$/.exec(line)?.[1];
    const named = recipe === undefined ? TARGET.exec(line) : null;
    if (named?.[1] !== undefined) {
      target = named[1];
      commands.push(...prerequisites(named[2] ?? '', { target, line: at, text: line, roleOfScript }));
      continue;
    }
    if (recipe === undefined || target === '' || target.startsWith('.')) continue;
    let script = recipe;
    const start = at;
    while (script.endsWith('\\') && at + 1 < lines.length) script += `\n${lines[(at += 1)] ?? ''}`;
    const prefix = /^[@+-]*/.exec(script)?.[0] ?? '';
    commands.push(
      ...commandsOf(script.slice(prefix.length).replace(/\$\$/g, '$'), {
        owner: `target ${target}`,
        main: /^(all|test|tests|check|ci|verify|default)$/.test(target),
        hook: false,
        mode: PLAIN,
        forgiven: prefix.includes('-')
          ? '“-” before it lets it fail'
          : ignoring
            ? '“.IGNORE” lets it fail'
            : null,
        condition: null,
        roleOfScript,
        placeOf: (number) => ({
          range: oneLine(Math.min(start + number, at)),
          text: lines[Math.min(start + number, at)]?.trim() ?? '',
        }),
      }),
    );
  }
  return commands;
}

type Head = {
  readonly target: string;
  readonly line: number;
  readonly text: string;
  readonly roleOfScript: ScriptNames;
};

/** A target that needs others starts them. */
function prerequisites(names: string, { target, line, text, roleOfScript }: Head): Command[] {
  if (target.startsWith('.') || names.includes('=')) return [];
  const words = names.split(/\s+/).filter((name) => /^[A-Za-z][\w-]*$/.test(name));
  return words.flatMap((name) =>
    commandsOf(`make ${name}`, {
      owner: `target ${target}`,
      main: /^(all|test|tests|check|ci|verify|default)$/.test(target),
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
