import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtExtension } from '../builtExtension.js';
import type { Row } from '../row.js';

/** What VS Code reads before it can call `activate`. */
export const entrySize: Row = {
  name: 'entry bundle',
  ratioTo: '200 kB',
  floor: 1,
  aim: 0.5,
  bound: 'atMost',
  measure: async () => ({ ratio: (await builtExtension()).startSize / 200_000, cost: null }),
};

export const vsixSize: Row = {
  name: 'VSIX',
  ratioTo: '10 MB',
  floor: 1,
  aim: 0.6,
  bound: 'atMost',
  measure: async () => {
    const { folder } = await builtExtension();
    const packagePath = join(folder, 'countersign.vsix');
    const vsce = resolve('node_modules/@vscode/vsce/vsce');
    const words = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
    execFileSync(process.execPath, [vsce, 'package', ...words, '--out', packagePath], { cwd: folder });
    return { ratio: statSync(packagePath).size / 10_000_000, cost: null };
  },
};
