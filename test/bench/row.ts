/** One line of the bench: what a thing costs as a ratio to something measured in the same run. */
export type Row = {
  readonly name: string;
  readonly ratioTo: string;
  /** The bound that must hold and the one that is aimed at; `atLeast` for shares, where more is better. */
  readonly floor: number;
  readonly aim: number;
  readonly bound: 'atMost' | 'atLeast';
  readonly measure: () => Promise<Measured>;
};

/** `cost` is ours at a size and at four times that size, in milliseconds. Null where size has no meaning. */
export type Measured = { readonly ratio: number; readonly cost: Cost | null };

export type Cost = { readonly n: number; readonly fourN: number };

/** Median milliseconds of a few runs after one that warms up. */
export async function medianMs(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return percentile(times, 0.5);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
