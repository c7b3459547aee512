/** A process that runs one command, to be killed: `commandHost.ts <folder> <bubblewrap | none> <command>`. */
import { runCommand } from '../../src/sandbox/runCommand.js';
import { SUPERVISOR } from './agentRun.js';

const [worktree = '', kind = '', command = ''] = process.argv.slice(2);

void runCommand({
  command,
  worktree,
  confinement: kind === 'bubblewrap' ? { kind, program: 'bwrap' } : { kind: 'none', why: 'a test' },
  hidden: [],
  session: 'killed',
  supervisor: SUPERVISOR,
  signal: new AbortController().signal,
  timeoutMs: 60_000,
  outputCap: 1_000,
});
