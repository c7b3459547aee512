import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { LinkFolder, Mount } from '../sandbox/bubblewrap.js';
import { packageLinks } from './packageLinks.js';
import { foldersUp, inFolder, type Tree } from './tree.js';

/** What was installed in the user's checkout, for use in a tree that asks for the same. */
export type Provided = {
  readonly mounts: readonly Mount[];
  /** Folders of the tree that are to hold links to what is mounted. */
  readonly links: readonly LinkFolder[];
  /** Absolute folders of programs that come with them. */
  readonly programs: readonly string[];
  /** What was not provided and why, a sentence each. */
  readonly notes: readonly string[];
};

const NOTHING: Provided = { mounts: [], links: [], programs: [], notes: [] };

type Kind = {
  /** Where the packages are, beside one of `locks`. */
  readonly folder: string;
  /** Files that say which packages those are. Alone they say it from the first on; all that exist must be equal. */
  readonly locks: readonly string[];
  /** Lock files of a folder further up say it too: packages of a workspace. */
  readonly above: boolean;
};

const NODE_LOCKS = ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'];
const PYTHON_LOCKS = [
  'uv.lock',
  'poetry.lock',
  'pdm.lock',
  'Pipfile.lock',
  'requirements.txt',
  'pyproject.toml',
];

const KINDS: readonly Kind[] = [
  { folder: 'node_modules', locks: ['package.json', ...NODE_LOCKS], above: true },
  { folder: '.venv', locks: PYTHON_LOCKS, above: false },
  { folder: 'venv', locks: PYTHON_LOCKS, above: false },
  { folder: 'vendor', locks: ['composer.lock', 'Gemfile.lock', 'go.sum'], above: false },
  { folder: 'deps', locks: ['mix.lock'], above: false },
];

export type Provision = {
  readonly tree: Tree;
  /** Absolute path of the folder the tree was put into. */
  readonly path: string;
  /** Absolute path of the user's checkout; null: there is none. */
  readonly checkout: string | null;
};

/**
 * Shows the tree's folder the packages that are installed in the checkout, read-only, where the lock files of both are
 * equal. Without a lock file the manifest stands for it.
 */
export async function provideDependencies({ tree, path: folder, checkout }: Provision): Promise<Provided> {
  if (checkout === null) return NOTHING;
  const places: Places = { tree, path: folder, checkout };
  const candidates = KINDS.flatMap((kind) =>
    lockFolders(tree.paths, kind).map((folder) => ({ kind, folder })),
  ).filter(({ kind, folder }) => {
    const at = inFolder(folder, kind.folder);
    return (
      existsSync(path.join(checkout, at)) &&
      !tree.paths.some((each) => each === at || each.startsWith(`${at}/`))
    );
  });
  const provided = await Promise.all(candidates.map((candidate) => provide(candidate, places)));
  return {
    mounts: provided.flatMap(({ mounts }) => mounts),
    links: provided.flatMap(({ links }) => links),
    programs: provided.flatMap(({ programs }) => programs),
    notes: provided.flatMap(({ notes }) => notes),
  };
}

function lockFolders(paths: readonly string[], { locks }: Kind): string[] {
  const names = new Set(locks);
  const folders = paths.flatMap((each) => {
    const slash = each.lastIndexOf('/');
    return names.has(each.slice(slash + 1)) ? [each.slice(0, Math.max(slash, 0))] : [];
  });
  return [...new Set(folders)];
}

type Places = Provision & { readonly checkout: string };
type Candidate = { readonly kind: Kind; readonly folder: string };

async function provide({ kind, folder }: Candidate, places: Places): Promise<Provided> {
  const at = inFolder(folder, kind.folder);
  const different = await firstDifferent({ kind, folder }, places);
  if (different !== null)
    return {
      ...NOTHING,
      notes: [`${different} is not what it is in your checkout, so the packages in ${at} were not used.`],
    };
  const source = await realpath(path.join(places.checkout, at));
  const seen: Mount = { source, target: source, writable: false };
  const target = path.join(places.path, at);
  if (kind.folder === 'node_modules') {
    const links = [{ folder: target, links: packageLinks(source) }];
    return { ...NOTHING, mounts: [seen], links };
  }
  const programs = kind.folder.endsWith('venv') ? [path.join(target, 'bin')] : [];
  return { ...NOTHING, mounts: [seen, { source, target, writable: false }], programs };
}

/** The first lock file in which the tree and the checkout differ. A manifest counts only where there is no lock file. */
async function firstDifferent({ kind, folder }: Candidate, places: Places): Promise<string | null> {
  const { tree, checkout } = places;
  const manifests = new Set(['package.json', 'pyproject.toml']);
  const folders = kind.above ? foldersUp(folder) : [folder];
  const files = folders.flatMap((each) => kind.locks.map((name) => inFolder(each, name)));
  const [locks, plain] = [false, true].map((is) =>
    files.filter((each) => manifests.has(path.basename(each)) === is),
  );
  const known =
    locks?.filter((each) => tree.paths.includes(each) || existsSync(path.join(checkout, each))) ?? [];
  for (const each of known.length > 0 ? known : (plain ?? [])) {
    if (!(await isSame(each, places))) return each;
  }
  return null;
}

async function isSame(place: string, { tree, checkout }: Places): Promise<boolean> {
  const [ours, theirs] = await Promise.all([tree.read(place), textAt(path.join(checkout, place))]);
  return path.basename(place) === 'package.json' ? packagesOf(ours) === packagesOf(theirs) : ours === theirs;
}

/** Of a package.json only what it asks for. */
function packagesOf(text: string | null): string | null {
  const parts = /"(dependencies|devDependencies|optionalDependencies|peerDependencies)"\s*:\s*\{[^}]*\}/g;
  return text === null ? null : (text.match(parts) ?? []).join('\n');
}

async function textAt(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null; // what cannot be read is equal to nothing that can
  }
}
