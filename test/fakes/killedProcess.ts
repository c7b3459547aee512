import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program made of one TypeScript file, bundled once, so that starting it takes little time. */
export type Program = {
  /**
   * Starts it and kills it (SIGKILL) `afterMs` milliseconds after it has printed its first line. Resolves with all whole
   * lines that it had printed.
   */
  readonly runAndKill: (argument: unknown, afterMs: number) => Promise<string[]>;
  /** Runs it to its end. Rejects when it fails. */
  readonly run: (argument: unknown) => Promise<string[]>;
  readonly remove: () => void;
};

/** The program gets its argument as JSON in `process.argv[2]`. */
export async function makeProgram(source: string): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-program-'));
  const file = join(folder, 'program.cjs');
  const options = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
  } as const;
  await build({ ...options, entryPoints: [source], outfile: file });
  return {
    runAndKill: (argument, afterMs) => watch(file, argument, afterMs),
    run: (argument) => watch(file, argument, null),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function watch(file: string, argument: unknown, killAfterMs: number | null): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, JSON.stringify(argument)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [printed, complaint] = ['', ''];
    let timer: NodeJS.Timeout | null = null;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (killAfterMs !== null) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`The program failed: ${complaint}`));
      else resolve(printed.split('\n').slice(0, -1));
    });
  });
}
