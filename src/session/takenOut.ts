import type { HunkId, LinesHunk } from '../core/changeSet.js';
import { hunkBytes } from '../core/hunkBytes.js';
import type { LandingFile } from '../core/landing.js';

/**
 * The hunks that are missing in an edited head, when the edit took whole hunks out and did nothing else; else `null`.
 * Walks both texts once: between two hunks the head must stand as it is, at a hunk either side of it may.
 */
export function takenOut(file: LandingFile, edited: Uint8Array): HunkId[] | null {
  const { base, head, change } = file;
  if (base === null || head === null || change.base === null || change.head === null) return null;
  const lines = change.hunks.filter((hunk): hunk is LinesHunk => hunk.kind === 'lines');
  let ways = new Map<number, Way | null>([[0, null]]);
  let from = 0;
  for (const { hunk, base: removed, head: added } of hunkBytes(lines, base, head)) {
    const between = head.subarray(from, added.start);
    const kept = head.subarray(added.start, added.end);
    const restored = base.subarray(removed.start, removed.end);
    const next = new Map<number, Way | null>();
    for (const [at, way] of ways) {
      const here = after(edited, at, between);
      if (here === null) continue;
      const without = after(edited, here, restored);
      const withIt = after(edited, here, kept);
      if (without !== null) next.set(without, { out: hunk.id, earlier: way });
      if (withIt !== null) next.set(withIt, way);
    }
    ways = next;
    from = added.end;
  }
  const rest = head.subarray(from);
  for (const [at, way] of ways) if (after(edited, at, rest) === edited.length) return listed(way);
  return null;
}

type Way = { readonly out: HunkId; readonly earlier: Way | null };

function listed(way: Way | null): HunkId[] {
  return way === null ? [] : [...listed(way.earlier), way.out];
}

/** Where the text goes on behind this part; `null` when the part does not stand there. */
function after(text: Uint8Array, at: number, part: Uint8Array): number | null {
  const end = at + part.length;
  return Buffer.compare(text.subarray(at, end), part) === 0 ? end : null;
}
