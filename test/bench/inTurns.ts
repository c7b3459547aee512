import { percentile } from './row.js';

/** Median milliseconds of two works that take turns, so that whatever else the machine does burdens both alike. */
export async function inTurns(runs: number, works: Works): Promise<{ ours: number; theirs: number }> {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let run = 0; run < runs; run++) {
    times.theirs.push(await ms(() => works.theirs(run)));
    times.ours.push(await ms(() => works.ours(run)));
  }
  return { ours: percentile(times.ours, 0.5), theirs: percentile(times.theirs, 0.5) };
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
