import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Patience } from '../../src/agent/claude/connection.js';
import type { Grounds } from '../../src/agent/claude/commandRunner.js';
import { runClaude } from '../../src/agent/claude/runClaude.js';
import type { AgentEvent, AgentRun } from '../../src/core/agent.js';
import type { Ending } from '../../src/core/session.js';
import type { Supervisor } from '../../src/sandbox/runCommand.js';
import type { Setup, SeenRequest } from './messagesServer.js';
import { startMessagesServer } from './messagesServer.js';

/** The supervisor from its source, as a process. */
export const SUPERVISOR: Supervisor = {
  program: process.execPath,
  args: ['--import', 'tsx', resolve(__dirname, '../../src/supervisor.ts')],
  environment: {},
};

/** No sandbox: each command is a question. */
export const ASKING: Grounds = { confinement: { kind: 'none', why: 'a test' }, supervisor: SUPERVISOR };

export const TEST_KEY = 'sk-ant-canary-0123456789';

export const QUICK: Patience = { idleMs: 300, retries: 1, firstWaitMs: 1, longestWaitMs: 20 };

/** A folder of its own with these files; `remove` afterwards. */
export type Folder = { readonly path: string; readonly remove: () => Promise<void> };

export async function makeFolder(files: Readonly<Record<string, string>>): Promise<Folder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'countersign-agent-')));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A run in a folder; everything it tells is kept in `events`. */
export function makeRun(worktree: string, events: AgentEvent[], change: Partial<AgentRun> = {}): AgentRun {
  return {
    session: 'session-1',
    task: { id: 'task-1', title: 'Do it', prompt: 'Do it.', origin: { kind: 'prompt' } },
    model: 'claude-test-large',
    worktree,
    filled: Promise.resolve(),
    hidden: [],
    budget: { turns: 20, tokens: 1_000_000 },
    allowedCommands: [],
    signal: new AbortController().signal,
    emit: (event) => events.push(event),
    ask: () => Promise.resolve('no'),
    ...change,
  };
}

export type Played = {
  readonly ending: Ending;
  readonly events: readonly AgentEvent[];
  readonly requests: readonly SeenRequest[];
};

export type Scene = Setup & {
  readonly worktree: string;
  readonly run?: Partial<AgentRun>;
  readonly grounds?: Grounds;
  readonly patience?: Patience;
  readonly apiKey?: string;
};

/** The real loop and the real SDK against a loopback server, from the first request to the ending. */
export async function play(scene: Scene): Promise<Played> {
  const server = await startMessagesServer(scene);
  const events: AgentEvent[] = [];
  try {
    const connection = { apiKey: scene.apiKey ?? TEST_KEY, baseUrl: server.url };
    const agent = runClaude(connection, scene.grounds ?? ASKING, scene.patience ?? QUICK);
    const ending = await agent(makeRun(scene.worktree, events, scene.run));
    return { ending, events, requests: server.requests };
  } finally {
    await server.close();
  }
}

/** The kinds of events, in order, as one line. */
export function storyOf(events: readonly AgentEvent[]): string {
  return events.map(({ kind }) => kind).join(' ');
}
