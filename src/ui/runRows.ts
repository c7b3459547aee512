import { countsOf } from '../core/checkSummary.js';
import type { CheckedTree, CheckEnd, CheckRun } from '../core/evidence.js';
import { elapsedText } from './amountText.js';

/** `base  120 passed  0 failed  2 skipped  exit 0  4.0 s`: a row a run, in columns that hold every row. */
export function runRows(runs: readonly (readonly [CheckedTree, CheckRun])[]): string[] {
  const cells = runs.map(([tree, run]) => [tree, ...countCells(run), endText(run.ended), tookText(run.took)]);
  const isTold = runs.some(([, run]) => countsOf(run) !== null);
  const columns = (cells[0] ?? []).map((_, at) => at).filter((at) => isTold || !COUNTS.has(at));
  const widths = columns.map((at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  return cells.map((row) =>
    columns
      .map((at, index) => pad(row[at] ?? '', widths[index] ?? 0, COUNTS.has(at)))
      .join('  ')
      .trimEnd(),
  );
}

/** Columns of numbers, which stand one below the other by their units. */
const COUNTS = new Set([1, 2, 3]);

function countCells(run: CheckRun): string[] {
  const counts = countsOf(run);
  if (counts === null) return ['no report', '', ''];
  if (counts.listed > 0) return [`${counts.listed} listed`, '', `${counts.skipped} skipped`];
  return [`${counts.passed} passed`, `${counts.failed} failed`, `${counts.skipped} skipped`];
}

function pad(text: string, width: number, toTheRight: boolean): string {
  return toTheRight ? text.padStart(width) : text.padEnd(width);
}

/** Of a short run with tenths of a second. */
function tookText(milliseconds: number): string {
  return milliseconds < 10_000 ? `${(milliseconds / 1000).toFixed(1)} s` : elapsedText(milliseconds);
}

function endText(ended: CheckEnd): string {
  switch (ended.kind) {
    case 'exited':
      return `exit ${ended.code}`;
    case 'timedOut':
      return `broken off after ${elapsedText(ended.afterMs)}`;
    case 'notRun':
      return 'not run';
  }
}
