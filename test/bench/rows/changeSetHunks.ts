import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileVersion } from '../../../src/core/changeSet.js';
import { fileChange } from '../../../src/core/fileChange.js';
import { alignLines } from '../../../src/hunks/alignLines.js';
import type { EditedFile } from '../editedFiles.js';
import { editedFiles } from '../editedFiles.js';
import type { Row } from '../row.js';
import { medianMs } from '../row.js';

const FILES = 400;

export const changeSetHunks: Row = {
  name: 'all hunks of a change set',
  ratioTo: 'git diff-tree -p -U0',
  floor: 8,
  aim: 2,
  bound: 'atMost',
  measure: async () => {
    const files = editedFiles(4 * FILES, 1);
    const some = await medianMs(3, () => allHunks(files.slice(0, FILES)));
    const many = await medianMs(3, () => allHunks(files));
    return { ratio: many / (await gitMs(files)), cost: { n: some, fourN: many } };
  },
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function allHunks(files: readonly EditedFile[]): number {
  return files.reduce((sum, { path, base, head }) => {
    const sides = { base: facts(path, base, 'a'), head: facts(path, head, 'b') };
    return sum + fileChange(sides, alignLines, sha256).hunks.length;
  }, 0);
}

function facts(path: string, bytes: Uint8Array, oid: string): { version: FileVersion; bytes: Uint8Array } {
  return { version: { path, mode: '100644', oid, size: bytes.length }, bytes };
}

async function gitMs(files: readonly EditedFile[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const git = (args: string[], input = Buffer.alloc(0)) =>
    execFileSync('git', args, { cwd: folder, input, maxBuffer: 2 ** 30 });
  try {
    git(['init', '--quiet', '--bare']);
    git(['fast-import', '--quiet'], Buffer.concat([commit(files, 'base'), commit(files, 'head')]));
    return await medianMs(3, () => git(['diff-tree', '-r', '-p', '-U0', 'refs/base', 'refs/head']));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function commit(files: readonly EditedFile[], side: 'base' | 'head'): Buffer {
  const parts = files.flatMap((file) => [
    Buffer.from(`M 100644 inline ${file.path}\ndata ${file[side].length}\n`),
    file[side],
    Buffer.from('\n'),
  ]);
  const start = `commit refs/${side}\ncommitter bench <bench@invalid> 0 +0000\ndata 0\n\n`;
  return Buffer.concat([Buffer.from(start), ...parts]);
}
