import { messageOf } from '../../core/errors.js';
import { type ConfigText, folderOf } from './configText.js';
import { argumentsIn, commandsIn, ignoredIn } from './readCommands.js';
import { readDataFile } from './readDataFile.js';
import { readCalls } from './readers/readCalls.js';
import { readStatements } from './readers/readStatements.js';
import { NOTHING, type Pattern, type RunnerConfig, type Setting } from './runnerConfig.js';
import type { Kind } from './tables/kind.js';
import { kindsOf } from './tables/kinds.js';

/** The normal form of a configuration file; what could not be read of it stands in `unread`. */
export function readConfig(file: ConfigText): RunnerConfig {
  const parts = kindsOf(file.path).map((kind) => placed(readOrSay(kind, file), kind, file));
  return {
    path: file.path,
    selections: parts.flatMap(({ selections }) => selections),
    settings: parts.flatMap(({ settings }) => settings),
    commands: parts.flatMap(({ commands }) => commands),
    triggers: parts.flatMap(({ triggers }) => triggers),
    parts: parts.flatMap((each) => each.parts),
    broken: parts.some(({ broken }) => broken),
    unread: parts.flatMap(({ unread }) => unread),
  };
}

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
      (format.as === 'data' && format.syntax === 'xml') ||
      parts.some(({ files }) => files !== undefined),
  );
}

/** It is written in JavaScript or TypeScript. */
export function needsSyntax(path: string): boolean {
  return kindsOf(path).some(({ format }) => format.as === 'data' && format.syntax === 'script');
}

type Found = Omit<RunnerConfig, 'path'>;

/** Parsers of others may run out of stack on a text that is made to hurt; whatever they do is told. */
function readOrSay(kind: Kind, file: ConfigText): Found {
  try {
    return readKind(kind, file);
  } catch (error) {
    const name = error instanceof RangeError ? 'it is nested too deeply' : messageOf(error);
    const [text = ''] = file.text.split(/\r\n|\r|\n/, 1);
    return { ...NOTHING, broken: true, unread: [{ name, range: { start: 0, end: 1 }, text: text.trim() }] };
  }
}

/** Patterns of settings count from the folder of the file; those of a pipeline from the repository's own. */
function placed(found: Found, { pipeline }: Kind, { path }: ConfigText): Found {
  if (pipeline !== undefined) return found;
  return { ...found, settings: found.settings.map((setting) => inFolder(setting, folderOf(path))) };
}

function inFolder(setting: Setting, folder: string): Setting {
  const { pattern } = setting;
  if (!pattern || folder === '' || !/^(glob|path)$/.test(pattern.kind)) return setting;
  const below: Pattern = { ...pattern, text: `${folder}/${pattern.text.replace(/^\.\//, '')}` };
  return { ...setting, pattern: below };
}

function readKind(kind: Kind, file: ConfigText): Found {
  const { format } = kind;
  switch (format.as) {
    case 'statements': {
      const commands = format.tool === 'ruby' ? readCalls(file.text) : [];
      return { ...NOTHING, ...readStatements(file, format), commands };
    }
    case 'arguments':
      return { ...NOTHING, settings: argumentsIn(file.text, format.program) };
    case 'lines':
      return { ...NOTHING, settings: ignoredIn(file.text, format) };
    case 'commands':
      return { ...NOTHING, commands: commandsIn(file, format.written) };
    case 'data':
      return readDataFile(kind, format.syntax, file);
  }
}
