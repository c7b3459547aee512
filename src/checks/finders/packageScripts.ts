import type { Check, CheckRole } from '../../core/evidence.js';
import { type PackageJson, readPackageJson } from '../packageJson.js';
import type { TreeFiles } from '../tree.js';
import { checkOf, type Finder, foldersWith, has } from './finder.js';

/** Names by which projects call a script of a role; the first that is there is it. */
const NAMES: Readonly<Record<CheckRole, readonly RegExp[]>> = {
  test: [
    /^test$/,
    /^(test|unit|tests|spec|specs)([:-](unit|ci|all|run|node))?$/,
    /^(jest|vitest|mocha|ava|tap)$/,
  ],
  lint: [/^lint$/, /^lint[:-](ci|js|ts|all|code)$/, /^eslint$/],
  types: [/^(type-?check|types|check[:-]types|tsc|lint[:-]types)$/],
  build: [/^build$/, /^compile$/],
};

const ROLES: readonly CheckRole[] = ['test', 'lint', 'types', 'build'];

/** What `npm init` writes where there is no test. */
const NO_TEST = 'no test specified';
/** Scripts that do not end by themselves. */
const STAYS = /(^|\s)(--watch(All)?|-w|nodemon)(\s|$)/;

export const packageScripts: Finder = async (tree) => {
  const folders = foldersWith(tree, /^package\.json$/);
  const found = await Promise.all(folders.map((folder) => checksIn(tree, folder)));
  return found.flat();
};

async function checksIn(tree: TreeFiles, folder: string): Promise<Check[]> {
  const packageJson = await readPackageJson(tree, folder);
  if (!packageJson) return [];
  const manager = managerOf(tree, folder);
  const scripts = ROLES.flatMap((role): Check[] => {
    const name = scriptFor(packageJson, role);
    return name === undefined ? [] : [checkOf(role, callOf(manager, name), folder)];
  });
  const all = everyPackage(manager, packageJson, has(tree, folder, 'pnpm-workspace.yaml'));
  const isCovered = scripts.some(({ role }) => role === 'test') && !CALLS_PACKAGES.test(testOf(packageJson));
  if (all !== null && !isCovered) scripts.push(checkOf('test', all, folder));
  const isTyped = has(tree, folder, 'tsconfig.json') && packageJson.dependencies['typescript'] !== undefined;
  const hasTypes = scripts.some(({ role }) => role === 'types');
  return isTyped && !hasTypes ? [...scripts, checkOf('types', 'npx tsc --noEmit', folder)] : scripts;
}

function scriptFor({ scripts }: PackageJson, role: CheckRole): string | undefined {
  const names = Object.keys(scripts).filter((name) => {
    const text = scripts[name] ?? '';
    return !text.includes(NO_TEST) && !STAYS.test(text);
  });
  return NAMES[role]
    .map((pattern) => names.find((name) => pattern.test(name)))
    .find((name) => name !== undefined);
}

type Manager = 'npm' | 'pnpm' | 'yarn' | 'bun';

function managerOf(tree: TreeFiles, folder: string): Manager {
  if (has(tree, folder, 'pnpm-lock.yaml')) return 'pnpm';
  if (has(tree, folder, 'yarn.lock')) return 'yarn';
  return has(tree, folder, 'bun.lock', 'bun.lockb') ? 'bun' : 'npm';
}

/** Scripts that start tools which start scripts of packages: their reports are found nowhere. */
const CALLS_PACKAGES = /\b(turbo|nx|lerna)\b/;

function testOf(packageJson: PackageJson): string {
  return packageJson.scripts[scriptFor(packageJson, 'test') ?? ''] ?? '';
}

/** The tests of every package of a workspace; null where this is the top of none. */
function everyPackage(manager: Manager, { workspaces }: PackageJson, isPnpm: boolean): string | null {
  if (manager === 'pnpm' || isPnpm) return isPnpm ? 'pnpm -r test' : null;
  if (workspaces === null) return null;
  return manager === 'yarn' ? 'yarn workspaces run test' : 'npm test --workspaces --if-present';
}

function callOf(manager: Manager, script: string): string {
  return script === 'test' && manager !== 'bun' ? `${manager} test` : `${manager} run ${script}`;
}
