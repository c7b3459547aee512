import type { HunkId } from './changeSet.js';
import type { Conflict, FileState, LandingPlan, PlacedFile, Untouched, Write } from './landing.js';
import { mergeState, sameState } from './mergeState.js';
import type { World } from './obstacleTo.js';
import { obstacleAbove, obstacleTo } from './obstacleTo.js';
import { runsCode } from './runsCode.js';
import { leavesRepository, unsafePath } from './unsafePath.js';

/** One file's way from a composed state to another; `null` is "no file". */
export type Move = {
  readonly from: PlacedFile | null;
  readonly to: PlacedFile | null;
  readonly hunks: readonly HunkId[];
};

type Step =
  | { readonly kind: 'writes'; readonly writes: readonly Write[] }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

/** Files that go, then files that come or change, then those that run code: nothing runs half of a landing. */
export function planMoves(
  moves: readonly Move[],
  { current, untouched }: { readonly current: World['current']; readonly untouched: readonly Untouched[] },
): LandingPlan {
  const world = { current, vacated: vacatedBy(moves) };
  const steps = moves.map((move) => planMove(move, world));
  const joint = joinByPath(steps.flatMap((step) => (step.kind === 'writes' ? step.writes : [])));
  const conflicts = [
    ...steps.flatMap((step) => (step.kind === 'conflict' ? [step.conflict] : [])),
    ...joint.conflicts,
  ];
  if (conflicts.length > 0) return { kind: 'conflict', conflicts };
  const writes = joint.writes.toSorted((a, b) => turnOf(a) - turnOf(b));
  return { kind: 'ready', writes, untouched };
}

function turnOf({ path, after }: Write): number {
  if (after === null) return 0;
  return runsCode(path) === null ? 1 : 2;
}

function vacatedBy(moves: readonly Move[]): Set<string> {
  const left = moves.filter(({ from, to }) => from !== null && from.path !== to?.path);
  return new Set(left.flatMap(({ from }) => (from === null ? [] : [from.path])));
}

function planMove(move: Move, world: World): Step {
  const { from, to } = move;
  for (const side of [from, to]) {
    const unsafe = side === null ? null : unsafePath(side.path);
    if (side !== null && unsafe !== null)
      return conflict(move, side.path, `This path is refused: ${unsafe}. Reject its hunks.`);
  }
  if (from === null) return to === null ? writes([]) : planCreation(move, to, world);
  return to === null ? planDeletion(move, from, world) : planChange(move, { from, to }, world);
}

function planCreation(move: Move, to: PlacedFile, world: World): Step {
  const there = world.current(to.path);
  if (typeof there === 'object' && sameState(there, to) && !world.vacated.has(to.path)) return writes([]);
  return place(move, to, world, null);
}

function planDeletion(move: Move, from: PlacedFile, world: World): Step {
  const there = world.current(from.path);
  if (there === 'absent') return writes([]);
  if (typeof there === 'string') return conflict(move, from.path, REPLACED);
  if (!sameState(there, from)) return conflict(move, from.path, EDITED);
  return writes([{ path: from.path, before: there, after: null, hunks: move.hunks }]);
}

function planChange(move: Move, { from, to }: { from: PlacedFile; to: PlacedFile }, world: World): Step {
  const now = world.current(from.path);
  if (now === 'absent') return isDone(from, to, world) ? writes([]) : conflict(move, from.path, DELETED);
  if (typeof now === 'string') return conflict(move, from.path, REPLACED);
  const merged = mergeState({ from, now, to });
  if (merged.kind === 'conflict') return conflict(move, from.path, merged.why);
  const after = { ...merged.value, path: to.path };
  if (from.path === to.path) return sameState(now, after) ? writes([]) : place(move, after, world, now);
  const freed = caseOnly(from, to) ? { ...world, vacated: new Set([...world.vacated, to.path]) } : world;
  const step = place(move, after, freed, null);
  if (step.kind === 'conflict') return step;
  return writes([{ path: from.path, before: now, after: null, hunks: move.hunks }, ...step.writes]);
}

/** The rename was made already, by hand or by an earlier landing. */
function isDone(from: PlacedFile, to: PlacedFile, { current }: World): boolean {
  const there = current(to.path);
  return from.path !== to.path && typeof there === 'object' && sameState(there, to);
}

/** On many file systems the new name finds the old file. */
function caseOnly(from: PlacedFile, to: PlacedFile): boolean {
  return from.path.toLowerCase() === to.path.toLowerCase();
}

/** `before` is what is replaced at this very path; null where the path should be free. */
function place(move: Move, after: PlacedFile, world: World, before: FileState | null): Step {
  const { path, mode, bytes } = after;
  if (mode === '120000' && leavesRepository(path, decoder.decode(bytes)))
    return conflict(move, path, OUTSIDE);
  const obstacle = before === null ? obstacleTo(path, world) : obstacleAbove(path, world);
  if (obstacle !== null) return conflict(move, path, obstacle);
  return writes([{ path, before, after: { mode, bytes }, hunks: move.hunks }]);
}

const decoder = new TextDecoder();

const EDITED =
  'It was to be deleted, but it was changed since. Reject the deletion, or delete the file yourself.';
const DELETED = 'It was deleted or moved since. Bring it back, or reject its hunks.';
const REPLACED = 'Something that is not a readable file stands there now. Move it away, then land again.';
const OUTSIDE =
  'This symlink leads out of the repository or into the folder of git. Reject it; if you want it, make it yourself.';
const TWICE =
  'Two changes would both put a file there. Accept both sides of the move, or reject one of them.';

function writes(list: readonly Write[]): Step {
  return { kind: 'writes', writes: list };
}

function conflict({ hunks }: Move, path: string, reason: string): Step {
  return { kind: 'conflict', conflict: { path, reason, hunks } };
}

/** A path that one change leaves and another one takes has one write. */
function joinByPath(all: readonly Write[]): { writes: Write[]; conflicts: Conflict[] } {
  const joint = new Map<string, Write>();
  const conflicts: Conflict[] = [];
  for (const write of all) {
    const other = joint.get(write.path);
    if (other?.after && write.after) {
      conflicts.push({ path: write.path, reason: TWICE, hunks: [...other.hunks, ...write.hunks] });
    }
    joint.set(write.path, other === undefined ? write : joinWrites(other, write));
  }
  return { writes: [...joint.values()].filter(changesSomething), conflicts };
}

function joinWrites(a: Write, b: Write): Write {
  return {
    path: a.path,
    before: a.before ?? b.before,
    after: a.after ?? b.after,
    hunks: [...new Set([...a.hunks, ...b.hunks])],
  };
}

function changesSomething({ before, after }: Write): boolean {
  return before === null || after === null || !sameState(before, after);
}
