import { askRepository } from './askRepository.js';

/** The commit that a revision (gitrevisions (7)) comes down to; null when there is none. */
export async function commitAt(root: string, revision: string): Promise<string | null> {
  const args = ['rev-parse', '--quiet', '--verify', '--end-of-options', `${revision}^{commit}`];
  const commit = await askRepository(root, args);
  return commit === '' ? null : commit;
}
