import { join } from 'node:path';
import { createWorktree } from '../../../src/git/createWorktree.js';
import { plainRepository } from '../plainRepository.js';
import { percentile, type Row } from '../row.js';

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
    return { ratio: large.ours / large.theirs, growth: large.ours / small.ours };
  },
};

/** In turns, and removed only at the end: file systems are slow for a while after many files were deleted. */
async function starts(files: number): Promise<{ readonly ours: number; readonly theirs: number }> {
  const { user, repository } = await plainRepository(files);
  const signal = new AbortController().signal;
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let run = 0; run < 5; run++) {
    times.theirs.push(
      await ms(() => user.git('worktree', 'add', '--detach', join(user.outside, `theirs${run}`))),
    );
    times.ours.push(await ms(() => createWorktree({ repository, session: `ours${run}` }, signal)));
  }
  await user.remove();
  return { ours: percentile(times.ours, 0.5), theirs: percentile(times.theirs, 0.5) };
}

async function ms(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
