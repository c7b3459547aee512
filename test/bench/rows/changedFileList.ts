import { changedFiles } from '../../../src/git/changedFiles.js';
import { inTurns } from '../inTurns.js';
import { content, plainRepository } from '../plainRepository.js';
import type { Row } from '../row.js';

/** How soon the names of what changed can be shown. */
export const changedFileList: Row = {
  name: 'list of changed files, 2,000 files',
  ratioTo: 'git diff-tree -r -z',
  floor: 3,
  aim: 1.5,
  bound: 'atMost',
  measure: async () => {
    const small = await listing(500);
    const large = await listing(2000);
    return { ratio: large.ours / large.theirs, cost: { n: small.ours, fourN: large.ours } };
  },
};

async function listing(files: number): Promise<{ readonly ours: number; readonly theirs: number }> {
  const { user, names, repository } = await plainRepository(files);
  const base = await user.git('rev-parse', 'HEAD');
  for (const [at, name] of names.entries()) await user.write(name, content(at, 'second'));
  const head = await user.commit('second');
  const times = await inTurns(15, {
    theirs: () => user.git('diff-tree', '-r', '-z', base, head),
    ours: () => changedFiles(repository.store, { base, head }),
  });
  await user.remove();
  return times;
}
