import { execFile } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/**
 * A real git repository in a folder of its own under the system's temporary folder, drawn from a map of files:
 * `await makeRepository({ 'src/add.ts': 'export …', 'run.sh': { executable: '#!/bin/sh' }, link: { target: 'a' } })`.
 * Everything is committed on `main` unless `commit` is false. Call `remove` afterwards.
 */
export async function makeRepository(
  files: FileMap,
  options: RepositoryOptions = {},
): Promise<TestRepository> {
  const outside = await fs.realpath(await fs.mkdtemp(join(tmpdir(), 'countersign-')));
  const root = join(outside, options.folder ?? 'repository');
  const repository = repositoryAt(root, outside);
  await fs.mkdir(root);
  await repository.git('init', '-q', '-b', 'main', `--object-format=${options.format ?? 'sha1'}`);
  for (const [path, content] of Object.entries(files)) await repository.write(path, content);
  if (options.commit !== false) await repository.commit('first');
  return repository;
}

/** Text, bytes, an executable, a symbolic link, or `null`: no file (what stood there is removed). */
export type FileContent =
  string | Uint8Array | { readonly executable: string } | { readonly target: string } | null;
export type FileMap = Readonly<Record<string, FileContent>>;

export type RepositoryOptions = {
  readonly commit?: boolean;
  readonly format?: 'sha1' | 'sha256';
  /** Name of the top folder. */
  readonly folder?: string;
};

export type TestRepository = {
  /** Absolute real path of the top folder. */
  readonly root: string;
  /** A folder beside the repository that goes with it: for storage, linked worktrees, marker files. */
  readonly outside: string;
  /** Runs git in the repository as a user would; resolves with what it printed, without the last line end. */
  readonly git: (...args: string[]) => Promise<string>;
  /** Writes a file and its folders; a path may be bytes, for names that are not UTF-8. */
  readonly write: (path: string | Buffer, content: FileContent) => Promise<void>;
  readonly read: (path: string) => Promise<Buffer>;
  /** Stages everything and commits; resolves with the commit. */
  readonly commit: (message: string) => Promise<string>;
  readonly remove: () => Promise<void>;
};

/** The user's own environment is left out, so that a developer's git configuration changes no test. */
const environment = {
  PATH: process.env['PATH'],
  LC_ALL: 'C.UTF-8',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_AUTHOR_DATE: '2024-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_COMMITTER_DATE: '2024-01-01T00:00:00Z',
};

/** The same handle for a repository that is already there, such as a clone or a linked worktree. */
export function repositoryAt(root: string, outside: string): TestRepository {
  const git = (...args: string[]): Promise<string> => runGit(root, args);
  return {
    root,
    outside,
    git,
    write: (path, content) => writeContent(root, path, content),
    read: (path) => fs.readFile(join(root, path)),
    commit: async (message) => {
      await git('add', '--all', '--force');
      await git('commit', '-q', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    remove: () => fs.rm(outside, { recursive: true, force: true }),
  };
}

/**
 * One digest of every name, mode and byte of the repository: working files, and the whole git directory (refs, HEAD,
 * index, config, hooks, objects, info, worktrees, logs), the shared one of a linked worktree included.
 */
export async function hashRepository(root: string): Promise<string> {
  const hash = createHash('sha256');
  await addFolder(hash, Buffer.from(root), '');
  const common = await runGit(root, ['rev-parse', '--path-format=absolute', '--git-common-dir']);
  if (!common.startsWith(`${root}/`)) await addFolder(hash, Buffer.from(common), 'common');
  return hash.digest('hex');
}

async function addFolder(hash: Hash, folder: Buffer, label: string): Promise<void> {
  const names = await fs.readdir(folder, { encoding: 'buffer' });
  for (const name of names.sort((one, other) => Buffer.compare(one, other))) {
    const path = Buffer.concat([folder, Buffer.from('/'), name]);
    const { mode } = await fs.lstat(path);
    hash.update(`\0${label}/${name.toString('hex')} ${mode.toString(8)} `);
    if ((mode & 0o170000) === 0o040000) await addFolder(hash, path, `${label}/${name.toString('hex')}`);
    else if ((mode & 0o170000) === 0o120000) hash.update(await fs.readlink(path, { encoding: 'buffer' }));
    else if ((mode & 0o170000) === 0o100000) hash.update(await fs.readFile(path));
  }
}

async function runGit(root: string, args: readonly string[]): Promise<string> {
  const options = { cwd: root, env: environment, maxBuffer: 1 << 28 };
  const { stdout } = await promisify(execFile)('git', [...args], options);
  return stdout.replace(/\n$/, '');
}

async function writeContent(root: string, path: string | Buffer, content: FileContent): Promise<void> {
  const full = Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path)]);
  await fs.rm(full, { recursive: true, force: true });
  if (content === null) return;
  await fs.mkdir(dirname(full.toString()), { recursive: true });
  if (typeof content === 'string' || content instanceof Uint8Array) return fs.writeFile(full, content);
  if ('target' in content) return fs.symlink(content.target, full);
  await fs.writeFile(full, content.executable);
  await fs.chmod(full, 0o755);
}
