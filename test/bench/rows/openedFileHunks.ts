import { linesDiffComputers } from 'vscode-diff';
import { computeHunks } from '../../../src/core/computeHunks.js';
import { alignLines } from '../../../src/hunks/alignLines.js';
import type { EditedFile } from '../editedFiles.js';
import { editedFiles } from '../editedFiles.js';
import type { Row } from '../row.js';
import { percentile } from '../row.js';

const FILES = 150;

/** The p95 of our times to the p95 of the editor's, over the same files. */
export const openedFileHunks: Row = {
  name: 'hunks of one opened file, p95',
  ratioTo: "VS Code's own line diff",
  floor: 0.5,
  aim: 0.1,
  bound: 'atMost',
  measure: () => {
    const files = editedFiles(FILES, 2);
    for (const file of files.slice(0, 30)) ourMs(file);
    const ours = percentile(files.map(ourMs), 0.95);
    const theirs = files.map((file) => timed(() => drawn(file)));
    const fourN = percentile(inFours(files).map(ourMs), 0.95);
    return Promise.resolve({ ratio: ours / percentile(theirs, 0.95), cost: { n: ours, fourN } });
  },
};

/** The share of blocks drawn by the editor that are hunks of ours, to the line. */
export const agreement: Row = {
  name: 'agreement with the drawn blocks',
  ratioTo: "VS Code's own line diff",
  floor: 0.99,
  aim: 0.999,
  bound: 'atLeast',
  measure: () => {
    let [blocks, agreed] = [0, 0];
    for (const file of editedFiles(FILES, 3)) {
      const ours = new Set(looks(file));
      const theirs = drawn(file);
      blocks += theirs.length;
      agreed += theirs.filter((block) => ours.has(block)).length;
    }
    return Promise.resolve({ ratio: agreed / blocks, cost: null });
  },
};

/** Four files behind one another are one that is four times as long; every file stands in four of them. */
function inFours(files: readonly EditedFile[]): EditedFile[] {
  return files.map(({ path }, at) => {
    const four = [0, 1, 2, 3].flatMap((next) => files[(at + next) % files.length] ?? []);
    const joined = (side: 'base' | 'head') => Buffer.concat(four.map((file) => file[side]));
    return { path, base: joined('base'), head: joined('head') };
  });
}

function ourMs({ base, head }: EditedFile): number {
  return timed(() => computeHunks(base, head, alignLines));
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function looks({ base, head }: EditedFile): string[] {
  const hunks = computeHunks(base, head, alignLines);
  if (hunks === 'tooSlow') return [];
  return hunks.flatMap(({ look }) =>
    look.kind === 'drawn' ? [`${look.base.start} ${look.base.end} ${look.head.start} ${look.head.end}`] : [],
  );
}

function drawn({ base, head }: EditedFile): string[] {
  const [before = [], after = []] = [base, head].map((side) =>
    Buffer.from(side)
      .toString()
      .split(/\r\n|\r|\n/),
  );
  const options = { ignoreTrimWhitespace: false, computeMoves: false, maxComputationTimeMs: 5000 };
  return linesDiffComputers
    .getDefault()
    .computeDiff(before, after, options)
    .changes.map(({ original: o, modified: m }) =>
      [o.startLineNumber, o.endLineNumberExclusive, m.startLineNumber, m.endLineNumberExclusive]
        .map((line) => line - 1)
        .join(' '),
    );
}
