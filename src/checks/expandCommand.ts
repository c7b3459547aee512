import path from 'node:path';
import { type Edit, editText } from '../shell/editText.js';
import { quote } from '../shell/quote.js';
import { programTokens, type SimpleCommand, simpleCommands } from '../shell/simpleCommands.js';
import type { Token } from '../shell/tokens.js';
import { nearestPackageJson, type PackageJson } from './packageJson.js';
import { type ScriptCall, scriptCall } from './scriptCall.js';
import type { TreeFiles } from './tree.js';
import { type WorkspaceCall, workspaceCall } from './workspaceCall.js';
import { byDependencies, isNamed, workspaceMembers } from './workspaceMembers.js';

/** What a command comes to, with every script of the project written out. */
export type Expansion = {
  /** For a shell, started in the check's folder. */
  readonly text: string;
  /** The scripts that stand in it, by name, as the project writes them: for people. */
  readonly scripts: readonly NamedScript[];
  /** Scripts that could not be written out: what they do, the tree decides that is run. */
  readonly left: readonly string[];
};

export type NamedScript = { readonly name: string; readonly text: string };

type Place = { readonly folder: string; readonly tree: TreeFiles; readonly within: readonly string[] };

/** Scripts in scripts, as deep as anyone nests them. */
const DEEPEST = 10;

/**
 * Puts what `npm test` and its kind stand for in their place: the script with those before and after it, in a shell of
 * its own, in the package's folder, with the programs of its dependencies on the path, as npm-run-script (1) has it.
 * So what a tree's package.json says can be run on another tree.
 */
export function expandCommand(command: string, folder: string, tree: TreeFiles): Promise<Expansion> {
  return expand(command, { folder, tree, within: [] });
}

async function expand(command: string, place: Place): Promise<Expansion> {
  const text = command.replace(/\r\n?/g, '\n');
  const parts = await Promise.all(simpleCommands(text).map((simple) => expandSimple(text, simple, place)));
  return {
    text: editText(
      text,
      parts.flatMap(({ edit }) => edit ?? []),
    ),
    scripts: parts.flatMap(({ scripts }) => scripts),
    left: parts.flatMap(({ left }) => left),
  };
}

type Part = Pick<Expansion, 'scripts' | 'left'> & { readonly edit: Edit | null };

const AS_IT_IS: Part = { edit: null, scripts: [], left: [] };

async function expandSimple(text: string, simple: SimpleCommand, place: Place): Promise<Part> {
  const series = seriesOf(simple.program);
  if (series !== null) {
    const written = series.map((name) => `(\nnpm run ${quote(name)}\n)`).join(' && ');
    return inPlace(text, simple, await expand(written, place));
  }
  const packages = workspaceCall(simple.program);
  if (packages) return expandPackages(text, simple, { call: packages, place });
  const call = scriptCall(simple.program);
  if (!call) return isScriptElsewhere(simple.program) ? leftAlone(text, simple) : AS_IT_IS;
  const from = path.posix.join(place.folder, call.folder).replace(/^\.$/, '');
  const found = await nearestPackageJson(place.tree, from);
  const script = found?.scripts[call.script];
  if (!found || script === undefined)
    return call.orProgram && found ? asProgram(simple, found, place) : leftAlone(text, simple);
  const id = `${found.folder}\0${call.script}`;
  if (place.within.includes(id) || place.within.length >= DEEPEST) return leftAlone(text, simple);
  const known = { found, script: call.script, around: call.around };
  const rest = argumentsOf(text, programTokens(simple).slice(call.taken), call);
  const inner = await expandScript({ ...known, place: { ...place, within: [...place.within, id] } }, rest);
  return inPlace(text, simple, inner);
}

type InPackages = { readonly call: WorkspaceCall; readonly place: Place };

/** The script of each package, one after the other. */
async function expandPackages(
  text: string,
  simple: SimpleCommand,
  { call, place }: InPackages,
): Promise<Part> {
  const chosen = await packagesFor(call, place);
  const ids = chosen?.map(({ folder }) => `${folder}\0${call.script}`) ?? [];
  if (!chosen || ids.some((id) => place.within.includes(id)) || place.within.length >= DEEPEST)
    return leftAlone(text, simple);
  const within = [...place.within, ...ids];
  const tokens = programTokens(simple);
  const own = call.own.flatMap((at) => tokens[at] ?? []);
  const { script, around } = call;
  const scripts = await Promise.all(
    chosen.map((found) =>
      expandScript({ found, script, around, place: { ...place, within } }, rawText(text, own)),
    ),
  );
  const parts = scripts.map((each) => `(\n${each.text}\n)`);
  return inPlace(text, simple, {
    text: call.goesOn
      ? ['code=0', ...parts.map((part) => `${part} || code=1`), 'exit $code'].join('\n')
      : parts.join(' && '),
    scripts: scripts.flatMap((each, at) =>
      each.scripts.map(({ name, text: own }) => ({
        name: `${chosen[at]?.folder ?? ''}: ${name}`,
        text: own,
      })),
    ),
    left: scripts.flatMap(({ left }) => left),
  });
}

