import type { HunkLook, LineRange } from './changeSet.js';
import type { Lines } from './lines.js';
import { editorLineCount, markLength, splitLines, terminatorLength } from './lines.js';

/** A hunk before it has a name: exact ranges in lines of `splitLines`, and what the editor draws of it. */
export type HunkRange = { readonly base: LineRange; readonly head: LineRange; readonly look: HunkLook };

/** Lines that differ, counted as the editor counts them. */
export type Block = { readonly base: LineRange; readonly head: LineRange };

/**
 * Finds the blocks in which the texts of lines differ: terminators and a leading byte order mark left out, whitespace
 * never. Blocks are ordered and disjoint; between two of them lines are equal in pairs. `tooSlow`: no answer in time.
 */
export type Align = (base: Lines, head: Lines) => readonly Block[] | 'tooSlow';

/**
 * Every difference between two files as hunks: ordered, disjoint, none empty on both sides, and everything between
 * them equal to the byte. Equal texts can still end differently:
 * - a terminator that one side lacks belongs to the drawn block below it, for there the editor shows an empty line more;
 * - other terminators make one `lineEndings` hunk for each run of lines;
 * - a byte order mark makes one hunk of its line.
 */
export function computeHunks(
  baseBytes: Uint8Array,
  headBytes: Uint8Array,
  align: Align,
): readonly HunkRange[] | 'tooSlow' {
  const base = splitLines(baseBytes);
  const head = splitLines(headBytes);
  const blocks = align(base, head);
  return blocks === 'tooSlow' ? blocks : exactHunks({ base, head }, blocks);
}

type Pair = { readonly base: Lines; readonly head: Lines };

function exactHunks(files: Pair, blocks: readonly Block[]): HunkRange[] {
  const hunks: HunkRange[] = [];
  let baseLine = 0;
  let headLine = 0;
  for (const block of [...blocks, endOf(files)]) {
    const gap = { base: range(baseLine, block.base.start), head: range(headLine, block.head.start) };
    const opened = opensBelow(files, gap);
    hunks.push(...unseen(files, opened ? withoutLastPair(gap) : gap));
    const drawn = exactBlock(files, block, opened ? 1 : 0);
    if (!isEmpty(drawn)) hunks.push(drawn);
    baseLine = block.base.end;
    headLine = block.head.end;
  }
  return hunks;
}

function endOf({ base, head }: Pair): Block {
  const [baseEnd, headEnd] = [editorLineCount(base), editorLineCount(head)];
  return { base: range(baseEnd, baseEnd), head: range(headEnd, headEnd) };
}

/** The last pair of the gap ends in a terminator on one side only. That is at an end of a file, so a block follows it. */
function opensBelow({ base, head }: Pair, gap: Block): boolean {
  if (gap.base.start === gap.base.end) return false;
  return (
    (terminatorLength(base, gap.base.end - 1) === 0) !== (terminatorLength(head, gap.head.end - 1) === 0)
  );
}

function withoutLastPair({ base, head }: Block): Block {
  return { base: range(base.start, base.end - 1), head: range(head.start, head.end - 1) };
}

function exactBlock({ base, head }: Pair, block: Block, above: 0 | 1): HunkRange {
  return {
    base: range(Math.min(block.base.start - above, base.count), Math.min(block.base.end, base.count)),
    head: range(Math.min(block.head.start - above, head.count), Math.min(block.head.end, head.count)),
    look: { kind: 'drawn', base: block.base, head: block.head },
  };
}

/** What differs among pairs of lines with equal texts. */
function unseen(files: Pair, gap: Block): HunkRange[] {
  const marked = markPair(files, gap);
  if (marked === null) return terminatorRuns(files, gap);
  const before = {
    base: range(gap.base.start, marked.base.start),
    head: range(gap.head.start, marked.head.start),
  };
  const after = { base: range(marked.base.end, gap.base.end), head: range(marked.head.end, gap.head.end) };
  return [...terminatorRuns(files, before), marked, ...terminatorRuns(files, after)];
}

/** The pair of lines of which only one begins with a byte order mark. */
function markPair({ base, head }: Pair, gap: Block): HunkRange | null {
  const baseMark = markLength(base.bytes) > 0;
  const headMark = markLength(head.bytes) > 0;
  const firsts = gap.base.start === 0 && gap.head.start === 0;
  if (gap.base.start === gap.base.end || (baseMark && headMark && firsts)) return null;
  const marked = (baseMark && gap.base.start === 0) || (headMark && gap.head.start === 0);
  if (!marked) return null;
  const pair = {
    base: range(gap.base.start, Math.min(gap.base.start + 1, base.count)),
    head: range(gap.head.start, Math.min(gap.head.start + 1, head.count)),
  };
  return { ...pair, look: { kind: 'byteOrderMark' } };
}

function terminatorRuns(files: Pair, gap: Block): HunkRange[] {
  if (!files.base.hasCarriageReturn && !files.head.hasCarriageReturn) return [];
  const runs: HunkRange[] = [];
  const shift = gap.head.start - gap.base.start;
  for (let line = gap.base.start; line < gap.base.end; line++) {
    const start = line;
    while (line < gap.base.end && !sameTerminator(files, line, line + shift)) line++;
    if (line === start) continue;
    runs.push({
      base: range(start, line),
      head: range(start + shift, line + shift),
      look: { kind: 'lineEndings' },
    });
  }
  return runs;
}

function sameTerminator({ base, head }: Pair, baseLine: number, headLine: number): boolean {
  const length = terminatorLength(base, baseLine);
  if (length !== terminatorLength(head, headLine)) return false;
  const baseEnd = base.starts[baseLine + 1] ?? 0;
  const headEnd = head.starts[headLine + 1] ?? 0;
  return length !== 1 || base.bytes[baseEnd - 1] === head.bytes[headEnd - 1];
}

function range(start: number, end: number): LineRange {
  return { start, end };
}

function isEmpty({ base, head }: HunkRange): boolean {
  return base.start === base.end && head.start === head.end;
}
