import { oneLine } from '../data.js';
import type { Command } from '../runnerConfig.js';
import { commandsOf, PLAIN, STRICT } from '../shell/commandsOf.js';
import type { ScriptNames } from './readMakefile.js';

const UNKNOWN: ScriptNames = () => null;

/** A shell script as a whole. A hook is what git itself starts. */
export function readShellFile(text: string, { hook, owner }: { hook: boolean; owner: string }): Command[] {
  const lines = text.split(/\r\n|\r|\n/);
  const strict = /^#!.*\bsh\s+-\w*e/.test(text) || hook;
  return commandsOf(text, {
    owner,
    main: true,
    hook,
    mode: { errexit: strict, pipefail: false },
    forgiven: null,
    condition: null,
    roleOfScript: UNKNOWN,
    placeOf: (line) => ({ range: oneLine(line), text: lines[line]?.trim() ?? '' }),
  });
}

/** The `RUN` lines of a Dockerfile. */
export function readDockerfile(text: string): Command[] {
  const joined = text.replace(/\\\r?\n/g, (end) => end.replace('\\', '\u0000'));
  let line = 0;
  return joined.split('\n').flatMap((raw) => {
    const start = line;
    line += 1;
    const script = /^\s*RUN\s+(?:--\S+\s+)*(.*)$/s.exec(raw)?.[1];
    return script === undefined ? [] : at(script.replaceAll('\u0000', ' '), start, raw.trim());
  });
}

function at(script: string, line: number, text: string): Command[] {
  return commandsOf(script, {
    owner: 'RUN',
    main: true,
    hook: false,
    mode: PLAIN,
    forgiven: null,
    condition: null,
    roleOfScript: UNKNOWN,
    placeOf: () => ({ range: oneLine(line), text }),
  });
}

const SH =
  /\b(?:sh|bat|powershell|pwsh)\s*\(?\s*(?:script:\s*)?("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')([^\n]*)/g;
const SESSION = /\bsession\.run(?:_always|_install)?\(([^)]*)\)/g;

/** Commands that a program hands to a shell: `sh '…'` of a Jenkinsfile, `session.run(…)` of nox. */
export function readCalls(text: string): Command[] {
  const plain = text.replace(/^\s*(\/\/|#)[^\n]*/gm, (comment) => comment.replace(/[^\n]/g, ' '));
  const lineAt = (offset: number): number => plain.slice(0, offset).split('\n').length - 1;
  const lines = text.split('\n');
  const context = (offset: number, forgiven: string | null) => ({
    owner: ownerAt(plain, offset),
    main: true,
    hook: false,
    mode: STRICT,
    forgiven,
    condition: null,
    roleOfScript: UNKNOWN,
    placeOf: (line: number) => ({
      range: oneLine(lineAt(offset) + line),
      text: lines[lineAt(offset) + line]?.trim() ?? '',
    }),
  });
  const shells = [...plain.matchAll(SH)].flatMap((match) => {
    const script = (match[1] ?? '').replace(/^("""|'''|"|')|("""|'''|"|')$/g, '');
    return commandsOf(script, context(match.index, toleratedAt(plain, match.index, match[2] ?? '')));
  });
  const sessions = [...plain.matchAll(SESSION)].flatMap((match) => {
    const words = [...(match[1] ?? '').matchAll(/(["'])(.*?)\1/g)].map(([, , word]) => `'${word ?? ''}'`);
    const codes = /success_codes\s*=\s*\[[^\]]*[1-9]/.test(match[1] ?? '');
    return commandsOf(words.join(' '), context(match.index, codes ? '“success_codes” lets it fail' : null));
  });
  return [...shells, ...sessions];
}

function toleratedAt(text: string, offset: number, rest: string): string | null {
  if (
    /returnStatus:\s*true/.test(rest) ||
    /returnStatus:\s*true[^\n]*$/.test(
      text
        .slice(0, offset + 40)
        .split('\n')
        .at(-1) ?? '',
    )
  )
    return '“returnStatus: true” lets it fail';
  const before = text.slice(0, offset);
  const opened = before.lastIndexOf('catchError');
  if (opened < 0) return null;
  const inside = before.slice(opened);
  return inside.split('{').length > inside.split('}').length ? '“catchError” lets it fail' : null;
}

/** The stage, or the function, that a call stands in. */
function ownerAt(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const stage = [...before.matchAll(/\bstage\s*\(\s*["']([^"']+)["']|^def (\w+)/gm)].at(-1);
  return stage?.[1] ?? stage?.[2] ?? 'call';
}