/** Null where one of them is not known, or lacks the script and may not. */
async function packagesFor(call: WorkspaceCall, { folder, tree }: Place): Promise<PackageJson[] | null> {
  const members = await workspaceMembers(tree, folder);
  const named = call.named?.map((name) => members?.find((member) => isNamed(member, name, folder)));
  const asked = named ?? members ?? [];
  if (asked.includes(undefined)) return null;
  const chosen = asked.filter((each) => each !== undefined);
  const having = chosen.filter(({ scripts }) => scripts[call.script] !== undefined);
  if (having.length === 0 || (having.length < chosen.length && !call.ifPresent)) return null;
  return call.byDependencies ? byDependencies(having) : having;
}

/** `run-s a b` is one after the other. Those that run side by side are left alone. */
function seriesOf([first = '', ...words]: readonly string[]): readonly string[] | null {
  if (!/^(run-s|npm-run-all2?)$/.test(first) || words.length === 0) return null;
  return words.every((word) => /^[\w:./-]+$/.test(word) && !word.startsWith('-')) ? words : null;
}

function isScriptElsewhere([first = '', ...words]: readonly string[]): boolean {
  if (/^(run-p|run-s|npm-run-all2?|concurrently|turbo|nx|lerna)$/.test(first)) return true;
  return /^(npm|pnpm|yarn)$/.test(first) && words.some((word) => /^(run|test|t|workspaces?)$/.test(word));
}

function leftAlone(text: string, { words }: SimpleCommand): Part {
  return { ...AS_IT_IS, left: [rawText(text, words)] };
}

/** `yarn jest` is `jest` of the installed packages. */
function asProgram(simple: SimpleCommand, found: PackageJson, place: Place): Part {
  const [manager, name] = programTokens(simple);
  if (!manager || !name) return AS_IT_IS;
  const bin = `"$PWD/${up(place.folder, found.folder)}node_modules/.bin:$PATH"`;
  return { ...AS_IT_IS, edit: { start: manager.start, end: name.start, text: `env PATH=${bin} ` } };
}

type Script = Pick<ScriptCall, 'script' | 'around'> & {
  readonly found: PackageJson;
  readonly place: Place;
};

/** `rest`: arguments behind the script, as they are written; may be empty. */
async function expandScript({ found, script, around, place }: Script, rest: string): Promise<Expansion> {
  const names = isAround(around, place.tree) ? [`pre${script}`, script, `post${script}`] : [script];
  const behind = rest === '' ? '' : ` ${rest}`;
  const written = names.flatMap((name): NamedScript[] => {
    const own = found.scripts[name];
    return own === undefined ? [] : [{ name, text: name === script ? own + behind : own }];
  });
  const expanded = await Promise.all(
    written.map((each) => expand(each.text, { ...place, folder: found.folder })),
  );
  return {
    text: [
      ...settingUp(found, place.folder),
      expanded
        .map((each, at) => `(\nexport npm_lifecycle_event=${quote(written[at]?.name ?? '')}\n${each.text}\n)`)
        .join(' && '),
    ].join('\n'),
    scripts: [...written, ...expanded.flatMap(({ scripts }) => scripts)],
    left: expanded.flatMap(({ left }) => left),
  };
}

function isAround(around: ScriptCall['around'], { paths }: TreeFiles): boolean {
  return around === 'always' || (around === 'yarn1' && !paths.includes('.yarnrc.yml'));
}

/** What stands behind `--` is the script's in any case. */
function argumentsOf(text: string, tokens: readonly Token[], { keepsOptions }: ScriptCall): string {
  const stop = tokens.findIndex(({ text: word }) => word === '--');
  const [before, behind] = stop < 0 ? [tokens, []] : [tokens.slice(0, stop), tokens.slice(stop + 1)];
  const own = [...before.filter(({ text: word }) => !keepsOptions || !word.startsWith('-')), ...behind];
  return rawText(text, own);
}

function rawText(text: string, words: readonly Token[]): string {
  return words.map(({ start, end }) => text.slice(start, end)).join(' ');
}

function settingUp(found: PackageJson, folder: string): string[] {
  const to = path.posix.relative(folder === '' ? '.' : folder, found.folder === '' ? '.' : found.folder);
  const name = [`npm_package_name=${quote(found.name)}`, `npm_package_version=${quote(found.version)}`];
  return [
    ...(to === '' ? [] : [`cd ${quote(to)} || exit 1`]),
    `export PATH="$PWD/node_modules/.bin:$PATH" ${name.join(' ')}`,
  ];
}

function up(folder: string, to: string): string {
  const relative = path.posix.relative(folder === '' ? '.' : folder, to === '' ? '.' : to);
  return relative === '' ? '' : `${relative}/`;
}

/** In a shell of its own. Assignments and `cross-env` before the command hold for all of it. */
function inPlace(text: string, simple: SimpleCommand, inner: Expansion): Part {
  const before = simple.words.slice(0, simple.words.length - simple.program.length);
  const carried = before.filter(({ text: word }) => !/^(cross-env|env|command)$/.test(word));
  if (carried.some(({ text: word }) => !/^[A-Za-z_]\w*=/.test(word))) return leftAlone(text, simple);
  const exported = carried.length === 0 ? '' : `export ${rawText(text, carried)}\n`;
  const [first, last] = [simple.words[0], simple.words.at(-1)];
  if (!first || !last) return AS_IT_IS;
  const edit = { start: first.start, end: last.end, text: `(\n${exported}${inner.text}\n)` };
  return { edit, scripts: inner.scripts, left: inner.left };
}
