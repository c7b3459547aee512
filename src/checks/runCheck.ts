import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Check, CheckedTree, CheckRun } from '../core/evidence.js';
import type { Means } from './means.js';
import { runInTree } from './runInTree.js';
import type { Tree } from './tree.js';

/** One check on one tree. */
export type CheckOrder = {
  readonly check: Check;
  /** What is run for it, every script written out. */
  readonly command: string;
  readonly side: CheckedTree;
  readonly tree: Tree;
};

/**
 * Runs a check in a throw-away worktree of a tree, confined as the commands of an agent are: no network, no home, writes
 * in the worktree alone. Whatever the check does is a value; rejects with an AbortError when the signal fires, and all
 * of its processes are dead by then.
 */
export async function runCheck(order: CheckOrder, means: Means): Promise<CheckRun> {
  if (means.confinement.kind === 'none' && !means.unconfined)
    return notRun(
      order,
      `Checks run only in a sandbox unless you allow otherwise, and there is none: ${means.confinement.why}`,
    );
  const tree = await order.tree.open(means.signal);
  try {
    const reports = await realpath(await mkdtemp(path.join(tmpdir(), 'countersign-reports-')));
    try {
      return await runInTree({ ...order, path: tree.path, reports }, means);
    } finally {
      await rm(reports, { recursive: true, force: true });
    }
  } finally {
    await tree.close();
  }
}

function notRun({ tree, command }: CheckOrder, why: string): CheckRun {
  return { tree: tree.id, command, ended: { kind: 'notRun', why }, took: 0, report: null, output: '' };
}
