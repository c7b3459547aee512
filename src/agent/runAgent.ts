import type { AgentRun } from '../core/agent.js';
import { ImpossibleError } from '../core/errors.js';
import type { Ending } from '../core/session.js';
import { type Confinement, detectConfinement } from '../sandbox/confinement.js';
import type { Supervisor } from '../sandbox/runCommand.js';
import type { Connection } from './claude/connection.js';
import { runClaude } from './claude/runClaude.js';
import { demoConnection } from './demo/demo.js';

/** What agents need to know of this machine and this user. */
export type AgentSetting = {
  readonly connection: Connection;
  /** What happens to commands that no sandbox can confine. */
  readonly sandbox: 'ask' | 'require';
  readonly supervisor: Supervisor;
};

/** A new agent is one entry here: where its model is. */
const CONNECTIONS: Readonly<Record<string, (setting: AgentSetting) => Connection>> = {
  claude: ({ connection }) => connection,
  demo: () => demoConnection(),
};

/** Runs the agent of this name; see `RunAgent` for what it promises. */
export async function runAgent(agent: string, run: AgentRun, setting: AgentSetting): Promise<Ending> {
  const connect = CONNECTIONS[agent];
  if (connect === undefined) throw new ImpossibleError(`no agent is called ${agent}`);
  const confinement = await confinementOf();
  const { supervisor } = setting;
  return runClaude(connect(setting), { confinement, supervisor })(
    setting.sandbox === 'require' ? withoutQuestions(run) : run,
  );
}

let detected: Promise<Confinement> | null = null;

/** Found out once in the life of a window. */
function confinementOf(): Promise<Confinement> {
  detected ??= detectConfinement();
  return detected;
}

/** Where a sandbox is required, a command outside one is never run, whoever allowed it before. */
function withoutQuestions(run: AgentRun): AgentRun {
  return { ...run, allowedCommands: [], ask: () => Promise.resolve('no') };
}
