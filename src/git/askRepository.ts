import { existsSync } from 'node:fs';
import { simpleGit } from 'simple-git';
import { HARDENED_SETTINGS, userPlace } from './place.js';
import { GitError, missingError } from './runGit.js';

/**
 * Asks the user's repository a question that git answers by reading: `rev-parse`, `config`, `for-each-ref`,
 * `merge-base`, `check-ref-format`. Resolves with the text printed, without its last line end; with an empty text too
 * when git fails without a complaint, as it does for "there is none". Rejects with a GitError for a complaint.
 */
export async function askRepository(
  folder: string,
  args: readonly string[],
  signal?: AbortSignal,
): Promise<string> {
  try {
    const answer = await construct(folder, signal).raw([...args]);
    return answer.replace(/\n$/, '');
  } catch (error) {
    signal?.throwIfAborted();
    throw asGitError(error, folder, args[0] ?? '');
  }
}

/** The library refuses the very settings that harden git unless it is told that they are meant. */
function construct(folder: string, signal: AbortSignal | undefined): ReturnType<typeof simpleGit> {
  return simpleGit({
    baseDir: folder,
    config: [...HARDENED_SETTINGS],
    unsafe: { allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true, allowUnsafePager: true },
    allowEnvironment: [
      'GIT_OPTIONAL_LOCKS',
      'GIT_TERMINAL_PROMPT',
      'GIT_LITERAL_PATHSPECS',
      'GIT_NO_LAZY_FETCH',
    ],
    timeout: { block: 30_000 },
    ...(signal === undefined ? {} : { abort: signal }),
  }).env({ ...userPlace(folder).environment });
}

function asGitError(error: unknown, folder: string, command: string): Error {
  if (!(error instanceof Error)) return new GitError(command, null, String(error));
  const missing = error.message.includes('ENOENT') || !existsSync(folder);
  return missing ? missingError(folder) : new GitError(command, null, error.message.trim());
}
