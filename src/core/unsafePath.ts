/**
 * Why a path may not be written to, or null if it may. Paths are as git stores them: relative, separated by `/`.
 * Refused is what leaves the repository or reaches git's own folder on any file system, whichever this one is: the
 * disguises of `.git` are those of git's `core.protectHFS` and `core.protectNTFS`.
 */
export function unsafePath(path: string): string | null {
  if (path === '' || path.includes('\0')) return 'it is not a name that a file can have';
  if (/^([a-z]:|[\\/])/i.test(path)) return 'it is not inside the repository';
  const parts = path.split(/[\\/]/);
  if (parts.includes('..')) return 'it leads out of its folder';
  if (path.split('/').some((part) => part === '' || part === '.')) return 'it is not a plain path';
  if (parts.some(isGitFolder)) return "it is in git's own folder";
  return null;
}

/** Code points that HFS+ leaves out when it compares names. */
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/** NTFS drops trailing dots and spaces, takes what follows a colon for a stream, and knows `.git` as `git~1` too. */
function isGitFolder(part: string): boolean {
  const seen = part.replace(IGNORED_BY_HFS, '').toLowerCase();
  const stem = (seen.split(':')[0] ?? '').replace(/[. ]+$/, '');
  return stem === '.git' || stem === 'git~1';
}

/** Whether a symlink at this path, with this target text, points out of the repository or into git's own folder. */
export function leavesRepository(path: string, target: string): boolean {
  if (target === '' || /^([a-z]:|[\\/])/i.test(target)) return true;
  const parts = path.split('/').slice(0, -1);
  for (const part of target.split(/[\\/]/)) {
    if (part === '..' && parts.pop() === undefined) return true;
    if (isGitFolder(part)) return true;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return false;
}
