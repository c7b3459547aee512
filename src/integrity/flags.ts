import type { FileChange, Hunk, HunkId, LineRange } from '../core/changeSet.js';
import type { Flag, Side } from '../core/flag.js';
import type { Finding, Rule } from './rules/rule.js';

/** Turns findings into flags: with the hunks they stand on, and an id that stays the same in a later round. */
export function flagsOf(
  files: readonly FileChange[],
  found: readonly { rule: Pick<Rule, 'id' | 'name'>; finding: Finding }[],
): Flag[] {
  const seen = new Map<string, number>();
  return found.map(({ rule, finding }) => {
    const name =
      finding.tests.length === 1
        ? (finding.tests[0] ?? []).join(' › ')
        : (finding.after ?? finding.before ?? '');
    const key = `${rule.id}:${finding.path}:${name}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const { fact, why, around, alone, ...place } = finding;
    return {
      ...place,
      id: count === 1 ? key : `${key}#${count}`,
      rule: rule.id,
      name: rule.name,
      hunks: alone
        ? []
        : hunksAt(files, { path: finding.path, side: finding.side, range: finding.range, around }),
      message: `${fact} ${why}`,
    };
  });
}

type Spot = {
  readonly path: string;
  readonly side: Side;
  readonly range: LineRange | null;
  readonly around: LineRange | undefined;
};

/**
 * The hunks that make a fact true: those that touch its lines, else those that touch what is around, else the one that
 * is the file as a whole or its move.
 */
function hunksAt(files: readonly FileChange[], spot: Spot): HunkId[] {
  const file = files.find((each) => each[spot.side]?.path === spot.path);
  if (!file) return [];
  const { range, around } = spot;
  const near = range ? file.hunks.filter((hunk) => touches(hunk, spot.side, range)) : [];
  const wider =
    near.length > 0 || !around ? near : file.hunks.filter((hunk) => touches(hunk, spot.side, around));
  const found =
    wider.length > 0
      ? wider
      : file.hunks.filter(({ kind }) => kind === 'whole' || (range === null && kind === 'path'));
  return found.map(({ id }) => id);
}

/** An empty range, where lines were only removed or only added, touches what it stands in or next to. */
function touches(hunk: Hunk, side: Side, range: LineRange): boolean {
  if (hunk.kind !== 'lines') return false;
  const { start, end } = hunk[side];
  return start === end ? range.start <= start && start <= range.end : start < range.end && range.start < end;
}
