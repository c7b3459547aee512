import type { FileChange, FileVersion } from '../../core/changeSet.js';
import type { Side } from '../../core/flag.js';
import type { Parse, Parsed, TextFile } from '../parser.js';
import { SIZE_LIMIT } from '../parser.js';
import type { ScanRequest } from '../scanRequest.js';
import type { Source } from '../syntax.js';
import type { ConfigChange, Tracked } from './configChange.js';
import { at } from './data.js';
import { isConfig, needsSyntax, readConfig, selects } from './readConfig.js';
import { readJson } from './readers/readJson.js';
import { readMakefile, targetsIn } from './readers/readMakefile.js';
import { readScripts, rolesOf } from './readers/readScripts.js';
import type { Role, RunnerConfig } from './runnerConfig.js';

export type Configs = {
  readonly configs: readonly ConfigChange[];
  /** Null where the request cannot tell. */
  readonly tracked: Tracked | null;
  readonly unread: readonly { readonly path: string; readonly side: Side; readonly reason: string }[];
};

/** The configuration files of a change in their normal form. Rejects only when reading does or a grammar is missing. */
export async function readConfigs(request: ScanRequest, parse: Parse): Promise<Configs> {
  const files = request.changeSet.files.filter((file) => isConfigChange(file));
  if (files.length === 0) return { configs: [], tracked: null, unread: [] };
  const texts = await textsOf(files, request);
  const roles = { base: await rolesAt(request, 'base', texts), head: await rolesAt(request, 'head', texts) };
  const configs: ConfigChange[] = [];
  for (const change of files) {
    const sources = await sourcesOf(change, texts, parse);
    const side = (which: Side): RunnerConfig | null => {
      const version = change[which];
      const text = version && texts(version);
      if (!version || text === null) return null;
      return readConfig({
        path: version.path,
        text,
        source: sources[which],
        roleOfScript: (name) => roles[which].get(name) ?? null,
      });
    };
    configs.push({ change, base: side('base'), head: side('head') });
  }
  const whole = configs.filter(({ base, head }) => base?.broken !== true && head?.broken !== true);
  return {
    configs: whole,
    tracked: await trackedBy(request),
    unread: [...configs.flatMap(unreadIn), ...files.flatMap((file) => tooLarge(file))],
  };
}

function isConfigChange({ base, head }: FileChange): boolean {
  const named = [base, head].some(
    (version) => version?.mode.startsWith('100') === true && isConfig(version.path),
  );
  return named && (base?.oid !== head?.oid || base?.path !== head?.path);
}

type Texts = (version: FileVersion) => string | null;

async function textsOf(files: readonly FileChange[], { read }: ScanRequest): Promise<Texts> {
  const versions = files.flatMap(({ base, head }) => [base, head]).filter((version) => version !== null);
  const wanted = versions.filter(
    ({ mode, size, path }) => mode.startsWith('100') && size <= SIZE_LIMIT && isConfig(path),
  );
  const oids = [...new Set(wanted.map(({ oid }) => oid))];
  const blobs = oids.length > 0 ? await read(oids) : [];
  const decoder = new TextDecoder();
  const decoded = new Map(oids.map((oid, index) => [oid, decoder.decode(blobs[index])]));
  return ({ oid }) => decoded.get(oid) ?? null;
}

/** What the scripts and targets at the top of the repository do. One that the change leaves alone is looked up. */
async function rolesAt(request: ScanRequest, side: Side, texts: Texts): Promise<ReadonlyMap<string, Role>> {
  const textAt = async (path: string): Promise<string | null> => {
    const file = request.changeSet.files.find((each) => each.base?.path === path || each.head?.path === path);
    if (file) return file[side]?.path === path ? texts(file[side]) : null;
    const bytes = (await request.readPath?.(side, path)) ?? null;
    return bytes === null || bytes.length > SIZE_LIMIT ? null : new TextDecoder().decode(bytes);
  };
  const [manifest, makefile] = [await textAt('package.json'), await textAt('Makefile')];
  const targets =
    makefile === null
      ? []
      : [...targetsIn(readMakefile(makefile, () => null))].filter(([, role]) => role !== 'other');
  const read = manifest === null ? null : readJson(manifest);
  const scripts =
    read?.kind === 'read' && at(read.data, 'scripts')
      ? [...rolesOf(readScripts(read.data, ['scripts']))]
      : [];
  return new Map([...targets, ...scripts]);
}

async function sourcesOf(
  change: FileChange,
  texts: Texts,
  parse: Parse,
): Promise<Record<Side, Source | null>> {
  const file = (version: FileVersion | null): TextFile | null => {
    const text = version && needsSyntax(version.path) ? texts(version) : null;
    return version && text !== null ? { path: version.path, text, grammars: grammarsOf(version.path) } : null;
  };
  const sides = { base: file(change.base), head: file(change.head) };
  if (!sides.base && !sides.head) return { base: null, head: null };
  const parsed = await parse({ ...sides, hunks: change.hunks });
  const source = (side: Parsed | null): Source | null =>
    side?.kind === 'parsed' && !side.broken ? side.source : null;
  return { base: source(parsed.base), head: source(parsed.head) };
}

function grammarsOf(path: string): readonly string[] {
  if (path.endsWith('x')) return ['tree-sitter-tsx'];
  return /\.[cm]?ts$/.test(path)
    ? ['tree-sitter-typescript', 'tree-sitter-tsx']
    : ['tree-sitter-javascript', 'tree-sitter-tsx'];
}

async function trackedBy({ pathsAt }: ScanRequest): Promise<Tracked | null> {
  if (!pathsAt) return null;
  const [base, head] = await Promise.all([pathsAt('base'), pathsAt('head')]);
  return { base, head };
}

/** What bears on tests and could not be evaluated: it counts where it is newly so, or where nothing else can be said. */
function unreadIn({ change, head }: ConfigChange): Configs['unread'] {
  const path = change.head?.path;
  if (path === undefined || !selects(path)) return [];
  return [...new Set((head?.unread ?? []).map(({ name }) => name))].map((reason) => ({
    path,
    side: 'head' as const,
    reason,
  }));
}

function tooLarge({ base, head }: FileChange): Configs['unread'] {
  const version = head ?? base;
  if (!version || version.size <= SIZE_LIMIT || !selects(version.path)) return [];
  return [
    {
      path: version.path,
      side: head ? 'head' : 'base',
      reason: `it has ${version.size} bytes, and no more than ${SIZE_LIMIT} are read`,
    },
  ];
}
