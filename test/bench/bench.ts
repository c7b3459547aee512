import type { Measured, Row } from './row.js';
import { activation } from './rows/activation.js';
import { acceptHunk } from './rows/acceptHunk.js';
import { changedFileList } from './rows/changedFileList.js';
import { changeSetHunks } from './rows/changeSetHunks.js';
import { composeFiles } from './rows/composeFiles.js';
import { decideHunk } from './rows/decideHunk.js';
import { evidence } from './rows/evidence.js';
import { landFiles } from './rows/landFiles.js';
import { integrityScan } from './rows/integrityScan.js';
import { longestBlock } from './rows/longestBlock.js';
import { agreement, openedFileHunks } from './rows/openedFileHunks.js';
import { entrySize, vsixSize } from './rows/packageSize.js';
import { sessionFilled, sessionReady } from './rows/sessionReady.js';
import { snapshot10000, snapshot1000 } from './rows/sessionSnapshot.js';

const ROWS: readonly Row[] = [
  changedFileList,
  changeSetHunks,
  openedFileHunks,
  agreement,
  composeFiles,
  snapshot1000,
  snapshot10000,
  sessionReady,
  sessionFilled,
  decideHunk,
  acceptHunk,
  longestBlock,
  landFiles,
  integrityScan,
  evidence,
  activation,
  entrySize,
  vsixSize,
];

/** Prints every row and fails if one is past its floor. Names given as arguments choose rows by a part of their name. */
async function bench(wanted: readonly string[]): Promise<void> {
  process.exitCode = 1; // until it has come to its end
  console.log(line(['bench', 'ratio to', 'ratio', 'floor', 'aim', '', 'cost at n → 4n']));
  const rows = ROWS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  let allHold = true;
  for (const row of rows) {
    const measured = await row.measure();
    const ok = holds(row, measured);
    allHold &&= ok;
    const figures = [measured.ratio.toFixed(3), String(row.floor), String(row.aim)];
    console.log(line([row.name, row.ratioTo, ...figures, ok ? 'ok' : 'PAST', growthOf(measured)]));
  }
  if (allHold) process.exitCode = 0;
}

function holds({ bound, floor }: Row, { ratio }: Measured): boolean {
  return bound === 'atMost' ? ratio <= floor : ratio >= floor;
}

function growthOf({ cost }: Measured): string {
  if (cost === null) return '';
  const [n, fourN] = [cost.n, cost.fourN].map((ms) => (ms < 100 ? ms.toPrecision(3) : ms.toFixed(0)));
  return `${n} → ${fourN} ms (× ${(cost.fourN / cost.n).toFixed(1)})`;
}

function line([name = '', ratioTo = '', ...figures]: readonly string[]): string {
  return [name.padEnd(46), ratioTo.padEnd(44), ...figures.map((figure) => figure.padEnd(7))].join('');
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
