import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { bubblewrapArguments, type LinkFolder, type Mount } from './bubblewrap.js';
import { collectOutput } from './collectOutput.js';
import type { Confinement } from './confinement.js';
import { commandEnvironment } from './environment.js';
import { killMarked } from './killMarked.js';
import { liveText } from './liveText.js';
import type { Order } from './supervise.js';

export type CommandRequest = {
  /** For `/bin/sh -c`. */
  readonly command: string;
  /** Absolute path; the command starts there, or in `folder`, which is relative to it. */
  readonly worktree: string;
  readonly folder?: string;
  /** Absolute folders the command must not see. */
  readonly hidden: readonly string[];
  /** What it sees all the same; without a sandbox everything is where it is. */
  readonly mounts?: readonly Mount[];
  /** What it finds in folders of its own; a sandbox is needed for that. */
  readonly links?: readonly LinkFolder[];
  /** Beside what every command is given. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Part of the mark that every process of the command carries. */
  readonly session: string;
  readonly confinement: Confinement;
  readonly supervisor: Supervisor;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** Bytes of output that are kept, half from its start and half from its end. */
  readonly outputCap: number;
  /** Told what the command prints as it comes, whole lines of plain text. */
  readonly onOutput?: (text: string) => void;
};

/** How to start the process of supervisor.ts: a program, its arguments, and what its environment needs beside ours. */
export type Supervisor = {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
};

/** `output` is plain text: both streams as they came, no control sequences, what was left out is named. */
export type CommandResult =
  /** By the shell's convention a code above 128 is a signal. */
  | { readonly kind: 'exited'; readonly code: number; readonly output: string }
  | { readonly kind: 'timedOut'; readonly afterMs: number; readonly output: string }
  | { readonly kind: 'stopped'; readonly output: string }
  | { readonly kind: 'notStarted'; readonly why: string };

/**
 * Runs one command line and everything it starts to the end: no process of it is left when this resolves. A command
 * ends early when the time is over, when the signal fires, or when this process dies. Never rejects for what a
 * command does.
 */
export async function runCommand(request: CommandRequest): Promise<CommandResult> {
  if (request.signal.aborted) return { kind: 'stopped', output: '' };
  const child = await start(request);
  const output = collectOutput(request.outputCap);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', output.add);
    if (stream && request.onOutput) liveText(stream, request.onOutput);
  }
  const end = await ended(child, request);
  switch (end.kind) {
    case 'exited':
      return { kind: 'exited', code: end.code, output: output.text() };
    case 'timedOut':
      return { kind: 'timedOut', afterMs: request.timeoutMs, output: output.text() };
    case 'stopped':
      return { kind: 'stopped', output: output.text() };
    case 'notStarted':
      return end;
  }
}

/** The variable by which the supervisor finds what escaped its process group. */
const SESSION_MARK = 'COUNTERSIGN_SESSION';

async function start(request: CommandRequest): Promise<ChildProcess> {
  const { confinement, supervisor, worktree } = request;
  const mark = `${request.session}.${randomUUID()}`; // one for each command: its end is not the end of another
  const marked = { ...request.environment, [SESSION_MARK]: mark };
  switch (confinement.kind) {
    case 'bubblewrap':
      return spawn(confinement.program, await bubblewrapArguments(request), {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: commandEnvironment(process.env, marked),
      });
    case 'none': {
      const child = spawn(supervisor.program, supervisor.args, {
        stdio: ['pipe', 'pipe', 'pipe'],
        env: commandEnvironment(process.env, supervisor.environment),
        detached: true, // a Ctrl+C in the terminal of the editor is not for it
      });
      const home = process.env['HOME'];
      const extra = home === undefined ? marked : { ...marked, HOME: home };
      const order: Order = {
        command: request.command,
        folder: join(worktree, request.folder ?? ''),
        mark: `${SESSION_MARK}=${mark}`,
        environment: commandEnvironment(process.env, extra),
      };
      child.stdin.on('error', () => undefined); // a supervisor that is gone is told by its own end
      child.stdin.write(`${JSON.stringify(order)}\n`);
      child.on('exit', (code) => {
        if (code === null) void killMarked(order.mark); // somebody killed the supervisor: its work is ours
      });
      return child;
    }
  }
}

type End =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'notStarted'; readonly why: string };

function ended(child: ChildProcess, request: CommandRequest): Promise<End> {
  return new Promise((resolve) => {
    let cause: End | null = null;
    const end = (why: End): void => {
      cause ??= why;
      kill(child);
    };
    const onAbort = (): void => {
      end({ kind: 'stopped' });
    };
    const timer = setTimeout(() => {
      end({ kind: 'timedOut' });
    }, request.timeoutMs);
    const finish = (own: End): void => {
      clearTimeout(timer);
      request.signal.removeEventListener('abort', onAbort);
      resolve(cause ?? own);
    };
    child.on('error', (error) => {
      finish({ kind: 'notStarted', why: error.message });
    });
    child.on('close', (code) => {
      finish({ kind: 'exited', code: code ?? 128 });
    });
    request.signal.addEventListener('abort', onAbort, { once: true });
    if (request.signal.aborted) onAbort();
  });
}

/** A supervisor reads the end of its input as "end it all"; bubblewrap takes its whole process namespace with it. */
function kill(child: ChildProcess): void {
  if (child.stdin === null) child.kill('SIGKILL');
  else child.stdin.end();
}
