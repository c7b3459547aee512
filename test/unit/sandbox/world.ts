import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstat, mkdtemp, readdir, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CommandResult } from '../../../src/sandbox/runCommand.js';
import { runCommand } from '../../../src/sandbox/runCommand.js';
import { SUPERVISOR } from '../../fakes/agentRun.js';

/**
 * All that an agent's command must not reach, on a real disk: a user's repository with a secret in it, our storage
 * with the store and another session's worktree, a home folder's file, a daemon's
 * socket, port and environment.
 */
export type World = {
  readonly outside: string;
  readonly repository: string;
  readonly storage: string;
  readonly store: string;
  readonly worktree: string;
  readonly other: string;
  /** A file in the real home folder, made for the test. */
  readonly homeFile: string;
  readonly socket: string;
  readonly port: number;
  /** What the daemons heard. */
  readonly heard: string[];
  /** One hash over everything outside the worktree. */
  readonly fingerprint: () => Promise<string>;
  readonly sandboxed: (command: string) => Promise<CommandResult>;
  /** The control: the same command with nothing around it. */
  readonly loose: (command: string) => Promise<CommandResult>;
  readonly remove: () => Promise<void>;
};

export async function makeWorld(): Promise<World> {
  const outside = await realpath(await mkdtemp(join(tmpdir(), 'countersign-world-')));
  const at = (...parts: string[]): string => join(outside, ...parts);
  const [repository, storage] = [at('repository'), at('storage')];
  const [store, worktree, other] = [
    join(storage, 'store.git'),
    join(storage, 'worktrees/one'),
    join(storage, 'worktrees/two'),
  ];
  const git = (...args: string[]) =>
    promisify(execFile)('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args]);
  await git('init', '-q', '-b', 'main', repository);
  await writeFile(join(repository, 'a.txt'), 'one\n');
  await git('-C', repository, 'add', '-A');
  await git('-C', repository, 'commit', '-qm', 'first');
  await writeFile(join(repository, '.env'), 'TOKEN=canary-secret\n');
  await git('clone', '-q', '--bare', '--shared', repository, store);
  await git('-C', store, 'worktree', 'add', '-q', '--detach', worktree);
  await git('-C', store, 'worktree', 'add', '-q', '--detach', other);
  const homeFile = join(homedir(), `.countersign-test-${process.pid}`);
  await writeFile(homeFile, 'canary-secret\n');
  const heard: string[] = [];
  const socket = at('daemon.sock');
  const daemon = spawn('sleep', ['600'], { env: { TOKEN: 'canary-secret' }, stdio: 'ignore' });
  const unix = await listen(heard, socket);
  const tcp = await listen(heard, 0);
  const address = tcp.address();
  return {
    outside,
    repository,
    storage,
    store,
    worktree,
    other,
    homeFile,
    socket,
    heard,
    port: typeof address === 'object' && address !== null ? address.port : 0,
    fingerprint: async () =>
      hashOf([
        ...(await treeOf(repository)),
        ...(await treeOf(store)),
        ...(await treeOf(other)),
        await readFile(homeFile, 'utf8'),
      ]),
    sandboxed: (command) =>
      runCommand({
        command,
        worktree,
        confinement: { kind: 'bubblewrap', program: 'bwrap' },
        hidden: [repository, storage],
        session: 'world',
        supervisor: SUPERVISOR,
        signal: new AbortController().signal,
        timeoutMs: 20_000,
        outputCap: 20_000,
      }),
    loose: (command) =>
      new Promise((resolve) => {
        execFile('/bin/sh', ['-c', command], { cwd: worktree }, (error, stdout) => {
          resolve({ kind: 'exited', code: error === null ? 0 : 1, output: stdout });
        });
      }),
    remove: async () => {
      daemon.kill('SIGKILL');
      unix.close();
      tcp.close();
      await rm(homeFile, { force: true });
      await rm(outside, { recursive: true, force: true });
    },
  };
}

async function listen(heard: string[], where: string | number): Promise<Server> {
  const server = createServer((connection) => {
    heard.push('connected');
    connection.end('canary-secret\n');
  });
  await new Promise<void>((resolve) => {
    if (typeof where === 'string') server.listen(where, resolve);
    else server.listen(where, '127.0.0.1', resolve);
  });
  return server;
}

/** Path, mode and content of everything below a folder. */
async function treeOf(folder: string): Promise<string[]> {
  const lines: string[] = [];
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, name);
    const stat = await lstat(path);
    const content = stat.isFile()
      ? await readFile(path, 'base64')
      : stat.isSymbolicLink()
        ? await readlink(path)
        : '';
    lines.push(`${path} ${stat.mode} ${content}`);
  }
  return lines;
}

function hashOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
