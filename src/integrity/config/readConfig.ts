import type { Place, Placed } from '../inventory.js';
import type { Source } from '../syntax.js';
import { at, type Data, entriesOf, itemsOf, oneLine, type Read } from './data.js';
import { readCalls, readDockerfile, readShellFile } from './readers/readCalls.js';
import { readHooks } from './readers/readHooks.js';
import { readIni } from './readers/readIni.js';
import { readJson } from './readers/readJson.js';
import { readMakefile, targetsIn } from './readers/readMakefile.js';
import { readPipeline } from './readers/readPipeline.js';
import { readScript } from './readers/readScript.js';
import { ownRole, readScripts } from './readers/readScripts.js';
import { readStatements } from './readers/readStatements.js';
import { readToml } from './readers/readToml.js';
import { readTriggers } from './readers/readTriggers.js';
import { readXml } from './readers/readXml.js';
import { mavenFiles, phpunitFiles } from './readers/readXmlFiles.js';
import { readYaml } from './readers/readYaml.js';
import {
  type Command,
  NOTHING,
  type Pattern,
  type Role,
  type RunnerConfig,
  type Setting,
} from './runnerConfig.js';
import { selectionsIn } from './selectionsIn.js';
import { settingsIn } from './settingsIn.js';
import { commandsOf, PLAIN, STRICT } from './shell/commandsOf.js';
import { type Kind, kindsOf, type Part } from './tables/kinds.js';

export type ConfigText = {
  readonly path: string;
  readonly text: string;
  /** The syntax of a file in JavaScript or TypeScript; null where it could not be parsed. */
  readonly source: Source | null;
  /** What the project's scripts and targets do, by name, as far as they are known. */
  readonly roleOfScript: (name: string) => Role | null;
};

/** The name is one of a configuration that says what checks run. */
export function isConfig(path: string): boolean {
  return kindsOf(path).length > 0;
}

/** It says which tests run, or starts them: what cannot be read of it has to be told. */
export function selects(path: string): boolean {
  return kindsOf(path).some(
    ({ parts, pipeline, scripts, format }) =>
      pipeline !== undefined ||
      scripts !== undefined ||
      format.as === 'xml' ||
      parts.some(({ files }) => files !== undefined),
  );
}

export function needsSyntax(path: string): boolean {
  return kindsOf(path).some(({ format }) => format.as === 'script');
}

