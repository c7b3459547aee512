import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { HumanError, isAbort } from '../core/errors.js';
import type { Place } from './place.js';

/**
 * Runs git once and resolves with the bytes it printed. For calls that print nothing, take bytes or give bytes; a
 * question with a short answer goes through `askRepository`. Rejects with a GitError for any other exit than 0, with
 * an AbortError when the signal fires, once git and all that it started have ended, and with a HumanError when there is
 * no git.
 */
export function runGit(place: Place, args: readonly string[], options: RunOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...place.config, ...args], {
      cwd: place.folder,
      env: place.environment,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const printed: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    let aborted: Error | null = null;
    child.on('error', (error) => {
      if (isAbort(error)) aborted = error;
      else reject('code' in error && error.code === 'ENOENT' ? missingError(place.folder) : error);
    });
    child.on('close', (code) => {
      if (aborted !== null) reject(aborted);
      else if (code === 0) resolve(Buffer.concat(printed));
      else reject(new GitError(args[0] ?? '', code, Buffer.concat(complaints).toString().trim()));
    });
    child.stdin.on('error', (error) => {
      // git closed its input early: why, its exit code says.
      if (!('code' in error && error.code === 'EPIPE')) reject(error);
    });
    child.stdin.end(options.input ?? '');
  });
}

export type RunOptions = { readonly input?: string | Uint8Array; readonly signal?: AbortSignal | undefined };

export class GitError extends Error {
  override readonly name = 'GitError';

  constructor(
    readonly command: string,
    /** `null` when a signal ended it. */
    readonly code: number | null,
    readonly complaint: string,
  ) {
    super(`git ${command} ended with ${code ?? 'a signal'}: ${complaint}`);
  }
}

/** The program or its working folder is missing: the system reports both alike. */
export function missingError(folder: string): HumanError {
  return existsSync(folder)
    ? new HumanError(
        'Git was not found.',
        'Install git 2.31 or newer, make sure it is on the PATH, and reload the window.',
      )
    : new HumanError(
        `The folder ${folder} is not there any more.`,
        'Open a folder that exists and try again.',
      );
}

/** Fields of `-z` output. */
export function splitNul(bytes: Buffer): Buffer[] {
  const fields: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0, start);
    fields.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return fields;
}

/** The one line that a command prints, without its end. */
export async function gitLine(
  place: Place,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  return (await runGit(place, args, options)).toString().replace(/\n$/, '');
}
