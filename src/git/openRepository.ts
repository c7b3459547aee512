import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { HumanError } from '../core/errors.js';
import type { Head, Repository } from '../core/repository.js';
import { askRepository } from './askRepository.js';
import { openStore } from './openStore.js';
import { GitError } from './runGit.js';
import { readUserConfig } from './userConfig.js';

/**
 * The repository that a folder belongs to, with a store of our own beside it. Reads the user's repository and writes
 * only under `storage` (absolute; must lie outside the repository). Rejects with a HumanError for a folder that is in
 * no repository, a bare one, one that git refuses to read, and for a git that is missing or older than 2.31.
 */
export async function openRepository(folder: string, storage: string): Promise<Repository> {
  const [root, commonDirectory] = await Promise.all([
    pathAnswer(folder, '--show-toplevel'),
    pathAnswer(folder, '--git-common-dir'),
  ]);
  await refuseStorageInside(storage, root);
  const [config, format, head] = await Promise.all([
    readUserConfig(root, commonDirectory),
    askRepository(root, ['rev-parse', '--show-object-format']),
    readHead(root),
  ]);
  const request = { commonDirectory, storage, format: format === 'sha256' ? format : 'sha1' } as const;
  return { root, commonDirectory, store: await openStore(request, config), head };
}

export async function readHead(root: string): Promise<Head> {
  const [branch, commit] = await Promise.all([
    askRepository(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    askRepository(root, ['rev-parse', '--quiet', '--verify', 'HEAD^{commit}']),
  ]);
  if (commit === '') return { kind: 'unborn', branch };
  return branch === '' ? { kind: 'detached', commit } : { kind: 'branch', branch, commit };
}

async function pathAnswer(folder: string, question: string): Promise<string> {
  try {
    return await realpath(await askRepository(folder, ['rev-parse', '--path-format=absolute', question]));
  } catch (error) {
    throw error instanceof GitError ? await refusal(folder, error) : error;
  }
}

/** What git complains of, in words that say what to do. */
async function refusal(folder: string, error: GitError): Promise<Error> {
  const version = await askRepository(folder, ['version']);
  if (isTooOld(version)) {
    return new HumanError(`${version} is too old.`, 'Install git 2.31 or newer and reload the window.');
  }
  const known = REFUSALS.find(({ complaint }) => complaint.test(error.complaint));
  return known === undefined ? error : new HumanError(known.what(folder), known.remedy(folder));
}

const REFUSALS: readonly {
  readonly complaint: RegExp;
  readonly what: (folder: string) => string;
  readonly remedy: (folder: string) => string;
}[] = [
  {
    complaint: /dubious ownership|unsafe repository/,
    what: (folder) => `The repository at ${folder} belongs to another user, so git refuses to read it.`,
    remedy: (folder) =>
      `If you trust it, run: git config --global --add safe.directory ${JSON.stringify(folder)}`,
  },
  {
    complaint: /must be run in a work tree/,
    what: (folder) => `${folder} is a bare repository or a git directory: there are no files to work on.`,
    remedy: () => 'Open a folder with checked-out files, such as a clone of it.',
  },
  {
    complaint: /not a git repository/i,
    what: (folder) => `${folder} is not in a git repository.`,
    remedy: () => 'Run "git init" there, or open a folder that is in one.',
  },
  {
    complaint: /permission denied/i,
    what: (folder) => `The git directory of ${folder} cannot be read.`,
    remedy: () => 'Give your user read access to its .git folder and try again.',
  },
  {
    complaint: /bad config|invalid.*config|unknown repository extension|expected git repo version/i,
    what: (folder) => `Git cannot read the configuration of the repository at ${folder}.`,
    remedy: () => 'Run "git status" there, mend what it names (or update git), and try again.',
  },
];

/** `rev-parse --path-format` came with 2.31 (its release notes). */
function isTooOld(version: string): boolean {
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
  return major < 2 || (major === 2 && minor < 31);
}

/** A worktree inside the repository would make git walk up from it into the user's checkout. */
async function refuseStorageInside(storage: string, root: string): Promise<void> {
  const way = relative(root, await realFolder(storage));
  if (way.startsWith('..') || isAbsolute(way)) return;
  throw new HumanError(
    `Countersign keeps its worktrees in ${storage}, which is inside the repository ${root}.`,
    'Open a repository that does not contain that folder.',
  );
}

/** Where a folder is, or will be once it is made: links above it are followed. */
async function realFolder(folder: string): Promise<string> {
  if (existsSync(folder) || dirname(folder) === folder) return realpath(folder);
  return join(await realFolder(dirname(folder)), basename(folder));
}
