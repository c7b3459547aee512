import { storePlace } from './place.js';
import { runGit } from './runGit.js';

/**
 * Makes a repository of a folder that is ours, with one commit of everything in it. The demo's person is its author,
 * and the author of what is committed there later, so that nobody has to tell git a name first.
 */
export async function createRepository(folder: string): Promise<void> {
  const { config, environment } = storePlace(folder);
  const place = {
    folder,
    config,
    environment: { ...environment, GIT_DIR: `${folder}/.git`, GIT_WORK_TREE: folder },
  };
  await runGit(place, ['init', '--quiet', '--initial-branch=main', '--template=']);
  await runGit(place, ['config', 'user.name', 'Countersign Demo']);
  await runGit(place, ['config', 'user.email', 'demo@localhost']);
  await runGit(place, ['add', '--all']);
  await runGit(place, ['commit', '--quiet', '--message=The state before the agent']);
}
