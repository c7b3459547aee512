import type { FileChange } from './changeSet.js';
import { pathsOf } from './changeSet.js';
import type { Review } from './review.js';
import { openHighFlags } from './review.js';
import { runsCode } from './runsCode.js';

/** Files in the order of review: flagged ones first, the gravest before, then what runs code, then the rest by path. */
export function guideOrder(review: Review): FileChange[] {
  const urgency = urgencyOf(review);
  const turns = review.changeSet.files.map((file) => ({ file, turn: urgency(file) }));
  return turns.sort((a, b) => a.turn - b.turn).map(({ file }) => file);
}

const SEVERITY_TURN = { high: 1, medium: 2, low: 3 };
const RUNS_CODE_TURN = 4;
const REST_TURN = 5;

function urgencyOf(review: Review): (file: FileChange) => number {
  const open = new Set(openHighFlags(review));
  const turns = new Map<string, number>();
  const urge = (key: string, turn: number) => turns.set(key, Math.min(turn, turns.get(key) ?? REST_TURN));
  for (const flag of review.flags) {
    const turn = open.has(flag) ? 0 : SEVERITY_TURN[flag.severity];
    for (const key of [flag.path, ...flag.hunks]) urge(key, turn);
  }
  return (file) => {
    const paths = pathsOf(file);
    let turn = paths.some((path) => runsCode(path) !== null) ? RUNS_CODE_TURN : REST_TURN;
    for (const path of paths) turn = Math.min(turn, turns.get(path) ?? REST_TURN);
    for (const { id } of file.hunks) turn = Math.min(turn, turns.get(id) ?? REST_TURN);
    return turn;
  };
}
