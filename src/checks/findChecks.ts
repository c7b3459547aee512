import type { Check } from '../core/evidence.js';
import { expandCommand } from './expandCommand.js';
import { batsFolders } from './finders/batsFolders.js';
import { byManifest } from './finders/byManifest.js';
import { ciCommands } from './finders/ciCommands.js';
import type { Finder } from './finders/finder.js';
import { makeTargets } from './finders/makeTargets.js';
import { packageScripts } from './finders/packageScripts.js';
import { python } from './finders/python.js';
import type { TreeFiles } from './tree.js';

const FINDERS: readonly Finder[] = [packageScripts, python, byManifest, batsFolders];

/**
 * The checks a project is likely to have, going by its files, each with its role: to be offered, never to be run
 * unasked. Targets of a Makefile stand in where nothing else is known of a role: they mostly call what is. Of what its
 * pipelines run, what comes to something else.
 */
export async function findChecks(tree: TreeFiles): Promise<readonly Check[]> {
  const found = (await Promise.all(FINDERS.map((find) => find(tree)))).flat();
  const known = new Set(found.map(({ role, folder }) => `${role} ${folder}`));
  const targets = await makeTargets(tree);
  const checks = [...found, ...targets.filter(({ role, folder }) => !known.has(`${role} ${folder}`))];
  return distinct([...checks, ...(await ciCommands(tree))], tree);
}

/** By what they come to, scripts written out: the first of several is it. */
async function distinct(checks: readonly Check[], tree: TreeFiles): Promise<Check[]> {
  const texts = await Promise.all(
    checks.map(
      async ({ command, folder }) => `${folder}\0${(await expandCommand(command, folder, tree)).text}`,
    ),
  );
  return checks.filter((_, at) => texts.indexOf(texts[at] ?? '') === at);
}
