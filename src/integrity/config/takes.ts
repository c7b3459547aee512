import picomatch from 'picomatch';
import type { Pattern, Selection } from './runnerConfig.js';

/** A longer regular expression is not run: it is not written by hand, and may never end. */
const LONGEST_REGEX = 400;
const LOOKS_ENDLESS = /\([^()]*[+*][^()]*\)[+*{]/;

type Takes = (path: string) => boolean;

/** Which of the repository's files a selection takes. Paths are relative to the repository, separated by `/`. */
export function taken(selection: Selection, paths: readonly string[]): string[] {
  const groups = selection.include.map((group) => group.map((pattern) => matcherOf(pattern, selection.root)));
  const excluded = selection.exclude.map((pattern) => matcherOf(pattern, selection.root));
  const prefix = selection.root === '' ? '' : `${selection.root}/`;
  return paths.filter(
    (path) =>
      path.startsWith(prefix) &&
      groups.every((group) => group.some((takes) => takes(path))) &&
      !excluded.some((takes) => takes(path)),
  );
}

const known = new Map<string, Takes>();
const MOST_KNOWN = 2000;

/** A pattern that cannot be read takes nothing. */
export function matcherOf(pattern: Pattern, root: string): Takes {
  const key = [pattern.kind, pattern.text, root].join('\0');
  const found = known.get(key);
  if (found) return found;
  if (known.size > MOST_KNOWN) known.clear();
  const made = makeMatcher(pattern, root);
  known.set(key, made);
  return made;
}

function makeMatcher({ kind, text }: Pattern, root: string): Takes {
  const below = (path: string): string =>
    root !== '' && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  switch (kind) {
    case 'glob': {
      const takes = globOf(text);
      return (path) => takes(below(path));
    }
    case 'part': {
      const takes = globOf(text.replace(/^(\*\*\/)+/, ''));
      return (path) =>
        tailsOf(below(path)).some((tail) => takes(tail) || foldersOf(tail).some((folder) => takes(folder)));
    }
    case 'regex':
      return regexOf(text, root);
    case 'path': {
      const plain = tidy(text);
      return (path) => plain === '' || below(path) === plain || below(path).startsWith(`${plain}/`);
    }
    case 'name': {
      const takes = globOf(text);
      return (path) => takes(path.slice(path.lastIndexOf('/') + 1));
    }
    case 'folder': {
      const takes = globOf(text.replace(/\/+$/, ''));
      return (path) =>
        below(path)
          .split('/')
          .slice(0, -1)
          .some((folder) => takes(folder)) ||
        (text.includes('/') && foldersOf(below(path)).some((folder) => takes(folder)));
    }
  }
}

function globOf(text: string): Takes {
  const glob = tidy(text);
  const whole = glob.endsWith('/') ? `${glob}**` : glob;
  if (whole.length > LONGEST_REGEX * 4) return () => false;
  return picomatch([whole], { dot: true });
}

function tidy(text: string): string {
  return text
    .replaceAll('\\', '/')
    .replace(/^<rootDir>\/?/, '')
    .replace(/^(\.\/)+/, '')
    .replace(/^\//, '')
    .replace(/^\.$/, '')
    .replace(/(.)\/$/, '$1');
}

/** Searched in the absolute path, of which the repository's own folder is not known. */
function regexOf(text: string, root: string): Takes {
  if (text.length > LONGEST_REGEX || LOOKS_ENDLESS.test(text)) return () => false;
  try {
    const regex = new RegExp(text.replaceAll('<rootDir>', root === '' ? '' : `/${root}`));
    return (path) => regex.test(`/${path}`);
  } catch (error) {
    if (error instanceof SyntaxError) return () => false;
    throw error;
  }
}

/** Why a pattern cannot be evaluated; null: it can. */
export function unreadable({ kind, text }: Pattern): string | null {
  if (kind !== 'regex') return null;
  if (text.length > LONGEST_REGEX || LOOKS_ENDLESS.test(text))
    return 'its regular expression may take too long';
  try {
    new RegExp(text.replaceAll('<rootDir>', ''));
    return null;
  } catch (error) {
    if (error instanceof SyntaxError) return 'its regular expression is not valid';
    throw error;
  }
}

/** `a/b/c`: itself, `b/c` and `c`. */
function tailsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, at) => parts.slice(at).join('/'));
}

/** `a/b/c`: `a` and `a/b`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** Named as tests are in any of the languages: what counts where no runner's own pattern is known. */
export function looksLikeTest(path: string): boolean {
  return TEST_NAME.test(path);
}

const TEST_NAME =
  /(^|\/)(__tests__|tests?|specs?|e2e|cypress|testing)\/.*\.(\w+)$|(^|\/)test_[^/]*\.py$|_test\.(py|go|rb|exs|dart|cc|cpp|ts|js|c)$|[.\-_](test|tests|spec|cy|e2e)\.[cm]?[jt]sx?$|_spec\.rb$|(Test|Tests|TestCase|IT|Spec|Specs)\.(java|kt|scala|groovy|cs|php|swift|vb|fs)$|(^|\/)Test\w+\.java$|\.bats$|\.t$/;
