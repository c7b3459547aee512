import { join } from 'node:path';
import { createWorktree } from '../../../src/git/createWorktree.js';
import { fillWorktree } from '../../../src/git/fillWorktree.js';
import { plainRepository } from '../plainRepository.js';
import { percentile, type Row } from '../row.js';

const FILES = 10_000;

/** From the user's wish to a folder that has what the first request to the model needs. */
export const sessionReady: Row = sessionRow({
  name: 'session ready for the agent, 10,000 files',
  floor: 1,
  aim: 0.3,
  ours: ({ ready }) => ready,
});

/** From the user's wish until all files are there: a tool that is called before that waits. */
export const sessionFilled: Row = sessionRow({
  name: 'session with all its files, 10,000 files',
  floor: 2,
  aim: 1,
  ours: ({ filled }) => filled,
});

type Times = { readonly theirs: number; readonly ready: number; readonly filled: number };
type Asked = Pick<Row, 'name' | 'floor' | 'aim'> & { readonly ours: (times: Times) => number };

function sessionRow({ name, floor, aim, ours }: Asked): Row {
  return {
    name,
    ratioTo: 'git worktree add',
    floor,
    aim,
    bound: 'atMost',
    measure: async () => {
      const small = await starts(FILES / 4);
      const large = await starts(FILES);
      return { ratio: ours(large) / large.theirs, cost: { n: ours(small), fourN: ours(large) } };
    },
  };
}

const measured = new Map<number, Promise<Times>>();

/** Measured once for both rows. */
function starts(files: number): Promise<Times> {
  const known = measured.get(files) ?? measure(files);
  measured.set(files, known);
  return known;
}

/** Medians, in turns, and removed only at the end: file systems are slow for a while after many files were deleted. */
async function measure(files: number): Promise<Times> {
  const { user, repository } = await plainRepository(files);
  const signal = new AbortController().signal;
  const runs: Times[] = [];
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await user.git('worktree', 'add', '--detach', join(user.outside, `theirs${run}`));
    const begin = performance.now();
    const worktree = await createWorktree({ repository, session: `ours${run}` }, signal);
    const ready = performance.now() - begin;
    await fillWorktree(worktree, signal);
    runs.push({ theirs: begin - start, ready, filled: performance.now() - begin });
  }
  await user.remove();
  const median = (of: (times: Times) => number) => percentile(runs.map(of), 0.5);
  return {
    theirs: median(({ theirs }) => theirs),
    ready: median(({ ready }) => ready),
    filled: median(({ filled }) => filled),
  };
}
