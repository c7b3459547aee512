import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { killMarked } from './killMarked.js';

/** The first line of a supervisor's input, as JSON. The input stays open as long as the command may live. */
export type Order = {
  /** For `/bin/sh -c`. */
  readonly command: string;
  readonly folder: string;
  /** `NAME=value`: an entry of the command's environment that no other process has. */
  readonly mark: string;
  readonly environment: Readonly<Record<string, string>>;
};

/**
 * Runs one command and outlives neither its client nor leaves anything behind: when the input ends (the client is
 * done, or dead) or the command does, every process that carries the mark is killed. Resolves with the exit code for
 * this process.
 */
export async function supervise(input: Readable): Promise<number> {
  const order = await readOrder(input);
  if (order === null) return 128;
  const child = spawn('/bin/sh', ['-c', order.command], {
    cwd: order.folder,
    env: order.environment,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  input.resume(); // without a reader the end of the input would not be seen
  const code = await Promise.race([exitOf(child), endOf(input)]);
  killGroup(child.pid);
  await killMarked(order.mark);
  return code;
}

async function readOrder(input: Readable): Promise<Order | null> {
  let text = '';
  for await (const bytes of input.iterator({ destroyOnReturn: false })) {
    text += String(bytes);
    const end = text.indexOf('\n');
    if (end >= 0) return JSON.parse(text.slice(0, end)) as Order; // checked border: only runCommand.ts writes here
  }
  return null;
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

function endOf(input: Readable): Promise<number> {
  return new Promise((resolve) => {
    input.on('end', () => {
      resolve(128);
    });
    input.on('error', () => {
      resolve(128);
    });
  });
}

function killGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
