import { mkdir, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_OPEN_DOCUMENTS, type Write } from '../../../src/core/landing.js';
import { writeWorkingTree } from '../../../src/landing/writeWorkingTree.js';
import { inTurns } from '../inTurns.js';
import type { Row } from '../row.js';
import { medianMs } from '../row.js';

const FILES = 100;

export const landFiles: Row = {
  name: `land ${FILES} files`,
  ratioTo: 'temp + fsync + rename of the same files',
  floor: 2,
  aim: 1.2,
  bound: 'atMost',
  measure: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
    try {
      const some = await makeTree(join(folder, 'some'), FILES);
      const many = await makeTree(join(folder, 'many'), 4 * FILES);
      const { ours, theirs } = await inTurns(7, {
        ours: (run) => land(some, run),
        theirs: (run) => plain(some, run),
      });
      let run = 1000;
      const larger = await medianMs(3, () => land(many, (run += 1)));
      return { ratio: ours / theirs, cost: { n: ours, fourN: larger } };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

type Tree = { readonly root: string; readonly paths: readonly string[] };

/** Some kilobytes each, in a few folders. */
async function makeTree(root: string, files: number): Promise<Tree> {
  const paths = Array.from({ length: files }, (_, index) => `folder-${index % 10}/file-${index}.ts`);
  for (let index = 0; index < 10; index += 1) await mkdir(join(root, `folder-${index}`), { recursive: true });
  for (const path of paths) await writeFile(join(root, path), textOf(0));
  return { root, paths };
}

/** The files are put back in both works alike. */
async function land({ root, paths }: Tree, run: number): Promise<void> {
  const state = (text: Buffer) => ({ mode: '100644', bytes: text }) as const;
  const writes: Write[] = paths.map((path) => ({
    path,
    before: state(textOf(0)),
    after: state(textOf(run + 1)),
    hunks: [],
  }));
  const journalFolder = `${root}-journal`;
  await writeWorkingTree({ root, id: `run-${run}`, writes, journalFolder, open: NO_OPEN_DOCUMENTS });
  for (const path of paths) await writeFile(join(root, path), textOf(0));
}

async function plain({ root, paths }: Tree, run: number): Promise<void> {
  for (const path of paths) {
    const file = join(root, path);
    const handle = await open(`${file}.new`, 'w');
    await handle.writeFile(textOf(run + 1));
    await handle.sync();
    await handle.close();
    await rename(`${file}.new`, file);
  }
  for (const path of paths) await writeFile(join(root, path), textOf(0));
}

function textOf(version: number): Buffer {
  return Buffer.from(`line of version ${version}\n`.repeat(200));
}
