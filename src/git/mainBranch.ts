import { askRepository } from './askRepository.js';

/**
 * The full ref name of the branch that others grow from: what the remote calls its own, else a usual name, else the
 * one that new repositories of this user start with; null when none of them is there.
 */
export async function mainBranch(root: string): Promise<string | null> {
  const configured = await askRepository(root, ['config', '--get', 'init.defaultBranch']);
  const candidates = [...USUAL, ...(configured === '' ? [] : bothOf(configured))];
  const listed = await askRepository(root, ['for-each-ref', '--format=%(refname)', ...candidates]);
  const there = new Set(listed.split('\n'));
  return candidates.find((ref) => there.has(ref)) ?? null;
}

const USUAL = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

function bothOf(branch: string): string[] {
  return [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`];
}