/** The normal form of a configuration file; what could not be read of it stands in `unread`. */
export function readConfig(file: ConfigText): RunnerConfig {
  const parts = kindsOf(file.path).map((kind) => readKind(kind, file));
  const folder = folderOf(file.path);
  return {
    path: file.path,
    selections: parts.flatMap(({ selections }) => selections),
    settings: parts.flatMap(({ settings }) => settings).map((setting) => inFolder(setting, folder)),
    commands: parts.flatMap(({ commands }) => commands),
    triggers: parts.flatMap(({ triggers }) => triggers),
    parts: parts.flatMap((each) => each.parts),
    broken: parts.some(({ broken }) => broken),
    unread: parts.flatMap(({ unread }) => unread),
  };
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** Patterns of settings count from the folder of the file. */
function inFolder(setting: Setting, folder: string): Setting {
  const { pattern } = setting;
  if (!pattern || folder === '' || !/^(glob|path)$/.test(pattern.kind)) return setting;
  const placed: Pattern = { ...pattern, text: `${folder}/${pattern.text.replace(/^\.\//, '')}` };
  return { ...setting, pattern: placed };
}

type Found = Omit<RunnerConfig, 'path'>;

function readKind(kind: Kind, file: ConfigText): Found {
  const { format } = kind;
  const { path, text } = file;
  switch (format.as) {
    case 'statements': {
      const found = readStatements(text, format);
      const commands = format.tool === 'ruby' ? readCalls(text) : [];
      return { ...NOTHING, ...found, commands };
    }
    case 'arguments':
      return { ...NOTHING, settings: argumentsIn(text, format.program) };
    case 'makefile':
      return { ...NOTHING, commands: makefileCommands(text) };
    case 'shell':
    case 'hook':
      return {
        ...NOTHING,
        commands: readShellFile(text, { hook: format.as === 'hook', owner: path.split('/').at(-1) ?? '' }),
      };
    case 'dockerfile':
      return { ...NOTHING, commands: readDockerfile(text) };
    case 'calls':
      return { ...NOTHING, commands: readCalls(text) };
    case 'json':
    case 'yaml':
    case 'toml':
    case 'ini':
    case 'xml':
    case 'script': {
      const read = dataIn(format.as, file);
      return read.kind === 'read'
        ? readData(kind, read.data, file)
        : { ...NOTHING, broken: true, unread: [unreadAs(read.reason, text)] };
    }
  }
}

function dataIn(
  format: 'json' | 'yaml' | 'toml' | 'ini' | 'xml' | 'script',
  { text, source, path }: ConfigText,
): Read {
  switch (format) {
    case 'json':
      return /rc$/.test(path) && !/^\s*[{[]/.test(text) ? readYaml(text) : readJson(text);
    case 'yaml':
      return readYaml(text);
    case 'toml':
      return readToml(text);
    case 'ini':
      return readIni(text);
    case 'xml':
      return readXml(text);
    case 'script':
      return source ? readScript(source) : { kind: 'unread', reason: 'its syntax could not be read' };
  }
}

function unreadAs(name: string, text: string): Placed {
  return { name, range: oneLine(0), text: text.split('\n')[0]?.trim() ?? '' };
}

function readData(kind: Kind, data: Data, file: ConfigText): Found {
  const parts = kind.parts.flatMap((part) => partsAt(data, part).map((found) => readPart(found, part, file)));
  return {
    selections: parts.flatMap(({ selections }) => selections),
    settings: [...parts.flatMap(({ settings }) => settings), ...needsIn(kind, data)],
    broken: false,
    unread: parts.flatMap(({ unread }) => unread),
    commands: [
      ...(kind.scripts ? readScripts(data, kind.scripts) : []),
      ...pipelineCommands(kind, data, file),
    ],
    triggers: kind.pipeline === 'github' ? readTriggers(data) : [],
    parts: entriesOf(at(data, 'jobs')).map(({ key }) => key),
  };
}

/** The records a part's keys lead to. */
function partsAt(data: Data, { at: path }: Part): Data[] {
  if (path === '') return [data];
  const exact = at(data, path);
  const found = exact ?? at(data, ...path.split('.'));
  return found ? [found] : [];
}

function readPart(
  data: Data,
  part: Part,
  { path }: ConfigText,
): Pick<Found, 'selections' | 'settings' | 'unread'> {
  const folder = folderOf(path);
  const settings = settingsIn(data, part.tool, part.rows);
  const selected = part.files ? selectionsIn(data, part.files, folder) : { selections: [], unread: [] };
  const own =
    part.tool === 'maven'
      ? mavenFiles(data, folder)
      : part.tool === 'phpunit'
        ? phpunitFiles(data, folder)
        : [];
  return { settings, selections: [...selected.selections, ...own], unread: selected.unread };
}

/** A job that waits for another: the wait is lost only while both are there. */
function needsIn(kind: Kind, data: Data): Setting[] {
  if (kind.pipeline !== 'github') return [];
  return entriesOf(at(data, 'jobs')).flatMap(({ key: job, value }) =>
    itemsOf(at(value, 'needs')).flatMap((need): Setting[] => {
      if (need.kind !== 'scalar') return [];
      const name = String(need.value);
      const place: Place = { range: need.range, text: need.text };
      return [
        {
          ...place,
          tool: 'ci',
          name: `job “${job}” needs ${name}`,
          effect: 'outcome',
          shown: name,
          strength: 1,
          absent: 0,
          weaker: `no longer waits for the job “${name}”`,
          pattern: null,
          among: [job, name],
          aside: true,
        },
      ];
    }),
  );
}

function pipelineCommands({ pipeline }: Kind, data: Data, { roleOfScript }: ConfigText): Command[] {
  if (pipeline === undefined) return [];
  const options = { hook: pipeline === 'hooks', roleOfScript };
  switch (pipeline) {
    case 'github':
    case 'stepwise':
      return readPipeline(data, { ...options, mode: { errexit: true, pipefail: false } });
    case 'strict':
      return readPipeline(data, { ...options, mode: STRICT });
    case 'plain':
    case 'hooks':
      return readPipeline(data, { ...options, mode: PLAIN });
    case 'preCommit':
      return readHooks(data);
  }
}

function makefileCommands(text: string): Command[] {
  const roles = targetsIn(readMakefile(text, () => null));
  const commands = readMakefile(text, (name) =>
    roles.get(name) === 'other' ? null : (roles.get(name) ?? null),
  );
  const owners = [...new Set(commands.map(({ owner }) => owner))];
  return owners.flatMap((owner) =>
    ownRole(
      owner.replace(/^target /, ''),
      commands.filter((command) => command.owner === owner),
    ),
  );
}

/** The options of a file such as `.rspec`, each line by itself so that it is shown. */
function argumentsIn(text: string, program: string): Setting[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, number) =>
    /^\s*(#|$)/.test(line)
      ? []
      : commandsOf(`${program} ${line}`, {
          owner: program,
          main: true,
          hook: false,
          mode: PLAIN,
          forgiven: null,
          condition: null,
          roleOfScript: () => null,
          placeOf: () => ({ range: oneLine(number), text: line.trim() }),
        }).flatMap(({ options }) => options),
  );
}
