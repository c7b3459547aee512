import type { ChangeSet, FileChange, Hunk, HunkId } from './changeSet.js';
import type { Decision, Review } from './review.js';

/**
 * The decisions of a review on a change set that was taken anew. A hunk is recognised by its file, its kind, what it removes
 * and adds, and which of its like it is in the file; never by its lines. Decisions whose hunk is gone are gone.
 * Flags and evidence stay as they were: the caller takes them anew.
 */
export function carryOver(review: Review, changeSet: ChangeSet): Review {
  if (changeSet === review.changeSet) return review;
  const find = finder(review.changeSet);
  const decisions = new Map<HunkId, Decision>();
  for (const file of changeSet.files) {
    const old = find(file);
    if (old === undefined) continue;
    const known = byKey(old, review.decisions);
    for (const { key, hunk } of keyed(file)) {
      const decision = known.get(key);
      if (decision !== undefined) decisions.set(hunk.id, decision);
    }
  }
  return { ...review, changeSet, decisions };
}

/** A file is the same that has the same base; one that was created, the same head. */
function finder(changeSet: ChangeSet): (file: FileChange) => FileChange | undefined {
  const based = new Map<string, FileChange>();
  const created = new Map<string, FileChange>();
  for (const file of changeSet.files) {
    if (file.base === null) created.set(file.path, file);
    else based.set(file.base.path, file);
  }
  return (file) => (file.base === null ? created.get(file.path) : based.get(file.base.path));
}

function byKey(
  file: FileChange,
  decisions: ReadonlyMap<HunkId, Decision>,
): Map<string, Decision | undefined> {
  return new Map(keyed(file).map(({ key, hunk }) => [key, decisions.get(hunk.id)]));
}

function keyed(file: FileChange): { key: string; hunk: Hunk }[] {
  const seen = new Map<string, number>();
  return file.hunks.map((hunk) => {
    const like = `${hunk.kind} ${hunk.content}`;
    const occurrence = seen.get(like) ?? 0;
    seen.set(like, occurrence + 1);
    return { key: `${like} ${occurrence}`, hunk };
  });
}
