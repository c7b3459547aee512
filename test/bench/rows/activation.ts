import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { builtExtension } from '../builtExtension.js';
import type { Row } from '../row.js';

const RUNS = 5;

/**
 * How long a real extension host takes to load and activate us, told by VS Code: an empty extension takes 0 or 1 ms. The
 * least of some hosts, for each starts beside a browser and all of VS Code, which are not what is measured.
 */
export const activation: Row = {
  name: 'activation in the extension host',
  ratioTo: '15 ms',
  floor: 1,
  aim: 0.33,
  bound: 'atMost',
  measure: async () => {
    const { folder } = await builtExtension();
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await activateOnce(folder));
    return { ratio: Math.min(...times) / 15, cost: null };
  },
};

/** Milliseconds, in a host of its own: an extension is activated once in the life of one. */
async function activateOnce(folder: string): Promise<number> {
  const report = join(folder, 'activation.txt');
  const words = ['--import', 'tsx', 'test/host/run.ts', resolve('test/bench/host'), folder];
  const env = { ...process.env, COUNTERSIGN_ACTIVATION: report };
  await promisify(execFile)(process.execPath, words, { env });
  return Number(readFileSync(report, 'utf8'));
}
