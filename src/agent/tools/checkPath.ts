/** A path that a model gave: its components, or a sentence that tells the model what is wrong with it. */
export type CheckedPath =
  | { readonly kind: 'ok'; readonly components: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string };

/** What HFS+ passes over in a name: zero-width characters, joiners, direction marks. */
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff\u200b\u2060]/g;

/** Devices of Windows: such a file could not be checked out there. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/**
 * Reads a path relative to the worktree, separated by `/`. Looks at the text only; what is there is
 * `openFolder`'s business. `platform` is one of Node's.
 */
export function checkPath(path: string, platform: NodeJS.Platform = process.platform): CheckedPath {
  const why = problemOf(path, platform);
  if (why !== null) return { kind: 'refused', why };
  return { kind: 'ok', components: path.split('/').filter((part) => part !== '.' && part !== '') };
}

function problemOf(path: string, platform: NodeJS.Platform): string | null {
  const shown = JSON.stringify(path);
  const parts = path.split('/');
  if (path === '' || parts.every((part) => part === '.' || part === '')) return 'The path is empty.';
  if (path.includes('\0')) return `${shown} contains a NUL character.`;
  if (path.startsWith('/') || path.startsWith('~') || /^[a-z]:[\\/]/i.test(path)) {
    return `${shown} is not relative: give the path from the top of the project, such as "src/a.js".`;
  }
  if (parts.includes('..')) return `${shown} contains "..": only paths inside the project are allowed.`;
  if (path.includes('\\')) return `${shown} contains a backslash: separate folders by "/".`;
  if (parts.some(isGitFolder)) return `${shown} leads into git's own data, which is closed to you.`;
  if (parts.some((part) => Buffer.byteLength(part) > 255)) return `A name in ${shown} is over 255 bytes.`;
  if (platform === 'win32' && parts.some(isUnusableOnWindows)) return `${shown} is no file name on Windows.`;
  return null;
}

/** `.git` however a file system would read it: any case, zero-width characters, 8.3 name, trailing dots, streams. */
export function isGitFolder(name: string): boolean {
  const plain = name
    .replace(IGNORED_BY_HFS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/:.*$/s, '')
    .replace(/[. ]+$/, '');
  return plain === '.git' || /^git~\d+$/.test(plain);
}

function isUnusableOnWindows(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what Windows forbids
  return WINDOWS_DEVICE.test(name) || /[<>:"|?*\u0001-\u001f]/.test(name) || /[. ]$/.test(name);
}
