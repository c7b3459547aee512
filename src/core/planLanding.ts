import type { HunkId } from './changeSet.js';
import { compose } from './compose.js';
import type { LandingFile, LandingPlan, LandingStep, Untouched, Write } from './landing.js';
import type { World } from './obstacleTo.js';
import { foldersAbove } from './obstacleTo.js';
import type { Move } from './planMoves.js';
import { planMoves } from './planMoves.js';

/**
 * The writes that bring the working tree from one selection to the other, whatever the user did to it meanwhile: each
 * file is merged three ways. One conflict anywhere, and nothing is written at all.
 * `current` is asked for the paths of `landingPaths` only.
 */
export function planLanding(
  files: readonly LandingFile[],
  step: LandingStep,
  current: World['current'],
): LandingPlan {
  const moves: Move[] = [];
  const untouched: Untouched[] = [];
  for (const file of files) {
    const hunks = stepped(file, step);
    if (hunks.length === 0) continue;
    if (isSubmodule(file)) untouched.push({ path: file.change.path, reason: SUBMODULE, hunks });
    else moves.push({ from: compose(file, step.from), to: compose(file, step.to), hunks });
  }
  return planMoves(moves, { current, untouched });
}

/**
 * Takes recorded writes back in the same way: what the user typed since stays, or it is a conflict and nothing is
 * written. A write can be taken back after others that came later only if it does not touch theirs.
 */
export function planUndo(
  writes: readonly Pick<Write, 'path' | 'before' | 'after'>[],
  current: World['current'],
): LandingPlan {
  const moves = writes.map(({ path, before, after }) => ({
    from: after === null ? null : { path, ...after },
    to: before === null ? null : { path, ...before },
    hunks: [],
  }));
  return planMoves(moves, { current, untouched: [] });
}

const SUBMODULE =
  'A submodule is not written by a landing. Check out the commit in the submodule yourself, or land on a branch.';

function stepped(file: LandingFile, { from, to }: LandingStep): HunkId[] {
  return file.change.hunks.map(({ id }) => id).filter((id) => from.has(id) !== to.has(id));
}

function isSubmodule({ change }: LandingFile): boolean {
  return change.base?.mode === '160000' || change.head?.mode === '160000';
}

/** Every path whose occupant a plan for files at these paths may ask for: they and the folders above them. */
export function landingPaths(paths: Iterable<string>): string[] {
  return [...new Set([...paths].flatMap((path) => [...foldersAbove(path), path]))];
}
