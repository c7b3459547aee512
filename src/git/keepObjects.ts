import type { ChangedFile, CommitPair } from './changedFiles.js';
import { storePlace } from './place.js';
import { runGit, splitNul } from './runGit.js';

/**
 * Copies what a review needs from the user's objects into our store: both blobs of each changed file and the folders
 * of both sides. After that no rewriting of history, however thorough, takes the review's ground away.
 */
export async function keepObjects(
  store: string,
  sides: CommitPair,
  changes: readonly ChangedFile[],
): Promise<void> {
  const blobs = changes.flatMap(({ base, head }) =>
    [base, head].flatMap((side) => (side === null || side.mode === '160000' ? [] : [side.oid])),
  );
  const trees = await Promise.all([sides.base, sides.head].map((commit) => treesOf(store, commit)));
  const oids = new Set([...trees.flat(), ...blobs]);
  if (oids.size === 0) return;
  const input = [...oids].map((oid) => `${oid}\n`).join('');
  await runGit(storePlace(store), ['pack-objects', '--quiet', '--window=0', 'objects/pack/pack'], { input });
}

async function treesOf(store: string, commit: string): Promise<string[]> {
  const at = storePlace(store);
  const [root, folders] = await Promise.all([
    runGit(at, ['rev-parse', '--verify', `${commit}^{tree}`]),
    runGit(at, ['ls-tree', '-r', '-d', '-z', '--full-tree', commit]),
  ]);
  const listed = splitNul(folders).map((field) => field.toString('latin1', 0, field.indexOf(9)).split(' '));
  return [
    root.toString().trim(),
    ...listed.filter(([, type]) => type === 'tree').map(([, , oid = '']) => oid),
  ];
}
