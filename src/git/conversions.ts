import { userPlace } from './place.js';
import type { LineEndingConversion } from './lineEndings.js';
import { runGit, splitNul } from './runGit.js';
import { convertsLineEndings, type UserConfig } from './userConfig.js';

/** What git does to the bytes of each of these paths between the user's folder and its objects. */
export async function conversions(
  root: string,
  config: UserConfig,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Conversion>> {
  if (paths.length === 0) return new Map();
  const input = paths.map((path) => `${path}\0`).join('');
  const args = ['check-attr', '-z', '--stdin', 'text', 'eol', 'filter', 'working-tree-encoding'];
  const fields = splitNul(await runGit(userPlace(root), args, { input, signal })).map(String);
  const attributes = new Map<string, Map<string, string>>();
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [path = '', name = '', value = ''] = fields.slice(at, at + 3);
    attributes.set(path, (attributes.get(path) ?? new Map<string, string>()).set(name, value));
  }
  return new Map([...attributes].map(([path, values]) => [path, conversionOf(values, config)]));
}

export type Conversion =
  | { readonly kind: 'none' }
  | { readonly kind: 'lineEndings'; readonly when: LineEndingConversion }
  /** A program of the user's, or an encoding: never run and never guessed at here. */
  | { readonly kind: 'foreign'; readonly name: string };

function conversionOf(attributes: ReadonlyMap<string, string>, config: UserConfig): Conversion {
  const filter = attributes.get('filter') ?? UNSPECIFIED;
  const encoding = attributes.get('working-tree-encoding') ?? UNSPECIFIED;
  if (isDriver(filter, config)) return { kind: 'foreign', name: `the filter "${filter}"` };
  if (isValue(encoding) && !/^utf-?8$/i.test(encoding))
    return { kind: 'foreign', name: `the encoding ${encoding}` };
  const when = lineEndings(attributes, config);
  return when === null ? { kind: 'none' } : { kind: 'lineEndings', when };
}

/** The order of precedence of gitattributes (5): `text`, then `eol`, then `core.autocrlf`. */
function lineEndings(
  attributes: ReadonlyMap<string, string>,
  config: UserConfig,
): LineEndingConversion | null {
  const text = attributes.get('text') ?? UNSPECIFIED;
  if (text === 'unset') return null;
  if (text === 'set' || (text !== 'auto' && isValue(attributes.get('eol') ?? UNSPECIFIED))) return 'always';
  return text === 'auto' || convertsLineEndings(config) ? 'auto' : null;
}

const UNSPECIFIED = 'unspecified';

function isValue(value: string): boolean {
  return ![UNSPECIFIED, 'set', 'unset'].includes(value);
}

/** An attribute that names no configured program converts nothing. */
function isDriver(filter: string, { settings }: UserConfig): boolean {
  if (!isValue(filter)) return false;
  return ['clean', 'process'].some((command) => settings.has(`filter.${filter}.${command}`));
}
