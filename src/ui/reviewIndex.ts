import type { ChangeSet, FileChange, Hunk, HunkId } from '../core/changeSet.js';
import type { Flag, Side } from '../core/flag.js';
import { guideOrder } from '../core/guideOrder.js';
import type { Review } from '../core/review.js';

/** What every surface looks up in a review, made once for a change set and its flags: decisions do not touch it. */
export type ReviewIndex = {
  /** In the order in which they are best read: flagged ones first. */
  readonly files: readonly FileChange[];
  /** In the order of `files`. */
  readonly hunks: readonly PlacedHunk[];
  readonly byId: ReadonlyMap<HunkId, PlacedHunk>;
  /** By `FileChange.path`. */
  readonly byPath: ReadonlyMap<string, FileChange>;
  /** By the file they are in. */
  readonly byFile: ReadonlyMap<FileChange, readonly PlacedHunk[]>;
  /** By the path a side has of its own. */
  readonly bySide: Readonly<Record<Side, ReadonlyMap<string, FileChange>>>;
  readonly flagsByHunk: ReadonlyMap<HunkId, readonly Flag[]>;
  /** Flags that no single hunk makes true, such as what could not be scanned. */
  readonly loneFlags: readonly Flag[];
};

/** `number` counts from 1 through the whole review. */
export type PlacedHunk = { readonly file: FileChange; readonly hunk: Hunk; readonly number: number };

const indexes = new WeakMap<ChangeSet, { readonly flags: readonly Flag[]; readonly index: ReviewIndex }>();

export function indexReview(review: Review): ReviewIndex {
  const known = indexes.get(review.changeSet);
  if (known?.flags === review.flags) return known.index;
  const index = buildIndex(review);
  indexes.set(review.changeSet, { flags: review.flags, index });
  return index;
}

function buildIndex(review: Review): ReviewIndex {
  // Decisions left out: the order must not move under the reviewer.
  const files = guideOrder({ ...review, decisions: new Map(), acknowledged: new Map() });
  let number = 0;
  const byFile = new Map(
    files.map((file) => [file, file.hunks.map((hunk) => ({ file, hunk, number: ++number }))]),
  );
  const hunks = [...byFile.values()].flat();
  return {
    files,
    hunks,
    byId: new Map(hunks.map((placed) => [placed.hunk.id, placed])),
    byFile,
    byPath: new Map(files.map((file) => [file.path, file])),
    bySide: { base: filesOn('base', files), head: filesOn('head', files) },
    flagsByHunk: groupByHunk(review.flags),
    loneFlags: review.flags.filter((flag) => flag.hunks.length === 0),
  };
}

function filesOn(side: Side, files: readonly FileChange[]): Map<string, FileChange> {
  return new Map(
    files.flatMap((file): [string, FileChange][] => (file[side] ? [[file[side].path, file]] : [])),
  );
}

function groupByHunk(flags: readonly Flag[]): Map<HunkId, Flag[]> {
  const groups = new Map<HunkId, Flag[]>();
  for (const flag of flags) {
    for (const id of flag.hunks) groups.set(id, [...(groups.get(id) ?? []), flag]);
  }
  return groups;
}

/** Nobody acknowledged it and not all of its hunks are rejected: it still has to be looked at. */
export function isOpenFlag(review: Review, flag: Flag): boolean {
  if (review.acknowledged.has(flag.id)) return false;
  return flag.hunks.length === 0 || flag.hunks.some((id) => review.decisions.get(id) !== 'rejected');
}
