import type { FileChange, FileVersion } from '../core/changeSet.js';
import type { Side } from '../core/flag.js';
import { isConfig } from './config/readConfig.js';
import { globMatches } from '../core/globMatches.js';
import { languageOf } from './languages/languages.js';
import { SIZE_LIMIT } from './parser.js';
import { isUnreadTest } from './unreadTests.js';

export type UnreadFile = { readonly path: string; readonly side: Side; readonly fact: string };

/**
 * What is known not to be read before anything is: test files over the cap, and those of a language without an adapter.
 * `testGlobs` are the project's own; see `Conventions`.
 */
export function unreadFiles(files: readonly FileChange[], testGlobs: readonly string[]): UnreadFile[] {
  const isDeclared = (path: string): boolean => testGlobs.some((glob) => globMatches(glob, path));
  return files.flatMap((file): UnreadFile[] => {
    const large = tooLarge(file);
    if (large) {
      const { path, size } = large.version;
      const test = languageOf(path)?.collects(path) === true || isDeclared(path);
      const fact = `It has ${size} bytes; files over ${SIZE_LIMIT} bytes are not read.`;
      return test ? [{ path, side: large.side, fact }] : [];
    }
    const side = file.head ? 'head' : 'base';
    const version = file[side];
    if (!isPlain(version) || languageOf(version.path) !== null) return [];
    const { path } = version;
    const test = isUnreadTest(path) || isDeclared(path);
    if (!test || isConfig(path) || file.base?.oid === file.head?.oid) return [];
    return [{ path, side, fact: 'It is named like a test in a language that is not read.' }];
  });
}

/** The side of a file in a language we know that is over the cap, the head's first. */
function tooLarge(file: FileChange): { readonly side: Side; readonly version: FileVersion } | null {
  for (const side of ['head', 'base'] as const) {
    const version = file[side];
    if (isPlain(version) && version.size > SIZE_LIMIT && languageOf(version.path) !== null)
      return { side, version };
  }
  return null;
}

function isPlain(version: FileVersion | null): version is FileVersion {
  return version?.mode.startsWith('100') === true;
}
