import type { Check, CheckRole } from '../../core/evidence.js';
import { inFolder, type TreeFiles } from '../tree.js';
import { checkOf, type Finder, foldersWith } from './finder.js';

const ROLES: readonly (readonly [target: string, role: CheckRole])[] = [
  ['test', 'test'],
  ['tests', 'test'],
  ['check', 'test'],
  ['lint', 'lint'],
  ['typecheck', 'types'],
  ['types', 'types'],
  ['build', 'build'],
];

/** Targets of a Makefile, the first of a role. */
export const makeTargets: Finder = async (tree) => {
  const found = await Promise.all(
    foldersWith(tree, /^(GNUm|M|m)akefile$/).map((folder) => targetsIn(tree, folder)),
  );
  return found.flat();
};

async function targetsIn(tree: TreeFiles, folder: string): Promise<Check[]> {
  const names = ['GNUmakefile', 'makefile', 'Makefile'].map((name) => inFolder(folder, name));
  const file = names.find((name) => tree.paths.includes(name));
  const text = file === undefined ? null : await tree.read(file);
  const targets = new Set([...(text ?? '').matchAll(/^([\w-]+)\s*::?(?!=)/gm)].map(([, name]) => name));
  const known = ROLES.filter(([target]) => targets.has(target));
  const first = known.filter(([, role], at) => known.findIndex(([, other]) => other === role) === at);
  return first.map(([target, role]) => checkOf(role, `make ${target}`, folder));
}
