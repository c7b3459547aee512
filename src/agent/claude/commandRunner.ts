import type { AgentRun } from '../../core/agent.js';
import type { CommandResult, Supervisor } from '../../sandbox/runCommand.js';
import { runCommand } from '../../sandbox/runCommand.js';
import type { Confinement } from '../../sandbox/confinement.js';
import type { ToolOutcome, Workplace } from '../tools/tool.js';
import { done, refused } from '../tools/tool.js';

/** How commands can be run on this machine. */
export type Grounds = { readonly confinement: Confinement; readonly supervisor: Supervisor };

/** Bytes of a command's output that go to the model. */
const OUTPUT_CAP = 30_000;

/**
 * The rule for commands: in a sandbox they run; without one, only a command line that the user has allowed, word for
 * word, or says yes to. Which of the two it is, is told before the first.
 */
export function commandRunner(run: AgentRun, grounds: Grounds): Workplace['runCommand'] {
  const always = new Set(run.allowedCommands);
  let told = false;
  const tell = (): void => {
    if (!told) run.emit({ kind: 'confined', confinement: isSandboxed(grounds) ? 'sandboxed' : 'asked' });
    told = true;
  };
  const allows = async (command: string, why: string): Promise<boolean> => {
    if (isSandboxed(grounds) || always.has(command)) return true;
    const answer = await run.ask({ kind: 'command', command, why });
    if (answer === 'always') always.add(command);
    return answer !== 'no';
  };
  return async (command, why, timeoutMs) => {
    tell();
    if (!(await allows(command, why)))
      return refused('The user did not allow this command. Go on without it.');
    const { session, worktree, hidden, signal } = run;
    const request = {
      command,
      session,
      worktree,
      hidden,
      signal,
      timeoutMs,
      outputCap: OUTPUT_CAP,
      ...grounds,
    };
    return outcomeOf(await runCommand(request));
  };
}

function isSandboxed({ confinement }: Grounds): boolean {
  return confinement.kind === 'bubblewrap';
}

function outcomeOf(result: CommandResult): ToolOutcome {
  switch (result.kind) {
    case 'exited':
      return result.code === 0
        ? done(result.output === '' ? 'It ended well and printed nothing.' : result.output)
        : refused(`${result.output}\n[exit code ${result.code}]`);
    case 'timedOut':
      return refused(`${result.output}\n[stopped after ${result.afterMs / 1_000} seconds]`);
    case 'stopped':
      return refused(`${result.output}\n[stopped]`);
    case 'notStarted':
      return refused(`The command could not be started: ${result.why}`);
  }
}
