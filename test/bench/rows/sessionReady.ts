import { join } from 'node:path';
import { createWorktree } from '../../../src/git/createWorktree.js';
import { inTurns } from '../inTurns.js';
import { plainRepository } from '../plainRepository.js';
import type { Row } from '../row.js';

/** From the user's wish to a folder in which the agent can begin. */
export const sessionReady: Row = {
  name: 'session ready for the agent, 10,000 files',
  ratioTo: 'git worktree add',
  floor: 1,
  aim: 0.3,
  bound: 'atMost',
  measure: async () => {
    const small = await starts(2500);
    const large = await starts(10_000);
    return { ratio: large.ours / large.theirs, cost: { n: small.ours, fourN: large.ours } };
  },
};

/** In turns, and removed only at the end: file systems are slow for a while after many files were deleted. */
async function starts(files: number): Promise<{ readonly ours: number; readonly theirs: number }> {
  const { user, repository } = await plainRepository(files);
  const signal = new AbortController().signal;
  const times = await inTurns(5, {
    theirs: (run) => user.git('worktree', 'add', '--detach', join(user.outside, `theirs${run}`)),
    ours: (run) => createWorktree({ repository, session: `ours${run}` }, signal),
  });
  await user.remove();
  return times;
}
