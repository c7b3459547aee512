import { existsSync, realpathSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { gitFolders } from './gitFolders.js';

export type Cage = {
  /** Absolute path of the only folder that can be written to. */
  readonly worktree: string;
  /** Absolute folders that are to look empty. */
  readonly hidden: readonly string[];
  /** For `/bin/sh -c`. */
  readonly command: string;
  /** Where the command starts, relative to the worktree; absent: the worktree itself. */
  readonly folder?: string;
  /** What else is seen, whatever is hidden; the later ones stand over the earlier. */
  readonly mounts?: readonly Mount[];
  /** Folders in memory, for as long as the command runs. */
  readonly links?: readonly LinkFolder[];
};

/** A folder or a file shown at an absolute path, which may be in the worktree; it is made when it is not there. */
export type Mount = { readonly source: string; readonly target: string; readonly writable: boolean };

/** An absolute folder that holds nothing but links at first, and can be written to. */
export type LinkFolder = { readonly folder: string; readonly links: readonly Link[] };

/** `name` is relative to the folder; without a `target` it is a folder itself, and what is in it comes after it. */
export type Link = { readonly name: string; readonly target: string | null };

/**
 * Where other people's and the user's own things are, and where sockets of daemons are: a socket is reached through
 * the file system, which a network namespace does not cut off.
 */
const ALWAYS_HIDDEN = ['/home', '/root', '/run', '/var/run', '/tmp', '/var/tmp', '/mnt', '/media'];

/** Below the home folder: programs that a project's commands need, and no secrets. Read-only. */
const HOME_TOOLS = [
  '.nvm/versions',
  '.volta',
  '.fnm',
  '.local/share/fnm',
  '.local/bin',
  '.local/lib',
  '.asdf',
  '.pyenv',
  '.rbenv',
  '.rustup',
  '.cargo/bin',
  '.bun/bin',
  '.deno/bin',
  'go/bin',
];

/** Below what is always hidden: where a whole system keeps its programs (NixOS). */
const SYSTEM_TOOLS = ['/run/current-system'];

const PRIVATE_TMP = '/tmp';

/**
 * The sandbox as arguments of `bwrap` (1): the whole system read-only, empty folders over what is hidden, then what
 * the worktree needs on top of them. No network, no capabilities, no further user namespace, own processes; all of it
 * dies with the thread that starts it.
 */
export async function bubblewrapArguments({
  worktree,
  hidden,
  command,
  folder = '',
  mounts = [],
  links = [],
}: Cage): Promise<string[]> {
  const real = realpathSync(worktree);
  const home = homedir();
  const git = await gitFolders(real);
  const empty = outermost([...ALWAYS_HIDDEN, tmpdir(), home, ...hidden]);
  const readable = [...HOME_TOOLS.map((tool) => join(home, tool)), ...SYSTEM_TOOLS, ...git.readable].filter(
    existsSync,
  );
  return [
    ['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc'],
    ...empty.map((folder) => ['--tmpfs', folder]),
    ...readable.map((folder) => ['--ro-bind', folder, folder]),
    ['--bind', real, real],
    ...mounts.map(({ source, target, writable }) => [writable ? '--bind' : '--ro-bind', source, target]),
    ...links.map(inMemory),
    ...(git.pointer === null ? [] : [['--ro-bind', git.pointer, git.pointer]]),
    ['--unshare-user', '--disable-userns', '--unshare-pid', '--unshare-ipc', '--unshare-net'],
    ['--unshare-uts', '--unshare-cgroup-try', '--cap-drop', 'ALL', '--die-with-parent', '--new-session'],
    ['--setenv', 'HOME', PRIVATE_TMP, '--setenv', 'TMPDIR', PRIVATE_TMP],
    ['--chdir', join(real, folder), '/bin/sh', '-c', command],
  ].flat();
}

function inMemory({ folder, links }: LinkFolder): string[] {
  const made = links.map(({ name, target }) =>
    target === null ? ['--dir', join(folder, name)] : ['--symlink', target, join(folder, name)],
  );
  return ['--tmpfs', folder, ...made.flat()];
}

/** Existing folders, links followed, none inside another: a mount over a folder hides all below it. */
function outermost(folders: readonly string[]): string[] {
  const real = folders.filter(existsSync).map((folder) => realpathSync(resolve(folder)));
  const distinct = [...new Set(real)].filter((folder) => folder !== '/');
  return distinct.filter((folder) => !distinct.some((other) => other !== folder && isInside(folder, other)));
}

function isInside(path: string, folder: string): boolean {
  return !relative(folder, path).startsWith('..');
}
