import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { askRepository } from './askRepository.js';

/** Reads what of the user's git configuration decides how bytes and names in their folder are to be understood. */
export async function readUserConfig(root: string, commonDirectory: string): Promise<UserConfig> {
  const listed = await askRepository(root, ['config', '--null', '--get-regexp', PATTERN]);
  const settings = new Map(
    listed
      .split('\0')
      .filter((entry) => entry !== '')
      .map(parseEntry),
  );
  return {
    settings,
    excludeFiles: [
      inHome(settings.get('core.excludesfile') ?? defaultFile('ignore'), root),
      join(commonDirectory, 'info', 'exclude'),
    ].filter(existsSync),
    attributeFiles: [
      inHome(settings.get('core.attributesfile') ?? defaultFile('attributes'), root),
      join(commonDirectory, 'info', 'attributes'),
    ].filter(existsSync),
  };
}

export type UserConfig = {
  /** By key in lower case; what is set last holds. A key without a value has the value `true`. */
  readonly settings: ReadonlyMap<string, string>;
  /** Files with patterns of ignored names beside `.gitignore`, in rising order of precedence. */
  readonly excludeFiles: readonly string[];
  /** Files with attributes beside `.gitattributes`. */
  readonly attributeFiles: readonly string[];
};

/** Git's words for truth (git-config (1), "Values"); `null` when it is not set. */
export function truthOf(config: UserConfig, key: string): boolean | null {
  const value = config.settings.get(key)?.toLowerCase();
  return value === undefined ? null : ['true', 'yes', 'on', '1'].includes(value);
}

/** `core.autocrlf`: line endings are converted for every file that no attribute speaks of. */
export function convertsLineEndings(config: UserConfig): boolean {
  return config.settings.get('core.autocrlf') === 'input' || truthOf(config, 'core.autocrlf') === true;
}

const PATTERN =
  '^(core\\.(autocrlf|eol|sparsecheckout|filemode|ignorecase|symlinks|precomposeunicode|excludesfile|attributesfile)|user\\.(name|email)|filter\\..*\\.(clean|process))$';

function parseEntry(entry: string): [string, string] {
  const end = entry.indexOf('\n');
  return end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)];
}

function inHome(path: string, root: string): string {
  const expanded = path.replace(/^~(?=[/\\])/, homeFolder());
  return isAbsolute(expanded) ? expanded : join(root, expanded);
}

/** gitignore (5): beside git's own configuration in the user's home. */
function defaultFile(name: string): string {
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homeFolder(), '.config'), 'git', name);
}

function homeFolder(): string {
  return process.env['HOME'] ?? process.env['USERPROFILE'] ?? '/';
}
