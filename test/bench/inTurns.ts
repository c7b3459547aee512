import { percentile } from './row.js';

/**
 * Milliseconds of two works that take turns, so that whatever else the machine does burdens both alike: the median, or
 * another `share` of the times. The least (0) is for works of several processes, to which other load only ever adds.
 */
export async function inTurns(
  runs: number,
  works: Works,
  share = 0.5,
): Promise<{ ours: number; theirs: number }> {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let run = 0; run < runs; run++) {
    times.theirs.push(await ms(() => works.theirs(run)));
    times.ours.push(await ms(() => works.ours(run)));
  }
  return { ours: percentile(times.ours, share), theirs: percentile(times.theirs, share) };
}

export type Works = {
  readonly ours: (run: number) => Promise<unknown>;
  readonly theirs: (run: number) => Promise<unknown>;
};

async function ms(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
