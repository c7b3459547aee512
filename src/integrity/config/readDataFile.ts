import type { Placed } from '../inventory.js';
import { type ConfigText, folderOf } from './configText.js';
import { at, type Data, entriesOf, itemsOf, oneLine, type Read, textsIn } from './data.js';
import { cargoFiles } from './readers/readCargo.js';
import { readHooks } from './readers/readHooks.js';
import { readIni } from './readers/readIni.js';
import { readJson } from './readers/readJson.js';
import { readPipeline } from './readers/readPipeline.js';
import { readScript } from './readers/readScript.js';
import { readScripts } from './readers/readScripts.js';
import { readToml } from './readers/readToml.js';
import { readMatrices, readTriggers } from './readers/readTriggers.js';
import { readXml } from './readers/readXml.js';
import { antFiles, mavenFiles, phpunitFiles } from './readers/readXmlFiles.js';
import { readYaml } from './readers/readYaml.js';
import { type Command, NOTHING, type RunnerConfig, type Selection, type Setting } from './runnerConfig.js';
import { selectionsIn } from './selectionsIn.js';
import { settingsIn } from './settingsIn.js';
import { PLAIN, STRICT } from './shell/commandsOf.js';
import type { Kind, Part, Syntax } from './tables/kind.js';

type Found = Omit<RunnerConfig, 'path'>;

/** A configuration that is data, or an object that code exports. */
export function readDataFile(kind: Kind, syntax: Syntax, file: ConfigText): Found {
  const read = dataIn(syntax, file);
  return read.kind === 'read'
    ? readData(kind, read.data, file)
    : { ...NOTHING, broken: true, unread: [unreadAs(read.reason, file.text)] };
}

function dataIn(syntax: Syntax, { text, source, path }: ConfigText): Read {
  switch (syntax) {
    case 'json':
      // A name such as `.eslintrc` stands for either of the two.
      return path.endsWith('rc') && !/^\s*[{[/]/.test(text) ? readYaml(text) : readJson(text);
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
    triggers: kind.pipeline === 'github' ? [...readTriggers(data), ...readMatrices(data)] : [],
    parts: [
      ...entriesOf(at(data, 'jobs')).map(({ key }) => key),
      ...textsIn(at(data, 'extends')).map((name) => `extends ${name}`),
    ],
  };
}

/** The record that a part's keys lead to. */
function partsAt(data: Data, { at: path }: Part): Data[] {
  const found = path === '' ? data : (at(data, path) ?? at(data, ...path.split('.')));
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
  return {
    settings,
    selections: [...selected.selections, ...(OWN_FILES[part.tool]?.(data, folder) ?? [])],
    unread: selected.unread,
  };
}

/** Tools whose files are told by more than keys. */
const OWN_FILES: Readonly<Record<string, (data: Data, folder: string) => Selection[]>> = {
  ant: antFiles,
  cargo: cargoFiles,
  maven: mavenFiles,
  phpunit: phpunitFiles,
};

/** A job that waits for another: the wait is lost only while both are there. */
function needsIn({ pipeline }: Kind, data: Data): Setting[] {
  if (pipeline !== 'github') return [];
  return entriesOf(at(data, 'jobs')).flatMap(({ key: job, value }) =>
    itemsOf(at(value, 'needs')).flatMap((need): Setting[] => {
      if (need.kind !== 'scalar') return [];
      const name = String(need.value);
      return [
        {
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
          range: need.range,
          text: need.text,
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
