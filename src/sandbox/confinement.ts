import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { bubblewrapArguments } from './bubblewrap.js';
import { commandEnvironment } from './environment.js';

/** How commands of an agent can be held here. `none` means: no command runs before a person has said yes to it. */
export type Confinement =
  { readonly kind: 'bubblewrap'; readonly program: string } | { readonly kind: 'none'; readonly why: string };

const TRIAL_MS = 5_000;

/**
 * Tries the real sandbox once: the program may be there and still be forbidden to make namespaces (in a container,
 * under AppArmor). Never rejects.
 */
export async function detectConfinement(searchPath = process.env['PATH'] ?? ''): Promise<Confinement> {
  if (process.platform !== 'linux') return { kind: 'none', why: 'Sandboxing needs Linux with bubblewrap.' };
  const program = findProgram('bwrap', searchPath);
  if (program === null) return { kind: 'none', why: 'bubblewrap (bwrap) is not installed.' };
  const problem = await tryOut(program);
  if (problem === null) return { kind: 'bubblewrap', program };
  return { kind: 'none', why: `bubblewrap is installed but cannot make a sandbox here: ${problem}` };
}

/** Only absolute entries of the path count: a relative one would let a repository bring its own sandbox. */
function findProgram(name: string, searchPath: string): string | null {
  const candidates = searchPath
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, name));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // the only answer this call can give
  }
}

/** What the trial said went wrong, or `null`. */
async function tryOut(program: string): Promise<string | null> {
  const args = await bubblewrapArguments({ worktree: tmpdir(), hidden: [], command: 'true' });
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: commandEnvironment(process.env, {}),
      timeout: TRIAL_MS,
      killSignal: 'SIGKILL',
    });
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
    child.on('error', (error) => {
      resolve(error.message);
    });
    child.on('close', (code) => {
      resolve(code === 0 ? null : said.trim() || 'it did not start.');
    });
  });
}
