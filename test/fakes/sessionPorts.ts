import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { AgentRun } from '../../src/core/agent.js';
import { NO_CHECKS } from '../../src/core/evidence.js';
import { NO_OPEN_DOCUMENTS } from '../../src/core/landing.js';
import type { Ending } from '../../src/core/session.js';
import { amendChanges } from '../../src/git/amendChanges.js';
import { captureChanges } from '../../src/git/captureChanges.js';
import { commitOnBranch } from '../../src/git/commitOnBranch.js';
import { createWorktree } from '../../src/git/createWorktree.js';
import { fillWorktree } from '../../src/git/fillWorktree.js';
import { openRepository } from '../../src/git/openRepository.js';
import { patchOf } from '../../src/git/patchOf.js';
import { readBlobs } from '../../src/git/readBlobs.js';
import { removeWorktree } from '../../src/git/removeWorktree.js';
import { alignLines } from '../../src/hunks/alignLines.js';
import { readWorkingTree } from '../../src/landing/readWorkingTree.js';
import { recoverWrites } from '../../src/landing/recoverWrites.js';
import { writeWorkingTree } from '../../src/landing/writeWorkingTree.js';
import type { Ports } from '../../src/session/ports.js';

/** What a scripted agent does in its worktree. */
export type Script = (run: AgentRun) => Promise<Ending | undefined>;

/** The real rooms, wired as the extension wires them; only the agent is a script. `scan` finds nothing. */
export function sessionPorts(storage: string, script: Script = () => Promise.resolve(undefined)): Ports {
  const tools = {
    align: alignLines,
    hash: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
  };
  const journalFolder = join(storage, 'journal');
  return {
    openRepository: (folder) => openRepository(folder, storage),
    createWorktree,
    fillWorktree,
    removeWorktree,
    captureChanges: (source, signal) => captureChanges(source, tools, signal),
    amendChanges: (request, signal) => amendChanges(request, tools, signal),
    scan: () => Promise.resolve([]),
    readBlobs,
    commitOnBranch,
    patchOf,
    confirmedChecks: () => ({ kind: 'none', why: 'No check is confirmed.' }),
    gatherEvidence: () => Promise.resolve(NO_CHECKS),
    readWorkingTree: ({ root }, paths) => readWorkingTree(root, paths),
    writeWorkingTree: ({ repository, id, writes }) =>
      writeWorkingTree({ root: repository.root, id, writes, journalFolder, open: NO_OPEN_DOCUMENTS }),
    recoverWrites: ({ root }) => recoverWrites(root, journalFolder),
    runAgent: async (_agent, run) => {
      await run.filled;
      return (await script(run)) ?? { kind: 'finished' };
    },
    agentLimits: () => ({ budget: { turns: 10, tokens: 100_000 }, allowedCommands: [], rounds: 1 }),
  };
}
