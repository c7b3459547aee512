import type { Check } from '../../core/evidence.js';
import { inFolder, type TreeFiles } from '../tree.js';
import { checkOf, type Finder, foldersWith, has, says } from './finder.js';

const MANIFESTS =
  /^(pyproject\.toml|setup\.py|setup\.cfg|tox\.ini|pytest\.ini|requirements[\w-]*\.txt|Pipfile|noxfile\.py)$/;

export const python: Finder = async (tree) => {
  const found = await Promise.all(foldersWith(tree, MANIFESTS).map((folder) => checksIn(tree, folder)));
  const checks = found.flat();
  const loose = checks.some(({ role }) => role === 'test') ? [] : looseTests(tree);
  return [...checks, ...loose];
};

/** A project without a manifest, or one that says nothing of its tests. */
function looseTests({ paths }: TreeFiles): Check[] {
  if (paths.some((path) => /(^|\/)conftest\.py$/.test(path)))
    return [checkOf('test', 'python3 -m pytest', '')];
  const tests = paths.filter((path) => /(^|\/)test_?\w*\.py$/.test(path));
  return tests.length === 0 ? [] : [checkOf('test', 'python3 -m unittest discover', '')];
}

async function checksIn(tree: TreeFiles, folder: string): Promise<Check[]> {
  const file = (name: string): string => inFolder(folder, name);
  const [pytest, tox, ruff, mypy] = await Promise.all([
    usesPytest(tree, folder),
    says(tree, file('tox.ini'), /^\[(tox|testenv)/m),
    says(tree, file('pyproject.toml'), /^\[tool\.ruff/m),
    says(tree, file('pyproject.toml'), /^\[tool\.mypy/m),
  ]);
  return [
    ...(pytest
      ? [checkOf('test', 'python3 -m pytest', folder)]
      : tox
        ? [checkOf('test', 'tox', folder)]
        : []),
    ...(ruff || has(tree, folder, 'ruff.toml', '.ruff.toml')
      ? [checkOf('lint', 'ruff check .', folder)]
      : []),
    ...(has(tree, folder, '.flake8') ? [checkOf('lint', 'flake8', folder)] : []),
    ...(mypy || has(tree, folder, 'mypy.ini') ? [checkOf('types', 'mypy .', folder)] : []),
    ...(has(tree, folder, 'pyrightconfig.json') ? [checkOf('types', 'pyright', folder)] : []),
  ];
}

async function usesPytest(tree: TreeFiles, folder: string): Promise<boolean> {
  if (has(tree, folder, 'pytest.ini', 'conftest.py', 'tests/conftest.py', 'test/conftest.py')) return true;
  const names = ['pyproject.toml', 'setup.cfg', 'tox.ini', 'setup.py', 'Pipfile'];
  const wanted = tree.paths.filter((path) => /(^|\/)requirements[\w/-]*\.txt$/.test(path));
  const places = [...names.map((name) => inFolder(folder, name)), ...wanted];
  const told = await Promise.all(places.map((path) => says(tree, path, /\bpytest\b/)));
  return told.includes(true);
}
