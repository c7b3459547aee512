import type { Edit, Point } from 'web-tree-sitter';
import type { Hunk, LineRange } from '../core/changeSet.js';
import { lineStartsOf, type Source, type Syntax } from './syntax.js';

/** One replaced stretch, in offsets of the text before and the text after; half-open. */
export type Replaced = { readonly old: Stretch; readonly new: Stretch };
type Stretch = { readonly start: number; readonly end: number };

/** The other side's plain tree, for the parts of the text that are the same on both. */
export type Reuse = {
  readonly source: Source;
  /** The node in the other tree that starts at the same piece of unchanged text, among the children of `parent`. */
  readonly twinOf: (node: Syntax, parent: Syntax | null) => Syntax | null;
  /** Both cover the same unchanged text, so that what is under one is under the other. */
  readonly isSame: (node: Syntax, twin: Syntax) => boolean;
  readonly copy: (node: Syntax, twin: Syntax) => Syntax;
  readonly comments: (comments: readonly Syntax[], shift: number) => readonly Syntax[];
};

/**
 * The replaced stretches of a change by its hunks, in order; null when the hunks do not account for every difference
 * (then nothing can be reused), or when there are none.
 */
export function replacedBy(
  hunks: readonly Hunk[],
  before: string,
  after: string,
): readonly Replaced[] | null {
  const [old, fresh] = [lineStartsOf(before), lineStartsOf(after)];
  const replaced = hunks.flatMap((hunk): Replaced[] =>
    hunk.kind === 'lines'
      ? [{ old: stretchOf(old, hunk.base, before.length), new: stretchOf(fresh, hunk.head, after.length) }]
      : [],
  );
  let [left, right] = [0, 0];
  for (const each of [...replaced, { old: endOf(before), new: endOf(after) }]) {
    if (before.slice(left, each.old.start) !== after.slice(right, each.new.start)) return null;
    [left, right] = [each.old.end, each.new.end];
  }
  return replaced.length === 0 ? null : replaced;
}

function stretchOf(starts: readonly number[], { start, end }: LineRange, length: number): Stretch {
  return { start: starts[start] ?? length, end: starts[end] ?? length };
}

function endOf(text: string): Stretch {
  return { start: text.length, end: text.length };
}

export function reuseOf(source: Source, replaced: readonly Replaced[]): Reuse {
  const shiftAt = (stretch: Stretch): number | null => shiftOf(replaced, stretch);
  return {
    source,
    twinOf: (node, parent) => {
      const shift = parent && shiftAt({ start: node.start, end: node.start + 1 });
      const twin = parent && shift !== null ? childAt(parent, node.start - shift) : null;
      return twin?.type === node.type ? twin : null;
    },
    isSame: (node, twin) => {
      const shift = shiftAt(node);
      return shift !== null && twin.field === node.field && twin.end === node.end - shift;
    },
    copy: (node, twin) =>
      node.start === twin.start
        ? { ...twin, parent: node.parent }
        : shifted(twin, node.start - twin.start, node.parent),
    comments: (comments, by) =>
      by === 0 ? comments : comments.map((each) => shifted(each, by, each.parent)),
  };
}

/** How far an unchanged stretch of the text after has moved; null when it touches a replaced one. */
function shiftOf(replaced: readonly Replaced[], { start, end }: Stretch): number | null {
  let low = 0;
  let high = replaced.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((replaced[middle]?.new.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const [last, next] = [replaced[low - 1], replaced[low]];
  // What ends where a change starts may have been read with what follows in mind.
  if (next && end >= next.new.start) return null;
  return last ? last.new.end - last.old.end : 0;
}

/**
 * One edit as the parser wants it: its rows end at LF alone, its columns are UTF-16 units. Edits are told from the last
 * to the first, so that offsets before them still hold.
 */
export function editOf(
  before: string,
  after: string,
  { old, new: fresh }: Replaced,
): Omit<Edit, 'editPoint' | 'editRange'> {
  const startPosition = pointAt(before, old.start);
  return {
    startIndex: old.start,
    oldEndIndex: old.end,
    newEndIndex: old.start + fresh.end - fresh.start,
    startPosition,
    oldEndPosition: pointAt(before, old.end),
    newEndPosition: pointAfter(startPosition, after.slice(fresh.start, fresh.end)),
  };
}

function pointAfter(start: Point, inserted: string): Point {
  const end = pointAt(inserted, inserted.length);
  return end.row === 0
    ? { row: start.row, column: start.column + end.column }
    : { ...end, row: start.row + end.row };
}

function pointAt(text: string, offset: number): Point {
  let row = 0;
  let last = -1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    row += 1;
    last = at;
  }
  return { row, column: offset - last - 1 };
}

function childAt({ children }: Syntax, start: number): Syntax | null {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found = children[low];
  return found?.start === start ? found : null;
}

function shifted(node: Syntax, by: number, parent: Syntax | null): Syntax {
  const children: Syntax[] = [];
  const copy = { ...node, start: node.start + by, end: node.end + by, parent, children };
  for (const child of node.children) children.push(shifted(child, by, copy));
  return copy;
}
