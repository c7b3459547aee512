import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { builtExtension } from '../builtExtension.js';
import { percentile, type Row } from '../row.js';

const RUNS = 9;

/** How long a host takes to load and activate us, on a first start; an empty extension takes next to nothing. */
export const activation: Row = {
  name: 'activation',
  ratioTo: '15 ms',
  floor: 1,
  aim: 0.33,
  bound: 'atMost',
  measure: async () => {
    const { folder } = await builtExtension();
    const words = [resolve('test/bench/startExtension.cjs'), folder];
    const times = Array.from({ length: RUNS }, () => Number(execFileSync(process.execPath, words)));
    return { ratio: percentile(times, 0.5) / 15, cost: null };
  },
};
