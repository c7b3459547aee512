import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Worktree } from '../../../src/core/repository.js';
import { createWorktree } from '../../../src/git/createWorktree.js';
import { fillWorktree } from '../../../src/git/fillWorktree.js';
import { indexPath } from '../../../src/git/sessionPaths.js';
import { snapshot } from '../../../src/git/snapshot.js';
import { repositoryAt } from '../../fakes/repository.js';
import { inTurns } from '../inTurns.js';
import { content, plainRepository } from '../plainRepository.js';
import type { Row } from '../row.js';

export const snapshot1000: Row = snapshotRow(1000);
export const snapshot10000: Row = snapshotRow(10_000);

/** What an agent's turn costs us when it has edited five files. */
function snapshotRow(files: number): Row {
  return {
    name: `snapshot after an agent turn, ${files} files`,
    ratioTo: 'git status',
    floor: 3,
    aim: 1.5,
    bound: 'atMost',
    measure: async () => {
      const small = await turns(files / 4);
      const large = await turns(files);
      return { ratio: large.ours / large.theirs, cost: { n: small.ours, fourN: large.ours } };
    },
  };
}

async function turns(files: number): Promise<{ readonly ours: number; readonly theirs: number }> {
  const { user, names, repository } = await plainRepository(files);
  const signal = new AbortController().signal;
  const worktree = await createWorktree({ repository, session: 'session' }, signal);
  await fillWorktree(worktree, signal);
  const edited = names.slice(0, 5);
  const agent = repositoryAt(worktree.path, '');
  const index = indexPath(repository, 'session');
  const folder = { store: repository.store, index, workTree: worktree.path, excludeFiles: [] };
  const times = await inTurns(15, {
    theirs: async () => {
      await edit(worktree, edited);
      await agent.git('status');
    },
    ours: async () => {
      await edit(worktree, edited);
      await snapshot(folder, { secrets: 'take' }, signal);
    },
  });
  await user.remove();
  return times;
}

let turn = 0;

async function edit(worktree: Worktree, names: readonly string[]): Promise<void> {
  turn++;
  for (const name of names) await writeFile(join(worktree.path, name), content(turn, 'turn'));
}
