import { writeSync } from 'node:fs';
import { NO_OPEN_DOCUMENTS } from '../../src/core/landing.js';
import { writeWorkingTree } from '../../src/landing/writeWorkingTree.js';
import { type Picture, pictureOf, writesBetween } from '../unit/landing/folder.js';

/** Lands one of two trees over the other, again and again, until it is killed. */
async function landForever({ root, journalFolder, trees }: Plan): Promise<void> {
  for (let round = 0; ; round += 1) {
    const here = pictureOf(root);
    const next = trees.find((tree) => JSON.stringify(tree) !== JSON.stringify(here));
    if (next === undefined) throw new Error('torn');
    const writes = writesBetween(here, next);
    await writeWorkingTree({
      root,
      id: `${process.pid}-${round}`,
      writes,
      journalFolder,
      open: NO_OPEN_DOCUMENTS,
    });
    writeSync(1, 'landed\n');
  }
}

type Plan = { readonly root: string; readonly journalFolder: string; readonly trees: readonly Picture[] };

landForever(JSON.parse(process.argv[2] ?? '') as Plan).catch((error: unknown) => {
  writeSync(2, String(error));
  process.exitCode = 1;
});
