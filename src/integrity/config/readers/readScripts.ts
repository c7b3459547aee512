import { at, type Data, type Entry, entriesOf, itemsOf, lineOf, type Scalar, textIn } from '../data.js';
import type { Place } from '../../inventory.js';
import type { Command, Role } from '../runnerConfig.js';
import { commandsOf, PLAIN } from '../shell/commandsOf.js';
import { roleOfName } from '../shell/roleOf.js';

const MAIN =
  /^(test|tests|check|ci|verify|default|prepublishOnly|prepare|pretest|posttest|commands)$|^pre-(commit|push)$|^commit-msg$/;
const HOOK = /^(pre|post)-\w+$|^commit-msg$/;

/** Scripts by name, such as those of `package.json`; `path` leads to the records that hold them. */
export function readScripts(data: Data, paths: readonly string[]): Command[] {
  const entries = paths.flatMap((path) =>
    recordsAt(data, path.split('.')).flatMap(({ entries, owner }) =>
      entries.map((entry) => ({ entry, owner })),
    ),
  );
  const unknown = (): null => null;
  const first = entries.flatMap(({ entry, owner }) => commandsIn(entry, owner, unknown));
  const roles = rolesOf(first);
  return entries.flatMap(({ entry, owner }) =>
    ownRole(
      entry.key,
      commandsIn(entry, owner, (name) => roles.get(name) ?? null),
    ),
  );
}

function recordsAt(
  data: Data,
  path: readonly string[],
  owner = '',
): { entries: readonly Entry[]; owner: string }[] {
  const [key, ...rest] = path;
  if (key === undefined) return [{ entries: entriesOf(data), owner }];
  if (key === '*')
    return entriesOf(data).flatMap((entry) => recordsAt(entry.value, rest, `${owner} ${entry.key}`.trim()));
  const last = rest.length === 0;
  const found = at(data, key);
  if (last && found?.kind !== 'record') {
    const entry = entriesOf(data).find((each) => each.key === key);
    return entry ? [{ entries: [entry], owner }] : [];
  }
  return found ? recordsAt(found, rest, `${owner} ${key}`.trim()) : [];
}

/** A script is a text, a list of texts, or a record that holds one under `cmd` or `command`. */
function commandsIn(entry: Entry, owner: string, roleOfScript: (name: string) => Role | null): Command[] {
  const value =
    at(entry.value, 'cmd') ?? at(entry.value, 'command') ?? at(entry.value, 'shell') ?? entry.value;
  const tox = entry.key === 'commands';
  return itemsOf(value).flatMap((item) => {
    if (item.kind !== 'scalar') return [];
    return linesIn(item, tox).flatMap(({ text, place }) => {
      const lenient = tox && text.startsWith('-');
      return commandsOf(referenced(lenient ? text.slice(1) : text), {
        owner: `${owner} ${entry.key}`.trim(),
        main: MAIN.test(entry.key),
        hook: HOOK.test(entry.key),
        mode: PLAIN,
        forgiven: lenient ? '“-” before it lets it fail' : null,
        condition: null,
        roleOfScript,
        placeOf: () => place,
      });
    });
  });
}

/** Composer starts other scripts by `@name`. */
function referenced(text: string): string {
  return text.replace(/^@(?!php\b|putenv\b)([\w:-]+)/, 'composer $1').replace(/^@(php|putenv) /, '');
}

function linesIn(item: Scalar, byLine: boolean): { text: string; place: Place }[] {
  const text = textIn(item) ?? '';
  if (!byLine) return [{ text, place: { range: item.range, text: item.text } }];
  return text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line, number) => ({ text: line.trim(), place: lineOf(item, number, line) }))
    .filter((line) => line.text !== '');
}

/** Nothing that checks anything: what a test command is replaced by. */
export function isInert(words: readonly string[]): boolean {
  return (
    /^(echo|printf|true|:|exit|cd|set|sleep|export|mkdir|rm|cp|cat|ls|return)$/.test(words[0] ?? '') ||
    words.length === 0 ||
    (words[0] === 'node' && words[1] === '-e')
  );
}

const NAMED_TEST = /^(test|tests|check|spec|specs|e2e|unit|integration|verify|ci)([:_-][\w:-]*)?$/;
const PREPARES =
  /^(npm|yarn|pnpm|pip3?|poetry|bundle|composer|apt-get|apt|brew|tsc|babel|esbuild|rollup|webpack|git|docker|docker-compose|wget|curl|chmod|go|cargo)$/;

/** A script named `test` runs tests, whatever the program is called that does it. */
export function ownRole(name: string, commands: readonly Command[]): Command[] {
  if (!NAMED_TEST.test(name) || roleOfName(name) !== 'test' || commands.some(({ role }) => role === 'test'))
    return [...commands];
  return commands.map((command) =>
    command.role === 'other' && !isInert(command.words) && !PREPARES.test(command.words[0] ?? '')
      ? { ...command, role: 'test' as const }
      : command,
  );
}

/** What scripts do by their last name. One that only prints or succeeds does nothing; one whose programs are not known has no entry. */
export function rolesOf(commands: readonly Command[]): Map<string, Role> {
  const roles = new Map<string, Role>();
  const names = new Set(commands.map(({ owner }) => lastOf(owner)));
  for (const name of names) {
    const own = commands.filter(({ owner }) => lastOf(owner) === name);
    const found = (['test', 'lint', 'types'] as const).find((role) =>
      own.some((command) => command.role === role),
    );
    if (found) roles.set(name, found);
    else if (own.every(({ words }) => isInert(words))) roles.set(name, 'other');
  }
  return roles;
}

function lastOf(owner: string): string {
  return owner.slice(owner.lastIndexOf(' ') + 1);
}
